import type { Tally } from '../nps/tally.js';
import { adjustPValues, type PValueAdjustment } from '../stats/adjust-p-values.js';
import { compareTallies, type Comparison, type ComparisonOptions } from './compare-tallies.js';

export interface PairsOptions extends Omit<ComparisonOptions, 'looks'> {
  /** Default `holm`, for a few planned comparisons; `benjamini-hochberg` for many segments on one page. */
  readonly adjustment?: PValueAdjustment | undefined;
}

/** Two of several groups, compared; `before` is the first and `after` the second. */
export interface PairComparison extends Comparison {
  /** Places of the two groups, from 0. */
  readonly first: number;
  readonly second: number;
  /** The p-value, raised for the number of comparisons; `null` with it. */
  readonly adjustedPValue: number | null;
}

/**
 * Each of several groups compared with each, with p-values that know how many comparisons were made. The intervals
 * are those of single comparisons.
 *
 * @returns pairs in the order 0-1, 0-2, … 1-2, …
 * @throws RangeError when a count is not one, or the level is not between 0 and 1
 * @example
 * comparePairs([tallyOf([10, 9, 7, 3]), tallyOf([10, 9, 9, 8]), tallyOf([8, 6, 6, 0])])[1];
 * // { first: 0, second: 2, pValue: 0.1460…, adjustedPValue: 0.2920…, … }
 */
export function comparePairs(tallies: readonly Tally[], options: PairsOptions = {}): readonly PairComparison[] {
  const pairs = tallies.flatMap((one, first) =>
    tallies.slice(first + 1).map((other, at) => ({
      first, second: first + 1 + at, comparison: compareTallies(one, other, options),
    })),
  );
  const adjusted = adjustPValues(pairs.map(({ comparison }) => comparison.pValue), options.adjustment);
  return pairs.map(({ first, second, comparison }, at) => ({
    ...comparison, first, second, adjustedPValue: adjusted[at] ?? null,
  }));
}
