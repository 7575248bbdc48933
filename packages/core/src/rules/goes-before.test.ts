import { expect, it } from 'vitest';
import { goesBefore } from './goes-before.js';
import type { Rule } from './rule.js';

const rule = (id: string, priority?: number): Rule => ({
  id, on: 'response/submitted', when: { op: 'all', of: [] }, effects: [], priority,
});

it.each<[string, Rule, Rule]>([
  ['the higher priority', rule('b', 1), rule('a', 0)],
  ['none above a negative one', rule('b'), rule('a', -1)],
  ['of one priority, the lower id', rule('a', 2), rule('b', 2)],
  ['none like 0, and then the lower id', rule('a', 0), rule('b')],
])('%s goes first', (_, one, other) => {
  expect([goesBefore(one, other), goesBefore(other, one)]).toEqual([true, false]);
});
