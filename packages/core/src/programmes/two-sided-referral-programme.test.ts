import { describe, expect, it } from 'vitest';
import { bought, effectsOf, expectSoundPreset, noon, noonOf, past, simulated } from '../../test/programmes.ts';
import { twoSidedReferralProgramme } from './two-sided-referral-programme.js';

const friends = twoSidedReferralProgramme({ currency: 'EUR', points: 500, pointsCost: 500, discount: 1_000, minimumPurchase: 2_000, budget: 3_000 });
const claimed = (friendId: string, day: string) =>
  past('referral/claimed', day, { referralId: `of-${friendId}`, customerId: friendId, advocateId: 'ada', friendId });

describe('the two-sided referral', () => {
  it('is a sound preset', async () => {
    await expectSoundPreset(friends, 'two-sided-referral');
  });

  it.each([[8, 0], [9, 1], [10, 1]])('invites after a score of %i: %i', (score, invitations) => {
    expect(effectsOf(friends, 'response/submitted', { 'response.score': score })).toHaveLength(invitations);
  });

  it('invites nobody twice within 90 days', () => {
    const facts = { 'response.score': 10, 'customer.lastReferralAskAt': new Date(noon.getTime() - 89 * 86_400_000) };
    expect(effectsOf(friends, 'response/submitted', facts)).toEqual([]);
  });

  it('gives the friend a discount on the next purchase, and the advocate points 30 days later', () => {
    const { awards, costs } = simulated(friends, [
      claimed('fin', '2026-01-01'), bought('p0', 'fin', 1_999, '2026-01-02'), bought('p1', 'fin', 2_000, '2026-01-03'), bought('p2', 'fin', 5_000, '2026-01-04'),
    ]);
    expect(awards.map(({ at, customerId, what, amount }) => [at, customerId, what, amount])).toEqual([
      [noonOf('2026-01-03'), 'fin', 'issueVoucher', null],
      [noonOf('2026-02-02'), 'ada', 'grantPoints', 500],
      [noonOf('2026-02-02'), 'ada', 'sendMessage', null],
    ]);
    expect(costs.map(({ at, amount }) => [at, amount])).toEqual([[noonOf('2026-01-04'), 1_000]]);
  });

  it('takes no more claims when the budget does not serve another one', () => {
    const history = ['fin', 'gus', 'hal'].flatMap((friend, at) => [
      claimed(friend, `2026-01-1${2 * at}`), bought(`p-${friend}`, friend, 2_000, `2026-01-1${2 * at + 1}`),
    ]);
    expect(simulated(friends, history).refusals.map(({ customerId, refusal }) => [customerId, refusal.kind])).toEqual([['hal', 'referral/budget-spent']]);
  });

  it.each([{ points: 0 }, { discount: 0 }, { budget: -1 }, { capPerYear: 0 }, { holdDays: -1 }, { minimumPurchase: 0 }])('is not possible with %o', (wrong) => {
    expect(() => twoSidedReferralProgramme({ currency: 'EUR', points: 5, pointsCost: 5, discount: 5, budget: null, ...wrong })).toThrow(RangeError);
  });
});
