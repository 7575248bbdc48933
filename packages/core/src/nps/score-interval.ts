import { bisect } from '../stats/bisect.js';
import { critical } from '../stats/confidence-level.js';
import type { Limits } from './limits.js';
import type { CategoryCounts } from './tally.js';

/**
 * Score interval of a Net Promoter Score: every score that a two-sided score test would not reject.
 *
 * It always lies within -100..100 and contains the score; better than the adjusted Wald interval below ten
 * answers and when a category is empty. The limits are found by bisection: the published closed form
 * (Yang 2013) loses digits and, with thousands of answers, the whole interval.
 *
 * @param level - confidence, above 0 and below 1
 * @returns limits in points; `null` when nobody answered
 * @throws RangeError when the level is not between 0 and 1
 * @see Tango (1998), Statistics in Medicine 17:891; the "iterative" method of Rocks (2016), arXiv:1601.07235
 * @example
 * scoreInterval({ promoters: 50, passives: 30, detractors: 20, total: 100 }, 0.95);
 * // { lower: 13.95…, upper: 44.33… }
 */
export function scoreInterval(counts: CategoryCounts, level: number): Limits | null {
  const z = critical(level);
  const { promoters, detractors, total } = counts;
  if (total === 0) return null;
  // The lower limit is the upper one of the mirrored counts, so that the interval is exactly antisymmetric.
  return {
    lower: 0 - 100 * upperLimit(detractors, promoters, total, z),
    upper: 100 * upperLimit(promoters, detractors, total, z),
  };
}

function upperLimit(promoters: number, detractors: number, total: number, z: number): number {
  return bisect((promoters - detractors) / total, 1, (share) => {
    const distance = Math.abs(scoreStatistic(promoters, detractors, total, share));
    // 0/0: all answers passive and the share 0, which is the estimate itself.
    return Number.isNaN(distance) || distance <= z;
  });
}

/** Standardised distance of the answers from a supposed difference of shares on [-1, 1]. */
function scoreStatistic(promoters: number, detractors: number, total: number, share: number): number {
  const q = shareOfDetractorsUnder(promoters, detractors, total, share);
  const variance = total * Math.max(0, 2 * q + share * (1 - share));
  return (promoters - detractors - total * share) / Math.sqrt(variance);
}

/** Share of detractors that is most likely when the difference of shares is as supposed. */
function shareOfDetractorsUnder(promoters: number, detractors: number, total: number, share: number): number {
  const b = -detractors - promoters + (2 * total - promoters + detractors) * share;
  const c = -detractors * share * (1 - share);
  return (Math.sqrt(Math.max(0, b * b - 8 * total * c)) - b) / (4 * total);
}
