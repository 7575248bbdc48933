import type { Limits } from './limits.js';
import { netPromoterScore } from './net-promoter-score.js';
import { responseRate } from './response-rate.js';
import { categoryCounts, type Tally } from './tally.js';

/** Between which scores the score of all who were invited must lie. */
export interface NonresponseBounds extends Limits {
  /** Score of those who answered, in points; `null` when nobody did. */
  readonly score: number | null;
  /** 0 to 1. */
  readonly responseRate: number;
  /** Answers. */
  readonly n: number;
  readonly invited: number;
}

/**
 * Bounds of the score of everybody who was invited, without any assumption about those who did not answer: at
 * worst all of them are detractors, at best all are promoters.
 *
 * They are not a confidence interval and do not narrow with the number of answers, only with the response rate.
 *
 * @param invited - whole number, at least the number of answers
 * @returns bounds in points; `null` when nobody was invited
 * @throws RangeError when a count is not one, or more answered than were invited
 * @see Manski (1989), Journal of Human Resources 24:343
 * @example
 * nonresponseBounds(tallyOf([10, 9, 7, 3]), 8);
 * // { lower: -37.5, upper: 62.5, score: 25, responseRate: 0.5, n: 4, invited: 8 }
 */
export function nonresponseBounds(tally: Tally, invited: number): NonresponseBounds | null {
  const { promoters, detractors, total: n } = categoryCounts(tally);
  const rate = responseRate(n, invited);
  if (rate === null) return null;
  const [balance, silent] = [promoters - detractors, invited - n];
  return {
    lower: (100 * (balance - silent)) / invited,
    upper: (100 * (balance + silent)) / invited,
    score: netPromoterScore(tally),
    responseRate: rate,
    n,
    invited,
  };
}
