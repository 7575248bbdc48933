import { expect, it } from 'vitest';
import { valueOf } from '../../test/expect-refusal.ts';
import { claim, day, draftOf, points, programmeWith, purchase, qualified, using } from '../../test/referrals.ts';
import { checkIdempotencyKey } from '../idempotency/check-idempotency-key.js';
import { qualifyReferral } from './qualify-referral.js';
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

it('gives every effect a key that can be stored, however long its id', () => {
  const generous = programmeWith({ friend: { at: 'claim', rewards: Array.from({ length: 5 }, () => points(1)) } });
  const { effects } = valueOf(claim(draftOf('ada', { referralId: 'x'.repeat(100) }), generous, day(0)));
  expect(effects).toHaveLength(5);
  for (const { dedupeKey } of effects) expect(checkIdempotencyKey(dedupeKey)).toEqual({ ok: true, value: dedupeKey });
  expect(new Set(effects.map(({ dedupeKey }) => dedupeKey)).size).toBe(5);
});

it('comes back from JSON as it went, but for its instants, and goes on', () => {
  const revive = (_: string, value: unknown) => (typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value) ? new Date(value) : value);
  const kept = qualified(programmeWith());
  const back: typeof kept = JSON.parse(JSON.stringify(kept), revive);
  expect(back).toEqual(kept);
  expect(valueOf(qualifyReferral(back, purchase(day(1)), programmeWith(), using(), day(2))).referral).toBe(back);
});
