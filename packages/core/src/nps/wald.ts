import { critical } from '../stats/confidence-level.js';
import { clipped, type Limits } from './limits.js';
import type { CategoryCounts } from './tally.js';

/** Difference of shares on [-1, 1] and the variance of one answer, P + D - (P - D)^2. */
export function momentsOf(counts: CategoryCounts): { readonly mean: number; readonly variance: number } {
  const { promoters, passives, detractors, total } = counts;
  const mean = (promoters - detractors) / total;
  // P + D - (P - D)^2 without its cancellation: exactly 0 when all answers lie in one category, never below.
  const variance = (passives * (promoters + detractors) + 4 * promoters * detractors) / total ** 2;
  return { mean, variance };
}

/** Wald limits on [-1, 1], not cut; the counts need not be whole. */
export function waldLimits(counts: CategoryCounts, z: number): Limits {
  const { mean, variance } = momentsOf(counts);
  const margin = z * Math.sqrt(variance / counts.total);
  return { lower: mean - margin, upper: mean + margin };
}

/**
 * Wald interval of a Net Promoter Score: the score plus and minus z standard errors.
 *
 * For comparison with older reports. It is too narrow below some fifty answers and collapses when nearly
 * all answers lie in one category.
 *
 * @param level - confidence, above 0 and below 1
 * @returns limits in points, within -100..100; `null` when nobody answered or all answers lie in one
 *   category, where the formula would claim certainty
 * @throws RangeError when the level is not between 0 and 1
 * @see Rocks (2016), arXiv:1601.07235
 */
export function wald(counts: CategoryCounts, level: number): Limits | null {
  const z = critical(level);
  if (counts.total === 0 || momentsOf(counts).variance === 0) return null;
  return clipped(waldLimits(counts, z));
}
