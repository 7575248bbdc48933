import { categoryCounts, type Tally } from './tally.js';

/**
 * Net Promoter Score of a tally: the share of promoters minus the share of detractors.
 *
 * It is computed from the counts, not from rounded shares, which may be a whole point off.
 *
 * @param tally - counts of answers, whole numbers >= 0
 * @returns points from -100 to 100, unrounded and never -0; `null` when nobody answered, because "no score
 *   yet" and a score of 0 must not look alike
 * @throws RangeError when a count is negative or not a whole number
 * @see Reichheld (2003), HBR 81(12)
 * @example
 * netPromoterScore(tallyOf([10, 9, 7, 3])); // 25
 */
export function netPromoterScore(tally: Tally): number | null {
  const { promoters, detractors, total } = categoryCounts(tally);
  return total === 0 ? null : (100 * (promoters - detractors)) / total;
}
