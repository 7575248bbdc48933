import type { BrokenAssumption } from '../stats/broken-assumption.js';
import { brokenByCounts } from './broken-by-counts.js';
import { netPromoterScore } from './net-promoter-score.js';
import { intervalOfCounts, resolvedMethod, type NpsInterval, type NpsIntervalOptions } from './nps-interval.js';
import { reliabilityOf, type Reliability } from './reliability.js';
import { categoryCounts, type CategoryCounts, type Tally } from './tally.js';

/** A Net Promoter Score with everything that it must not be shown without. */
export interface Nps extends CategoryCounts {
  /** Points from -100 to 100, unrounded; `null` when nobody answered. */
  readonly score: number | null;
  /** `null` when there is no score, or the method is not defined for these counts. */
  readonly interval: NpsInterval | null;
  readonly reliability: Reliability;
  /** What the interval's method takes for granted and these answers do not offer. */
  readonly brokenAssumptions: readonly BrokenAssumption[];
}

/**
 * The score of a tally with its counts, its interval and its reliability.
 *
 * @throws RangeError when a count is not one, or the level is not between 0 and 1
 * @example
 * nps(tallyOf([10, 9, 7, 3])).score; // 25
 */
export function nps(tally: Tally, options: NpsIntervalOptions = {}): Nps {
  const counts = categoryCounts(tally);
  return {
    score: netPromoterScore(tally),
    ...counts,
    interval: intervalOfCounts(counts, options),
    reliability: reliabilityOf(counts.total),
    brokenAssumptions: brokenByCounts(resolvedMethod(counts, options.method), counts),
  };
}
