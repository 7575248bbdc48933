import type { FilterObject } from '@mikro-orm/core';
import { validate as isUuid } from 'uuid';
import { readyChannels } from '../channels/ready-channels.js';
import type { Context } from '../context.js';
import { CustomerRow } from '../customers/customer.entity.js';
import { type Page, type PageArgs, type PageOrder, readPage } from '../paging.js';
import { askAbout, occasionOf } from './ask-about.js';
import { askFacts } from './ask-facts.js';
import { askRulesByPlace } from './ask-rules-by-place.js';
import { askSettingOf } from './ask-setting.js';
import { lastInteractions } from './asked-interactions.js';
import { askableCustomer } from './askable-customer.js';
import { askReason } from './ask-reason.js';
import type { InvitationFilter, WhyNotAskedType } from './invitation.graphql.js';
import { InvitationRow } from './invitation.entity.js';
import { preparedTrigger } from './prepared-trigger.js';
import { quotaBookOf, sendingSpan } from './quota-book.js';
import { SurveyTriggerRow } from './survey-trigger.entity.js';
import { rulesAbout } from './wave-occasion.js';

const newestFirst: PageOrder<InvitationRow> = {
  name: 'newest', by: { createdAt: 'desc', id: 'desc' }, first: 'instant',
};

export function listInvitations({ em, viewer }: Context, filter: InvitationFilter, args: PageArgs): Promise<Page<InvitationRow>> {
  const where = { $and: conditions(viewer.workspaceId, filter) };
  return readPage<InvitationRow>(
    {
      byCursor: (options) => em.findByCursor(InvitationRow, { where, includeCount: false, ...options }),
      count: () => em.count(InvitationRow, where),
    },
    newestFirst,
    args,
  );
}

/** Ids that are malformed are ids of nothing: they find no row, as ids of another workspace do. */
function conditions(workspaceId: string, { customerId, surveyIds, waveIds, statuses, from, to }: InvitationFilter): FilterObject<InvitationRow>[] {
  const parts: FilterObject<InvitationRow>[] = [{ workspaceId }];
  if (typeof customerId === 'string') parts.push({ customer: { id: { $in: isUuid(customerId) ? [customerId] : [] } } });
  if (surveyIds) parts.push({ survey: { id: { $in: surveyIds.filter((id) => isUuid(id)) } } });
  if (waveIds) parts.push({ wave: { id: { $in: waveIds.filter((id) => isUuid(id)) } } });
  if (statuses) parts.push({ status: { $in: statuses } });
  if (from) parts.push({ createdAt: { $gte: from } });
  if (to) parts.push({ createdAt: { $lt: to } });
  return parts;
}

/** @returns `null` when there is no such customer, or no such survey that is live and has a trigger */
export async function whyNotAsked(context: Context, customerId: string, surveyId: string): Promise<WhyNotAskedType | null> {
  const { em, viewer: { workspaceId }, now, channels } = context;
  if (!isUuid(customerId) || !isUuid(surveyId)) return null;
  const customer = await em.findOne(CustomerRow, { workspaceId, id: customerId });
  const trigger = await em.findOne(SurveyTriggerRow, { workspaceId, survey: { id: surveyId, status: 'live' } });
  if (customer === null || trigger === null) return null;
  const setting = await askSettingOf(em, workspaceId);
  const interaction = (await lastInteractions(em, workspaceId, [customerId], trigger.trigger.interactionTypes)).get(customerId) ?? null;
  const known = await askableCustomer(em, workspaceId, await readyChannels({ em, workspaceId, channels, now }), customer);
  // What is planned for this very interaction does not stand in its own way.
  const own = known.planned.find((one) => one.surveyId === surveyId && one.interactionId === interaction?.id);
  const planned = known.planned.filter((one) => one !== own);
  const placed = askRulesByPlace(preparedTrigger(trigger), setting)(customer);
  const occasion = occasionOf(interaction, customerId, placed, now);
  const rules = rulesAbout(occasion, placed);
  const [facts = {}] = await askFacts(em, workspaceId, trigger, [{ customer, interaction }], now);
  const quotas = await quotaBookOf(em, workspaceId, rules, setting, sendingSpan(occasion, rules, now), own?.id);
  const { outcome, channel, scheduledAt, reasons } = askAbout({ ...known, planned }, occasion, rules, now, { facts, full: quotas.full() });
  return {
    outcome: scheduledAt !== null && scheduledAt > now ? 'wait' : outcome,
    channel,
    nextAllowedAt: scheduledAt,
    reasons: reasons.map((reason) => askReason(context, reason)),
  };
}
