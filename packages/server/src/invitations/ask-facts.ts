import { categoryOf, type Facts, interactionFactsOf, isScore } from '@goodword/core';
import { countryOf } from '../customers/country-of.js';
import type { CustomerRow } from '../customers/customer.entity.js';
import type { EntityManager } from '../orm.js';
import type { AskedInteraction } from './asked-interactions.js';
import { answerPaths, attributePrefix, factsOfCondition, purchasePaths } from './ask-vocabulary.js';
import { attributeFact, attributesOfCondition } from './attributes-of-condition.js';
import type { SurveyTriggerRow } from './survey-trigger.entity.js';

/** Who is asked, and about what: `null` for a list. */
export interface FactSubject {
  readonly customer: Pick<CustomerRow, 'id' | 'createdAt' | 'locale' | 'timeZone' | 'attributes'>;
  readonly interaction: AskedInteraction | null;
}

/**
 * What is known for the condition of a trigger: two statements at most, however many customers there are, and none where nothing is
 * asked for.
 *
 * @returns in the order of the subjects
 */
export async function askFacts(
  em: EntityManager, workspaceId: string, { trigger: { when }, currency }: Pick<SurveyTriggerRow, 'trigger' | 'currency'>,
  subjects: readonly FactSubject[], now: Date,
): Promise<readonly Facts[]> {
  if (when === null || subjects.length === 0) return subjects.map(() => ({}));
  const asked = factsOfCondition(when);
  const asksFor = (...paths: readonly string[]): boolean => paths.some((path) => asked.has(path));
  const ids = [...new Set(subjects.map(({ customer }) => customer.id))];
  const purchases = asksFor(...purchasePaths, 'interaction.firstPurchase') ? await purchasesOf(em, workspaceId, ids, currency, now) : null;
  const answers = asksFor(...answerPaths) ? await answersOf(em, workspaceId, ids) : null;
  const attributes = Object.entries(attributesOfCondition(when));
  return subjects.map(({ customer, interaction }): Facts => {
    const bought = purchases === null ? {} : purchases.get(customer.id) ?? noPurchases;
    return {
      'customer.since': customer.createdAt,
      'customer.country': asksFor('customer.country') ? countryOf(customer) : null,
      'customer.locale': customer.locale,
      ...Object.fromEntries(attributes.map(([name, type]) => [`${attributePrefix}${name}`, attributeFact(customer.attributes, name, type)])),
      ...bought,
      ...(answers === null ? {} : answers.get(customer.id) ?? noAnswers),
      ...(interaction === null ? {} : factsOfInteraction(interaction, currency, bought)),
    };
  });
}

function factsOfInteraction(interaction: AskedInteraction, currency: string | null, bought: Facts): Facts {
  const first = bought['customer.firstOrderAt'];
  // It is among those that were counted.
  const firstPurchase = first instanceof Date ? interaction.type === 'purchase' && interaction.occurredAt.getTime() === first.getTime() : null;
  const { 'interaction.refund': _refund, ...facts } = interactionFactsOf(interaction, { currency: currency ?? '', firstPurchase });
  return { ...facts, 'branch.code': interaction.branch };
}

const noPurchases: Facts = {
  'customer.orders': 0, 'customer.spend': 0, 'customer.spendInYear': 0, 'customer.firstOrderAt': null, 'customer.lastOrderAt': null,
  'customer.refunds': 0,
};

interface PurchasesRecord {
  readonly customer_id: string;
  readonly orders: number;
  readonly spend: string | null;
  readonly spend_in_year: string | null;
  readonly first_order_at: Date | string | null;
  readonly last_order_at: Date | string | null;
  readonly refunds: number;
  readonly in_other_currency: boolean | null;
}

async function purchasesOf(
  em: EntityManager, workspaceId: string, customerIds: readonly string[], currency: string | null, now: Date,
): Promise<ReadonlyMap<string, Facts>> {
  const yearAgo = new Date(now);
  yearAgo.setUTCFullYear(yearAgo.getUTCFullYear() - 1);
  const records = await em.execute<PurchasesRecord[]>(
    `select customer_id, (count(*) filter (where undone is false))::int as orders,
       sum(amount - refunded_amount) filter (where undone is false) as spend,
       sum(amount - refunded_amount) filter (where undone is false and occurred_at > ?) as spend_in_year,
       min(occurred_at) filter (where undone is false) as first_order_at, max(occurred_at) filter (where undone is false) as last_order_at,
       (count(*) filter (where refunded_amount > 0))::int as refunds,
       bool_or(currency <> ?) filter (where undone is false) as in_other_currency
     from (select *, status <> 'completed' as undone from interaction
            where workspace_id = ? and customer_id = any(?::uuid[]) and type = 'purchase') as purchase
     group by customer_id`,
    [yearAgo, currency ?? '', workspaceId, `{${customerIds.join(',')}}`],
  );
  return new Map(records.map((record) => {
    // Nobody has said what an amount in another currency is worth, so neither is the sum known.
    const spent = (sum: string | null): number | null => (record.in_other_currency === true ? null : Number(sum ?? 0));
    return [record.customer_id, {
      'customer.orders': record.orders, 'customer.spend': spent(record.spend), 'customer.spendInYear': spent(record.spend_in_year),
      'customer.firstOrderAt': instantOrNull(record.first_order_at), 'customer.lastOrderAt': instantOrNull(record.last_order_at),
      'customer.refunds': record.refunds,
    }];
  }));
}

const noAnswers: Facts = {
  'customer.answers': 0, 'customer.score': null, 'customer.category': null, 'customer.scoreChange': null, 'customer.lastAnsweredAt': null,
};

interface AnswersRecord {
  readonly customer_id: string;
  readonly answers: number;
  readonly score: number;
  readonly score_before: number | null;
  readonly answered_at: Date | string;
}

async function answersOf(em: EntityManager, workspaceId: string, customerIds: readonly string[]): Promise<ReadonlyMap<string, Facts>> {
  const records = await em.execute<AnswersRecord[]>(
    `select customer_id, count(*)::int as answers, max(responded_at) as answered_at,
       (array_agg(score order by responded_at desc, id desc))[1] as score,
       (array_agg(score order by responded_at desc, id desc))[2] as score_before
     from response where workspace_id = ? and customer_id = any(?::uuid[]) and not excluded_from_score group by customer_id`,
    [workspaceId, `{${customerIds.join(',')}}`],
  );
  return new Map(records.map(({ customer_id: id, answers, score, score_before: before, answered_at: at }) => [id, {
    'customer.answers': answers, 'customer.score': score, 'customer.category': isScore(score) ? categoryOf(score) : null,
    'customer.scoreChange': before === null ? null : score - before, 'customer.lastAnsweredAt': new Date(at),
  }]));
}

function instantOrNull(at: Date | string | null): Date | null {
  return at === null ? null : new Date(at);
}
