import type { BrokenAssumption } from './broken-assumption.js';
import { checkSeries } from './check-series.js';
import { kolmogorovUpperTail } from './kolmogorov.js';
import { roundingOf } from './rounding.js';
import { levelOf } from './running-level.js';

export interface OlsCusum {
  /** Largest distance of the running sum from 0, scaled; `null` when all values are equal but for rounding. */
  readonly statistic: number | null;
  /** For the claim that the level never changed; `null` with `statistic`. */
  readonly pValue: number | null;
  /** Number of values before the most likely change, the index (from 0) of the first after it; `null` with it. */
  readonly at: number | null;
  readonly n: number;
  /** `spread` when all values are equal; `large-sample` below 20, where the test finds too little. */
  readonly brokenAssumptions: readonly BrokenAssumption[];
}

/**
 * Test of a change in the level of a series, by the running sum of distances from its mean. It needs no penalty and
 * answers with a p-value, but only for the series as a whole; where there are several changes, see `changePoints`.
 *
 * @throws RangeError when a value is not finite
 * @see Ploberger & Krämer (1992), Econometrica 60:271; p-value from the Brownian bridge
 * @example
 * olsCusum([30, 32, 29, 31, 30, 44, 46, 45, 43, 45]).at; // 5
 */
export function olsCusum(series: readonly number[]): OlsCusum {
  checkSeries('olsCusum', series);
  const n = series.length;
  const { mean, squares } = levelOf(series);
  if (squares <= n * roundingOf(series) ** 2) return { statistic: null, pValue: null, at: null, n, brokenAssumptions: ['spread'] };
  let [sum, largest, at] = [0, 0, 0];
  series.forEach((value, index) => {
    sum += value - mean;
    if (Math.abs(sum) > largest) [largest, at] = [Math.abs(sum), index + 1];
  });
  const statistic = largest / Math.sqrt((squares / (n - 1)) * n);
  return {
    statistic, at, n,
    pValue: kolmogorovUpperTail(statistic),
    brokenAssumptions: n < 20 ? ['large-sample'] : [],
  };
}
