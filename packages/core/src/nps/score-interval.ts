import { bisect } from '../stats/bisect.js';
import type { Limits } from './limits.js';
import { scoreStatistic } from './score-statistic.js';
import type { CategoryCounts } from './tally.js';

/**
 * Limits in points of all scores that a two-sided score test at `z` standard errors does not reject.
 *
 * Found by bisection: the published closed form (Yang 2013) loses digits and, with thousands of answers, the
 * whole interval.
 */
export function scoreLimits({ promoters, detractors, total }: CategoryCounts, z: number): Limits {
  // The lower limit is the upper one of the mirrored counts, so that the interval is exactly antisymmetric.
  return {
    lower: 0 - upperLimit(detractors, promoters, total, z),
    upper: upperLimit(promoters, detractors, total, z),
  };
}

function upperLimit(promoters: number, detractors: number, total: number, z: number): number {
  const isCovered = (share: number): boolean =>
    Math.abs(scoreStatistic(promoters, detractors, total, share).statistic) <= z;
  return 100 * bisect((promoters - detractors) / total, 1, isCovered);
}
