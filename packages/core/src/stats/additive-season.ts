import { checkLength, checkSeries } from './check-series.js';
import { ok, refuse, type Result } from '../result.js';
import { levelOf } from './running-level.js';
import type { TooFewValues } from './too-few-values.js';

export interface AdditiveSeason {
  readonly method: 'classical-additive';
  readonly period: number;
  /** What each place of the cycle adds to the trend, the place of the first value first; they sum to 0. */
  readonly figure: readonly number[];
  /** The figure for each value. */
  readonly seasonal: readonly number[];
  /** Average over the cycle around each value; `null` for half a cycle at either end. */
  readonly trend: readonly (number | null)[];
  /** What trend and season leave; `null` with `trend`. */
  readonly remainder: readonly (number | null)[];
  readonly n: number;
}

/**
 * Classical decomposition of a series into trend, season and rest, which add up to it.
 *
 * @param series - values in the order of time, at equal distances, none missing
 * @param period - values in one cycle, from 2: 12 for months, 4 for quarters
 * @returns in the unit of the series; refused below two full cycles
 * @throws RangeError when a value is not finite, or the period not a whole number from 2
 * @see Kendall & Stuart (1983), The Advanced Theory of Statistics 3; R's `decompose`
 * @example
 * const season = additiveSeason([10, 20, 12, 22, 14, 24], 2);
 * season.ok && season.value.figure; // [-4.5, 4.5]
 */
export function additiveSeason(series: readonly number[], period: number): Result<AdditiveSeason, TooFewValues> {
  checkSeries('additiveSeason', series);
  checkLength('additiveSeason', period, 2);
  const n = series.length;
  if (n < 2 * period) return refuse({ kind: 'series/too-few-values', got: n, atLeast: 2 * period });
  const trend = series.map((_, at) => cycleAverage(series, at, period));
  const detrended = series.map((value, at) => without(value, trend[at]));
  const means = Array.from({ length: period }, (_, place) =>
    levelOf(detrended.flatMap((value, at) => (value === null || at % period !== place ? [] : [value]))).mean,
  );
  const { mean } = levelOf(means);
  const figure = means.map((one) => one - mean);
  const seasonal = series.map((_, at) => figure[at % period] ?? 0);
  return ok({
    method: 'classical-additive', period, figure, seasonal, trend, n,
    remainder: detrended.map((value, at) => without(value, seasonal[at])),
  });
}

// An even cycle has no middle: it reaches over one value more, and the two at the ends count half.
function cycleAverage(series: readonly number[], at: number, period: number): number | null {
  const reach = Math.floor(period / 2);
  if (at < reach || at + reach >= series.length) return null;
  const around = series.slice(at - reach, at + reach + 1);
  const sum = around.reduce((total, value) => total + value, 0);
  const ends = period % 2 === 0 ? ((around[0] ?? 0) + (around.at(-1) ?? 0)) / 2 : 0;
  return (sum - ends) / period;
}

function without(value: number | null, part: number | null | undefined): number | null {
  return value === null || part === null || part === undefined ? null : value - part;
}
