import { type Condition, defineFacts, defineVocabulary, productFacts, type Vocabulary } from '@goodword/core';
import { attributesOfCondition } from './attributes-of-condition.js';

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

/**
 * What the condition of a trigger may ask for: of the catalogue, what this server can tell. A condition over anything else would
 * never hold, and is refused.
 *
 * @param currency - that of all amounts; `null` where none is asked for
 * @param when - the condition, which says itself of what type the attributes are that it asks for
 */
export function askVocabulary(currency: string | null, when: unknown): Vocabulary {
  const all = productFacts({ currency: currency ?? noCurrency });
  const attributes = Object.fromEntries(Object.entries(attributesOfCondition(when)).map(([name, type]) => [`${attributePrefix}${name}`, type]));
  const ofCustomer = [...customerPaths, ...Object.keys(attributes)];
  const types = Object.fromEntries([...interactionPaths, ...customerPaths].map((path) => [path, all[path]]));
  return defineVocabulary({
    facts: defineFacts({ ...types, ...attributes }),
    events: {
      'interaction/recorded': { ids: ['interactionId', 'customerId'], facts: [...interactionPaths, ...ofCustomer] },
      'schedule/daily': { ids: ['occasionId', 'customerId'], facts: ofCustomer },
    },
  });
}

/** Before the name of an attribute in the path of its fact. */
export const attributePrefix = 'customer.attribute.';

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
  const { types } = askVocabulary(null, condition).facts;
  return [...factsOfCondition(condition)].some((path) => types[path]?.type === 'money');
}
