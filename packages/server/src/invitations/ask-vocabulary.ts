import { type Condition, defineFacts, defineVocabulary, productFacts, type Vocabulary } from '@goodword/core';

const interactionPaths = [
  'interaction.kind', 'interaction.amount', 'interaction.product', 'interaction.staff', 'interaction.channel',
  'interaction.happenedAt', 'interaction.firstPurchase', 'branch.code',
] as const;

export const purchasePaths = [
  'customer.orders', 'customer.spend', 'customer.spendInYear', 'customer.firstOrderAt', 'customer.lastOrderAt', 'customer.refunds',
] as const;

export const answerPaths = [
  'customer.answers', 'customer.score', 'customer.category', 'customer.scoreChange', 'customer.lastAnsweredAt',
] as const;

const customerPaths = ['customer.since', 'customer.country', 'customer.locale', ...purchasePaths, ...answerPaths] as const;

export type AskFactPath = (typeof interactionPaths)[number] | (typeof customerPaths)[number];

/**
 * What the condition of a trigger may ask for: of the catalogue, what this server can tell. A condition over anything else would
 * never hold, and is refused.
 *
 * @param currency - that of all amounts; `null` where none is asked for
 */
export function askVocabulary(currency: string | null): Vocabulary {
  const all = productFacts({ currency: currency ?? noCurrency });
  const types = Object.fromEntries([...interactionPaths, ...customerPaths].map((path) => [path, all[path]]));
  return defineVocabulary({
    facts: defineFacts(types),
    events: {
      'interaction/recorded': { ids: ['interactionId', 'customerId'], facts: [...interactionPaths, ...customerPaths] },
      'schedule/daily': { ids: ['occasionId', 'customerId'], facts: customerPaths },
    },
  });
}

/** ISO 4217 for transactions that involve none. */
const noCurrency = 'XXX';

/** The facts that a condition asks for, with all of its parts. */
export function factsOfCondition(condition: Condition): ReadonlySet<string> {
  if (condition.op === 'not') return factsOfCondition(condition.of);
  if ('of' in condition) return new Set(condition.of.flatMap((part) => [...factsOfCondition(part)]));
  return new Set('path' in condition ? [condition.path] : []);
}

/** Whether amounts of money are compared, so that somebody has to say in which currency. */
export function asksForMoney(condition: Condition): boolean {
  const { types } = askVocabulary(null).facts;
  return [...factsOfCondition(condition)].some((path) => types[path]?.type === 'money');
}
