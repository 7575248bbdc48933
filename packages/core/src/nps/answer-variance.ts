import { answerMoments } from './moments.js';
import { categoryCounts, type Tally } from './tally.js';

/**
 * Variance of one answer, where a promoter counts 100, a passive 0 and a detractor -100: the largest is 10,000,
 * half promoters and half detractors. Divisor n, as Wald and adjusted Wald intervals take it.
 *
 * @returns points², 0 to 10,000; `null` when nobody answered
 * @throws RangeError when a count is not one
 * @see Rocks (2016), arXiv:1601.07235: P + D - (P - D)^2, times 10,000
 * @example
 * answerVariance(tallyOf([10, 9, 7, 3])); // 6875
 */
export function answerVariance(tally: Tally): number | null {
  const { n, variance } = answerMoments(categoryCounts(tally));
  return n === 0 ? null : variance;
}

/**
 * Variance of one answer with the divisor n - 1, as t tests and survey packages take it.
 *
 * @returns points²; `null` below two answers
 * @throws RangeError when a count is not one
 * @example
 * sampleVariance(tallyOf([10, 9, 7, 3])); // 9166.666666666666
 */
export function sampleVariance(tally: Tally): number | null {
  const { n, variance } = answerMoments(categoryCounts(tally));
  return n < 2 ? null : (variance * n) / (n - 1);
}

/**
 * Standard error of the score: the root of `answerVariance` over n.
 *
 * @returns points; `null` when nobody answered. 0 when all answers lie in one category, which says that the
 *   answers show no spread, not that the score is certain.
 * @throws RangeError when a count is not one
 * @example
 * standardError(tallyOf([10, 9, 7, 3])); // 41.4578098794425
 */
export function standardError(tally: Tally): number | null {
  const { n, variance } = answerMoments(categoryCounts(tally));
  return n === 0 ? null : Math.sqrt(variance / n);
}
