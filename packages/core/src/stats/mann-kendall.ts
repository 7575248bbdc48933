import type { BrokenAssumption } from './broken-assumption.js';
import { checkSeries } from './check-series.js';
import { normalUpperTail } from './normal.js';
import { serialCorrelation } from './serial-correlation.js';

export interface MannKendall {
  /** Kendall's tau-b with time, -1 (falls always) to 1; `null` when all values are equal. */
  readonly tau: number | null;
  /** Rising pairs of periods minus falling ones. */
  readonly score: number;
  /** Variance of the score when there is no trend, corrected for ties. */
  readonly variance: number;
  /** Score in standard errors; `null` with `tau`. */
  readonly z: number | null;
  /** Two-sided, for the claim that there is no trend; `null` with `tau`. */
  readonly pValue: number | null;
  readonly method: 'mann-kendall';
  readonly n: number;
  /** `spread`, `large-sample` below 10 values, or `independent-periods`. */
  readonly brokenAssumptions: readonly BrokenAssumption[];
}

/**
 * Mann-Kendall test: whether a series tends upwards or downwards, by any path and whatever its distribution. The
 * p-value is that of the normal approximation without correction for continuity, as R's
 * `cor.test(method = 'kendall', exact = FALSE)`; it is too small when periods depend on one another.
 *
 * @param series - values in the order of time, at equal distances or not
 * @throws RangeError when a value is not finite
 * @see Mann (1945), Econometrica 13:245; Kendall (1975), Rank Correlation Methods
 * @example
 * mannKendall([30, 32, 31, 35, 34, 36]).tau; // 0.7333333333333333
 */
export function mannKendall(series: readonly number[]): MannKendall {
  checkSeries('mannKendall', series);
  const n = series.length;
  const { score, variance, untied } = kendallScore(series);
  const common = { score, variance, method: 'mann-kendall', n } as const;
  if (variance === 0) return { tau: null, z: null, pValue: null, brokenAssumptions: ['spread'], ...common };
  const z = score / Math.sqrt(variance);
  return {
    tau: score / Math.sqrt(untied * ((n * (n - 1)) / 2)),
    z,
    pValue: 2 * normalUpperTail(Math.abs(z)),
    brokenAssumptions: [
      ...(n < 10 ? (['large-sample'] as const) : []),
      ...(serialCorrelation(series, { around: 'line' }).isDependent ? (['independent-periods'] as const) : []),
    ],
    ...common,
  };
}

/** Kendall's score of a series with its time, its variance without a trend, and how many pairs are not tied. */
export function kendallScore(series: readonly number[]): {
  readonly score: number;
  readonly variance: number;
  readonly untied: number;
} {
  const n = series.length;
  let score = 0;
  for (let at = 1; at < n; at++) {
    const value = series[at] ?? 0;
    for (let before = 0; before < at; before++) score += Math.sign(value - (series[before] ?? 0));
  }
  const counts = new Map<number, number>();
  for (const value of series) counts.set(value, (counts.get(value) ?? 0) + 1);
  let [variance, untied] = [eighteenths(n), (n * (n - 1)) / 2];
  for (const ties of counts.values()) {
    variance -= eighteenths(ties);
    untied -= (ties * (ties - 1)) / 2;
  }
  return { score, variance: variance / 18, untied };
}

function eighteenths(n: number): number {
  return n * (n - 1) * (2 * n + 5);
}
