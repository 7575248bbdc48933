import { expect, it } from 'vitest';
import { claimed, day, points, programmeWith, qualified } from '../../test/referrals.ts';
import { referralUsage } from './referral-usage.js';
import type { Referral } from './referral.js';

const programme = programmeWith({ capPerAdvocate: { referrals: 3, days: 30 } });
const bought = (id: string, advocateId: string, on: number, changes: Partial<Referral> = {}): Referral => {
  const base = qualified(programme);
  return { ...base, id, qualifiedAt: day(on), claim: { ...base.claim, advocateId }, ...changes };
};
const side = (status: Referral['advocate']['status'], cost: number) =>
  ({ status, rewards: [points(1, cost), points(2, cost)], cappedBy: null, changedAt: null });

it('counts nothing where there is nothing', () => {
  expect(referralUsage([], 'r', programme, 'ada', day(0))).toEqual({ referrals: 0, rewarded: 0, spent: 0 });
  expect(referralUsage([claimed(programme)], 'r', programme, 'ada', day(0))).toEqual({ referrals: 0, rewarded: 0, spent: 0 });
});

it('counts the referrals of the advocate that stand', () => {
  const all = [
    bought('a', 'ada', 1), bought('b', 'ada', 2, { status: 'completed' }), bought('c', 'bob', 3),
    ...(['claimed', 'underReview', 'rejected', 'expired', 'refunded'] as const).map((status) => bought(status, 'ada', 4, { status })),
  ];
  expect(referralUsage(all, 'r', programme, 'ada', day(5))).toMatchObject({ referrals: 2, rewarded: 2 });
  expect(referralUsage(all, 'a', programme, 'ada', day(5))).toMatchObject({ referrals: 1, rewarded: 1 });
  expect(referralUsage(all, 'r', programme, 'bob', day(5))).toMatchObject({ referrals: 1, rewarded: 1 });
});

it.each([
  ['onHold', 1], ['granted', 1], ['waiting', 0], ['nothing', 0], ['capped', 0], ['cancelled', 0], ['clawedBack', 0],
] as const)('an advocate\'s side that is %s counts %i to the cap', (status, rewarded) => {
  const all = [bought('a', 'ada', 1, { advocate: side(status, 0) })];
  expect(referralUsage(all, 'r', programme, 'ada', day(5))).toMatchObject({ referrals: 1, rewarded });
});

it.each([[35, 0], [34.999, 1], [31, 1], [30.999, 2], [1, 2], [-24.999, 2], [-25, 1], [-28.999, 1], [-29, 0]])(
  'on day %d, %i of two rewards on day 1 and 5 lie within 30 days before or after',
  (at, rewarded) => {
    expect(referralUsage([bought('a', 'ada', 1), bought('b', 'ada', 5)], 'r', programme, 'ada', day(at)).rewarded).toBe(rewarded);
  },
);

it('counts to a cap for ever all there are', () => {
  const ever = programmeWith({ capPerAdvocate: { referrals: 3 } });
  const all = [bought('a', 'ada', 1), bought('b', 'ada', 5)];
  expect(referralUsage(all, 'r', ever, 'ada', day(9_999)).rewarded).toBe(2);
  expect(referralUsage(all, 'r', programmeWith(), 'ada', day(9_999)).rewarded).toBe(2);
});

it('counts the cost of both sides of everybody', () => {
  const all = [
    bought('a', 'ada', 1, { advocate: side('onHold', 10), friend: side('granted', 1) }),
    bought('b', 'bob', 1, { advocate: side('granted', 100), friend: side('clawedBack', 1_000) }),
    bought('c', 'cem', 1, { status: 'claimed', advocate: side('waiting', 1_000), friend: side('granted', 10_000) }),
  ];
  expect(referralUsage(all, 'r', programme, 'eve', day(5)).spent).toBe(2 * (10 + 1 + 100 + 10_000));
  expect(referralUsage(all, 'c', programme, 'eve', day(5)).spent).toBe(2 * (10 + 1 + 100));
});
