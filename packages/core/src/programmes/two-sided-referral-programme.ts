import { productVocabulary } from '../vocabulary/product-vocabulary.js';
import { defineProgramme } from './define-programme.js';
import type { Programme } from './programme.js';

/**
 * Preset: a customer brings a friend, and both get something. The friend gets a discount on a purchase after the first; the one who brought
 * gets points when the goods can no longer be returned. Promoters are invited to it, anybody may take part.
 *
 * @param options - `points` for each friend, `pointsCost` of them and `discount` of the friend in minor units; `minimumPurchase` that counts
 *   (1); `holdDays` before the points are given (30); `capPerYear` of one advocate (20); `budget` of all rewards in minor units, `null`
 *   without limit
 * @throws RangeError when an option is not possible
 * @example
 * twoSidedReferralProgramme({ currency: 'EUR', points: 500, pointsCost: 500, discount: 1_000, budget: null }).referral?.holdDays; // 30
 */
export function twoSidedReferralProgramme({
  id = 'friends', currency, points, pointsCost, discount, minimumPurchase = 1, holdDays = 30, capPerYear = 20, budget,
}: {
  readonly id?: string | undefined;
  readonly currency: string;
  readonly points: number;
  readonly pointsCost: number;
  readonly discount: number;
  readonly minimumPurchase?: number | undefined;
  readonly holdDays?: number | undefined;
  readonly capPerYear?: number | undefined;
  readonly budget: number | null;
}): Programme {
  return defineProgramme(productVocabulary({ currency }), {
    id, currency,
    points: { currencies: { points: { expiry: { kind: 'sliding', days: 365 }, reversal: 'debt', lateUndo: { kind: 'grace', days: 30 } } } },
    vouchers: [{ id: 'friend', reward: { kind: 'amount', amount: discount }, limits: [{ per: 'code', of: 'uses', atMost: 1 }] }],
    referral: {
      qualifies: { on: 'purchase', atLeast: minimumPurchase }, holdDays, budget,
      advocate: [{ from: 1, rewards: [{ kind: 'points', points, cost: pointsCost }] }],
      friend: { rewards: [{ kind: 'voucher', voucherProgrammeId: 'friend', cost: discount }] },
      capPerAdvocate: { referrals: capPerYear, days: 365 },
    },
    rules: ({ on, all, eq, gte, neverOrSinceAtLeast, days, inviteToReferral, sendMessage }) => [
      on('response/submitted').rule('invite')
        .when(all(gte('response.score', 9), neverOrSinceAtLeast('customer.lastReferralAskAt', days(90))))
        .then(inviteToReferral({ programme: id, expires: days(30) })),
      on('referral/completed').rule('tell-advocate')
        .when(eq('referral.side', 'advocate'))
        .then(sendMessage({ template: 'referral-thanks' })),
    ],
  });
}
