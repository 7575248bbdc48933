import { productVocabulary } from '../vocabulary/product-vocabulary.js';
import { defineProgramme } from './define-programme.js';
import type { Programme } from './programme.js';

/**
 * Preset: a club of those who recommend you. Promoters are thanked and invited, but nothing is given for a score, which would buy tens:
 * points, a gift and the tier `ambassador` come from friends who were brought and stayed.
 *
 * @param options - `points` for each friend and `pointsCost` of them in minor units; `ambassadorFrom` friends in two years (3); `gift` is
 *   given with that tier; `budget` of all points in minor units, `null` without limit
 * @throws RangeError when an option is not possible
 * @example
 * promoterClubProgramme({ currency: 'EUR', points: 300, pointsCost: 300, gift: 'evening', budget: null }).tiers?.tiers[1]?.name; // 'ambassador'
 */
export function promoterClubProgramme({ id = 'promoters', currency, points, pointsCost, ambassadorFrom = 3, gift, budget }: {
  readonly id?: string | undefined;
  readonly currency: string;
  readonly points: number;
  readonly pointsCost: number;
  readonly ambassadorFrom?: number | undefined;
  readonly gift: string;
  readonly budget: number | null;
}): Programme {
  return defineProgramme(productVocabulary({ currency }), {
    id, currency,
    points: { currencies: { points: { expiry: { kind: 'sliding', days: 730 }, reversal: 'debt', lateUndo: { kind: 'grace', days: 30 } } } },
    tiers: {
      tiers: [
        { name: 'friend', needs: 'all', thresholds: [] },
        { name: 'ambassador', needs: 'all', thresholds: [{ measure: 'referrals', atLeast: ambassadorFrom }] },
      ],
      window: { kind: 'rolling', unit: 'month', count: 24 }, downgrade: 'toEarned', graceDays: 30, noticeDays: 0,
    },
    referral: {
      budget, advocate: [{ from: 1, rewards: [{ kind: 'points', points, cost: pointsCost }] }], friend: { rewards: [] },
      capPerAdvocate: { referrals: 20, days: 365 },
    },
    rules: ({ on, all, eq, gte, neverOrSinceAtLeast, days, inviteToReferral, giveGift, sendMessage }) => [
      on('response/submitted').rule('thank').when(gte('response.score', 9)).then(sendMessage({ template: 'promoter-thanks' })),
      on('response/submitted').rule('invite')
        .when(all(gte('response.score', 9), neverOrSinceAtLeast('customer.lastReferralAskAt', days(90))))
        .then(inviteToReferral({ programme: id, expires: days(30) })),
      on('membership/tier-raised').rule('ambassador', { caps: { perCustomer: 1 } })
        .when(eq('membership.tier', 'ambassador'))
        .then(giveGift({ gift }), sendMessage({ template: 'ambassador-welcome' })),
    ],
  });
}
