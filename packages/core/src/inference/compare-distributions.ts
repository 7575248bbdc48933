import { countsOf } from '../nps/moments.js';
import { categoryCounts, type Tally } from '../nps/tally.js';
import type { BrokenAssumption } from '../stats/broken-assumption.js';
import { chiSquareUpperTail } from '../stats/chi-square.js';

/** A chi-square test, with what there is to say of it. */
export interface ChiSquareTest {
  /** `null` when there is nothing to compare. */
  readonly statistic: number | null;
  readonly degreesOfFreedom: number;
  /** `null` with the statistic. */
  readonly pValue: number | null;
  /** Answers, or pairs of answers, that were used. */
  readonly n: number;
  readonly brokenAssumptions: readonly BrokenAssumption[];
}

/** Expected counts below five make the chi-square distribution a poor guide (Cochran 1954). */
export const leastExpected = 5;

/**
 * Whether the shares of promoters, passives and detractors differ between two groups: chi-square of the 2 x 3 table.
 *
 * Not a test of the score: two groups of 50 and 20 % or of 35 and 5 % have the same score and different shares.
 *
 * @returns a category that is empty on both sides is left out and takes a degree of freedom with it; the statistic
 *   is `null` when a group is empty or all answers lie in one category.
 * @throws RangeError when a count is not one
 * @see Pearson (1900), Philosophical Magazine 50:157
 * @example
 * compareDistributions(tallyOf([10, 9, 7, 3]), tallyOf([10, 9, 9, 8])).pValue; // 0.5488116360940263
 */
export function compareDistributions(before: Tally, after: Tally): ChiSquareTest {
  const [first, second] = [categoryCounts(before), categoryCounts(after)];
  const n = first.total + second.total;
  const others = countsOf(second);
  const columns = countsOf(first).map((count, at) => [count, others[at] ?? 0] as const).filter(([a, b]) => a + b > 0);
  if (first.total === 0 || second.total === 0 || columns.length < 2) {
    return { statistic: null, degreesOfFreedom: 0, pValue: null, n, brokenAssumptions: columns.length === 1 ? ['spread'] : [] };
  }
  // In each column the two deviations mirror each other.
  const statistic = columns.reduce(
    (sum, [a, b]) => sum + (a * second.total - b * first.total) ** 2 / (first.total * second.total * (a + b)), 0,
  );
  const smallest = (Math.min(...columns.map(([a, b]) => a + b)) * Math.min(first.total, second.total)) / n;
  return {
    statistic,
    degreesOfFreedom: columns.length - 1,
    pValue: chiSquareUpperTail(statistic, columns.length - 1),
    n,
    brokenAssumptions: smallest < leastExpected ? ['large-sample'] : [],
  };
}
