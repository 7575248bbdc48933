import { type AskRules, dryRunSummary, type DryRunLine, type DryRunSummary, type Facts } from '@goodword/core';
import { IsolationLevel } from '@mikro-orm/core';
import { validate as isUuid } from 'uuid';
import { readyChannels } from '../channels/ready-channels.js';
import type { Context } from '../context.js';
import type { CustomerFilter } from '../customers/customer-filter.graphql.js';
import { type FilteredCustomer, filteredCustomers } from '../customers/filtered-customers.js';
import type { EntityManager } from '../orm.js';
import { askAbout, occasionOf } from './ask-about.js';
import { askFacts } from './ask-facts.js';
import { type AskedCustomer, askableCustomers, type ReadyChannels } from './askable-customers.js';
import { type AskedInteraction, lastInteractions } from './asked-interactions.js';
import { askRulesByPlace } from './ask-rules-by-place.js';
import { askSettingOf } from './ask-setting.js';
import { preparedTrigger } from './prepared-trigger.js';
import { type QuotaBook, quotaBookOf, sendingSpan } from './quota-book.js';
import { SurveyTriggerRow } from './survey-trigger.entity.js';
import { rulesAbout } from './wave-occasion.js';

/** Customers who are looked at together: few statements for all, and not much memory. */
const PAGE = 1_000;

/**
 * Whom a survey would ask if it asked now, and why not the others; nothing is stored, and of a list of any length no more than a page
 * is in memory. A survey that asks after interactions is judged about the last one of each customer.
 *
 * @param asWave - as if a list of these customers were asked, about no interaction
 * @returns `null` when there is no such survey, or it has no trigger
 */
export function dryRunOf(
  { em: outer, viewer: { workspaceId }, now, channels }: Context, surveyId: string, filter: CustomerFilter, asWave: boolean,
): Promise<DryRunSummary | null> {
  return outer.transactional(async (em) => {
    const row = isUuid(surveyId) ? await em.findOne(SurveyTriggerRow, { workspaceId, survey: { id: surveyId } }) : null;
    if (row === null) return null;
    const setting = await askSettingOf(em, workspaceId);
    const prepared = preparedTrigger(row);
    const rulesAt = askRulesByPlace(prepared, setting);
    const quotas = await quotaBookOf(em, workspaceId, prepared, setting, sendingSpan({ happenedAt: now }, prepared, now));
    const ready = await readyChannels({ em, workspaceId, channels, now });
    let summary = dryRunSummary([]);
    for await (const customers of filteredCustomers(em, workspaceId, filter, PAGE)) {
      const subjects = await subjectsOf(em, row, ready, customers, asWave, now);
      summary = dryRunSummary(subjects.map((subject) => lineOf(subject, rulesAt(subject.customer), quotas, asWave, now)), summary);
    }
    return summary;
    // Of one moment: a customer who is asked meanwhile is neither counted twice nor left out.
  }, { isolationLevel: IsolationLevel.REPEATABLE_READ, readOnly: true });
}

interface Subject {
  readonly customer: FilteredCustomer;
  readonly asked: AskedCustomer;
  readonly interaction: AskedInteraction | null;
  readonly facts: Facts;
}

async function subjectsOf(
  em: EntityManager, row: SurveyTriggerRow, ready: ReadyChannels, customers: readonly FilteredCustomer[], asWave: boolean, now: Date,
): Promise<readonly Subject[]> {
  const { workspaceId, trigger } = row;
  const interactions = await lastInteractions(em, workspaceId, customers.map(({ id }) => id), asWave ? [] : trigger.interactionTypes);
  const asked = await askableCustomers(em, workspaceId, ready, customers);
  const pairs = customers.map((customer) => ({ customer, interaction: interactions.get(customer.id) ?? null }));
  const facts = await askFacts(em, workspaceId, row, pairs, now);
  return pairs.flatMap((pair, index) => {
    const [known, facing] = [asked[index], facts[index]];
    return known === undefined || facing === undefined ? [] : [{ ...pair, asked: known, facts: facing }];
  });
}

function lineOf(
  { customer, asked, interaction, facts }: Subject, placed: AskRules, quotas: QuotaBook, asWave: boolean, now: Date,
): DryRunLine {
  const occasion = asWave ? { id: customer.id, interactionType: null, happenedAt: now } : occasionOf(interaction, customer.id, placed, now);
  const rules = rulesAbout(occasion, placed);
  // What is planned for this very interaction does not stand in its own way.
  const planned = asked.planned.filter(({ surveyId, interactionId }) =>
    interactionId === null || surveyId !== rules.surveyId || interactionId !== interaction?.id);
  const { outcome, channel, scheduledAt, reasons, meantFor } = askAbout({ ...asked, planned }, occasion, rules, now, { facts, full: quotas.full() });
  const isPutOff = outcome === 'ask' && scheduledAt !== null && meantFor !== null && scheduledAt > meantFor;
  if (outcome === 'ask' && scheduledAt !== null) quotas.enter(scheduledAt);
  return { customerId: customer.id, eligibility: { outcome: isPutOff ? 'wait' : outcome, channel, reasons, nextAllowedAt: scheduledAt } };
}
