import { expect, it } from 'vitest';
import { referralSideTransitions, referralTransitions } from './referral.js';

const reachable = (from: string, table: Readonly<Record<string, readonly string[]>>): ReadonlySet<string> => {
  const [seen, open] = [new Set([from]), [from]];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const status of table[next] ?? []) {
      if (!seen.has(status)) open.push(status);
      seen.add(status);
    }
  }
  return seen;
};

it.each([
  ['a referral', 'claimed', referralTransitions, ['refunded']],
  ['a side', 'waiting', referralSideTransitions, ['nothing', 'capped', 'cancelled', 'clawedBack']],
] as const)('%s can reach every status from %s', (_, start, table, final) => {
  expect([...reachable(start, table)].sort()).toEqual(Object.keys(table).sort());
  const ends = Object.entries(table).filter(([, next]) => next.length === 0).map(([status]) => status);
  expect(ends.sort()).toEqual([...final].sort());
  for (const [status, next] of Object.entries(table)) expect(next).not.toContain(status);
});

it('would notice a status that nothing leads to', () => {
  expect([...reachable('claimed', { claimed: ['refunded'], refunded: [], lost: [] })]).not.toContain('lost');
});
