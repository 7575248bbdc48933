import { expect, it } from 'vitest';
import { builders, kinds } from '../../test/conditions.ts';
import { factsAskedBy } from './facts-asked-by.js';

const { all, any, atLeast, call, eq, exists, gte, named, not, withinLast, days } = builders;

it.each([
  [eq('customer.country', 'PT'), ['customer.country']],
  [exists('customer.name'), ['customer.name']],
  [withinLast('customer.lastAskAt', days(90)), ['customer.lastAskAt']],
  [named('happy', gte('response.score', 9)), ['response.score']],
  [call('spendsPerOrder', { least: 1 }), ['customer.spend', 'customer.orders']],
  [{ op: 'call', code: 'nobodyKnowsIt', args: null } as const, []],
  [all(eq('customer.country', 'PT'), call('spendsPerOrder', { least: 1 })), []],
  [any(exists('customer.name')), []],
  [atLeast(1, exists('customer.name')), []],
  [not(exists('customer.name')), []],
])('%j asks for %j itself', (condition, paths) => {
  expect(factsAskedBy(condition, kinds)).toEqual(paths);
});
