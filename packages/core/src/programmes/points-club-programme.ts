import { productVocabulary } from '../vocabulary/product-vocabulary.js';
import { defineProgramme } from './define-programme.js';
import type { Programme } from './programme.js';

/**
 * Preset: a club of points with three tiers. Members earn points with every purchase, more in higher tiers; tiers are earned by the points
 * of a calendar year, and spending never lowers them.
 *
 * @param options - `silverFrom` and `goldFrom` in points of a year; `goldGift` is the name of a gift in your catalogue; `welcome` are points for
 *   joining (0: none). A purchase gives one point for each 100 minor units, in silver 25 % and in gold 50 % more
 * @throws RangeError when an option is not possible
 * @example
 * pointsClubProgramme({ currency: 'EUR', silverFrom: 500, goldFrom: 2_000, goldGift: 'hamper' }).tiers?.tiers.length; // 3
 */
export function pointsClubProgramme({ id = 'club', currency, silverFrom, goldFrom, goldGift, welcome = 0 }: {
  readonly id?: string | undefined;
  readonly currency: string;
  readonly silverFrom: number;
  readonly goldFrom: number;
  readonly goldGift: string;
  readonly welcome?: number | undefined;
}): Programme {
  return defineProgramme(productVocabulary({ currency }), {
    id, currency,
    points: { currencies: { points: { expiry: { kind: 'sliding', days: 365 }, reversal: 'debt', lateUndo: { kind: 'grace', days: 30 } } } },
    tiers: {
      tiers: [
        { name: 'bronze', needs: 'all', thresholds: [] },
        { name: 'silver', needs: 'all', thresholds: [{ measure: 'points', atLeast: silverFrom }] },
        { name: 'gold', needs: 'all', thresholds: [{ measure: 'points', atLeast: goldFrom }] },
      ],
      window: { kind: 'calendar', unit: 'year' }, downgrade: 'oneStep', graceDays: 30, noticeDays: 60,
    },
    rules: ({ on, all, eq, exists, share, grantPoints, giveGift, sendMessage }) => {
      const buys = all(eq('interaction.kind', 'purchase'), eq('membership.status', 'active'));
      // Each tier has its own rule, so that an account says which one gave the points.
      const more = (tier: string, times: number) => on('interaction/recorded').rule(`earn-${tier}`)
        .when(all(buys, eq('membership.tier', tier)))
        .then(grantPoints({ amount: share('interaction.amount', { times, per: 400, rounding: 'floor' }) }));
      return [
        on('interaction/recorded').rule('earn').when(buys)
          .then(grantPoints({ amount: share('interaction.amount', { times: 1, per: 100, rounding: 'floor' }) })),
        more('silver', 1),
        more('gold', 2),
        on('membership/joined').rule('welcome', { caps: { perCustomer: 1 } }).when(exists('membership.joinedAt'))
          .then(sendMessage({ template: 'club-welcome' }), ...(welcome === 0 ? [] : [grantPoints({ amount: welcome })])),
        on('membership/tier-raised').rule('gold-gift', { caps: { perCustomer: 1 } }).when(eq('membership.tier', 'gold'))
          .then(giveGift({ gift: goldGift })),
        on('points/expiring').rule('remind').when(exists('membership.pointsExpireAt'))
          .then(sendMessage({ template: 'points-expiring' })),
      ];
    },
  });
}
