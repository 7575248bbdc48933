import { checkedLevel } from '../nps/estimate.js';
import { categoryCounts, type Tally } from '../nps/tally.js';
import type { Interval } from '../stats/interval.js';
import { normalUpperQuantile } from '../stats/normal.js';
import { wilsonLimits } from '../stats/wilson-interval.js';

/** A share of the answers, 0 to 1, with its interval. */
export interface ShareWithInterval {
  readonly share: number;
  readonly interval: Interval<'goodman'>;
}

/** The three shares, each with its interval. */
export interface GoodmanShares {
  readonly promoters: ShareWithInterval;
  readonly passives: ShareWithInterval;
  readonly detractors: ShareWithInterval;
}

/**
 * The shares of the three categories with intervals that hold all three at once: Wilson intervals, each with a third
 * of the error.
 *
 * @param options.level - confidence that all three hold, above 0 and below 1; default 0.95
 * @returns shares, 0 to 1; `null` when nobody answered
 * @throws RangeError when a count is not one, or the level is not between 0 and 1
 * @see Goodman (1965), Technometrics 7:247
 * @example
 * goodmanShares(tallyOf([10, 9, 7, 3]))?.promoters; // { share: 0.5, interval: { lower: 0.11…, upper: 0.88…, … } }
 */
export function goodmanShares(tally: Tally, options: { readonly level?: number | undefined } = {}): GoodmanShares | null {
  const level = checkedLevel(options.level);
  const { promoters, passives, detractors, total } = categoryCounts(tally);
  if (total === 0) return null;
  const z = normalUpperQuantile((1 - level) / 6);
  const withInterval = (count: number): ShareWithInterval => ({
    share: count / total,
    interval: { ...wilsonLimits(count, total, z), level, method: 'goodman' },
  });
  return { promoters: withInterval(promoters), passives: withInterval(passives), detractors: withInterval(detractors) };
}
