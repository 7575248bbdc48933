import { builders, facts } from '../../test/conditions.ts';
import { conditionKind } from './condition-kind.js';
import { checkFacts } from './check-facts.js';
import type { FactsOf } from './define-facts.js';
import { enumOf } from './fact-type.js';

const { all, any, atLeast, between, call, contains, eq, exists, gte, isIn, isTrue, lt, not, sinceAtLeast, withinLast, days } = builders;

// @ts-expect-error a path that the schema does not have
gte('response.scroe', 9);
// @ts-expect-error a path of an object
exists('constructor');
// @ts-expect-error a text for a whole number
gte('response.score', '9');
// @ts-expect-error a range of truth
between('case.causeConfirmed', false, true);
// @ts-expect-error an order of words
lt('customer.country', 'PT');
// @ts-expect-error a word that the fact does not have
eq('customer.country', 'XX');
// @ts-expect-error a word that the fact does not have, in a list
isIn('customer.country', ['PT', 'XX']);
// @ts-expect-error an instant is hardly ever equal to another
eq('customer.lastAskAt', new Date(0));
// @ts-expect-error an instant as text
gte('customer.lastAskAt', '2026-01-01');
// @ts-expect-error a number is not true
isTrue('response.score');
// @ts-expect-error a score has no entries
contains('response.score', 9);
// @ts-expect-error an entry that the list cannot have
contains('response.reasons', 'late');
// @ts-expect-error a window of a number
withinLast('response.score', days(3));
// @ts-expect-error a bare number is not a length of time
sinceAtLeast('customer.lastAskAt', 90);
// @ts-expect-error one of nothing
any();
// @ts-expect-error so many of nothing
atLeast(1);
// @ts-expect-error not takes one
not(all(), all());
// @ts-expect-error a kind that was not registered
call('spendsPerVisit', { least: 1 });
// @ts-expect-error arguments that the kind does not take
call('spendsPerOrder', { most: 1 });
// @ts-expect-error a list of words has at least one
enumOf();

const known: FactsOf<typeof facts.types> = { 'response.score': 9, 'customer.country': 'PT', 'customer.orders': null };
// @ts-expect-error a fact is not its text
export const wrong: FactsOf<typeof facts.types> = { 'response.score': '9' };
const checked = checkFacts(facts, known);
export const score: number | null | undefined = checked.ok ? checked.value['response.score'] : null;

conditionKind(facts, {
  code: 'slow',
  reads: ['response.score'],
  argsFault: () => null,
  // @ts-expect-error a kind is synchronous
  holds: async () => true,
});
conditionKind(facts, {
  code: 'sneaky',
  reads: ['response.score'],
  argsFault: () => null,
  // @ts-expect-error a kind is given the facts that it says it reads
  holds: (_args: null, { 'customer.spend': spend }) => spend === null,
});
