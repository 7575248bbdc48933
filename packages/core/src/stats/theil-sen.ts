import type { BrokenAssumption } from './broken-assumption.js';
import { checkSeries } from './check-series.js';
import { critical, type LevelOptions } from './confidence-level.js';
import type { Interval } from './interval.js';
import { kendallScore } from './mann-kendall.js';
import { nthSmallest } from './nth-smallest.js';
import { serialCorrelation } from './serial-correlation.js';

export interface TheilSen {
  /** Median change from one period to the next; `null` below 2 values. */
  readonly slope: number | null;
  /** Median distance of the values from the line through period 0, one before the first; `null` with `slope`. */
  readonly intercept: number | null;
  /** `null` when there are too few values for the level, or all are equal. */
  readonly interval: Interval<'sen'> | null;
  readonly method: 'theil-sen';
  readonly level: number;
  readonly n: number;
  /** `spread` or `independent-periods`. */
  readonly brokenAssumptions: readonly BrokenAssumption[];
}

/**
 * Theil-Sen slope: the median of the slopes between all pairs of periods. A few wild periods do not move it. The
 * interval inverts the Mann-Kendall test. All slopes are kept, 8 bytes for each pair of values.
 *
 * @param series - values in the order of time, at equal distances
 * @returns slopes in units per period
 * @throws RangeError when a value is not finite, or the level not between 0 and 1
 * @see Sen (1968), JASA 63:1379
 * @example
 * theilSen([30, 32, 31, 35, 34, 90]).slope; // 1.6666666666666667
 */
export function theilSen(series: readonly number[], { level = 0.95 }: LevelOptions = {}): TheilSen {
  checkSeries('theilSen', series);
  const z = critical(level);
  const n = series.length;
  const common = { method: 'theil-sen', level, n } as const;
  if (n < 2) return { slope: null, intercept: null, interval: null, brokenAssumptions: ['spread'], ...common };
  const slopes = slopesOf(series);
  const slope = medianOf(slopes);
  const { variance } = kendallScore(series);
  const beyond = (slopes.length - z * Math.sqrt(variance)) / 2;
  // Rounded towards the outside: the interval holds at least what it promises.
  const rank = Math.floor(beyond) - 1;
  const hasInterval = variance > 0 && rank >= 0;
  return {
    slope,
    intercept: medianOf(Float64Array.from(series, (value, before) => value - slope * (before + 1))),
    interval: hasInterval
      ? { lower: nthSmallest(slopes, rank), upper: nthSmallest(slopes, slopes.length - 1 - rank), level, method: 'sen' }
      : null,
    brokenAssumptions:
      variance === 0 ? ['spread'] : serialCorrelation(series, { around: 'line' }).isDependent ? ['independent-periods'] : [],
    ...common,
  };
}

function slopesOf(series: readonly number[]): Float64Array {
  const n = series.length;
  const slopes = new Float64Array((n * (n - 1)) / 2);
  let count = 0;
  for (let at = 1; at < n; at++) {
    const value = series[at] ?? 0;
    for (let before = 0; before < at; before++) slopes[count++] = (value - (series[before] ?? 0)) / (at - before);
  }
  return slopes;
}

function medianOf(values: Float64Array): number {
  const half = values.length >> 1;
  const upper = nthSmallest(values, half);
  return values.length % 2 === 1 ? upper : (nthSmallest(values, half - 1) + upper) / 2;
}
