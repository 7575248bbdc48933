import { critical } from '../stats/confidence-level.js';
import { clipped, type Limits } from './limits.js';
import type { CategoryCounts } from './tally.js';
import { waldLimits } from './wald.js';

/** Pseudo-answers added before the Wald formula: three quarters to each end, one and a half between. */
const addedToEachEnd = 0.75;
const addedToPassives = 1.5;

/** The counts with the pseudo-answers; also each side of the comparison of two scores. */
export function withPseudoAnswers(counts: CategoryCounts): CategoryCounts {
  return {
    promoters: counts.promoters + addedToEachEnd,
    passives: counts.passives + addedToPassives,
    detractors: counts.detractors + addedToEachEnd,
    total: counts.total + 2 * addedToEachEnd + addedToPassives,
  };
}

/**
 * Adjusted Wald interval of a Net Promoter Score: add 0.75 detractors, 1.5 passives and 0.75 promoters, then
 * take the Wald interval. The default, because its coverage is closest to the level over realistic mixes.
 *
 * Its centre is drawn towards 0, so the limits do not lie symmetrically about the score; with a single
 * answer, or at levels below 85 %, a score of 100 or -100 may even lie just outside.
 *
 * @param level - confidence, above 0 and below 1
 * @returns limits in points, within -100..100; `null` when nobody answered
 * @throws RangeError when the level is not between 0 and 1
 * @see Rocks (2016), arXiv:1601.07235
 * @example
 * adjustedWald({ promoters: 50, passives: 30, detractors: 20, total: 100 }, 0.95);
 * // { lower: 14.05…, upper: 44.20… }
 */
export function adjustedWald(counts: CategoryCounts, level: number): Limits | null {
  const z = critical(level);
  return counts.total === 0 ? null : clipped(waldLimits(withPseudoAnswers(counts), z));
}
