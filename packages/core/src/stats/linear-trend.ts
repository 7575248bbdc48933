import type { BrokenAssumption } from './broken-assumption.js';
import { checkSeries } from './check-series.js';
import { critical, type LevelOptions } from './confidence-level.js';
import { fittedLine } from './fitted-line.js';
import type { Interval } from './interval.js';
import { resembleNeighbours } from './serial-correlation.js';
import { studentInterval } from './student-interval.js';
import { tUpperTail } from './student-t.js';

export interface LinearTrend {
  /** Change from one period to the next; `null` below 2 values. */
  readonly slope: number | null;
  /** Where the line stands one period before the first; `null` with `slope`. */
  readonly intercept: number | null;
  /** Of the slope; `null`, as the interval, below 3 values, or when all lie on the line. */
  readonly standardError: number | null;
  readonly interval: Interval<'t'> | null;
  /** Slope in standard errors; `null` with `standardError`, as the p-value. */
  readonly t: number | null;
  /** Two-sided, for the claim that there is no slope. */
  readonly pValue: number | null;
  readonly degreesOfFreedom: number;
  readonly method: 'least-squares';
  readonly level: number;
  readonly n: number;
  /** `spread` or `independent-periods`. */
  readonly brokenAssumptions: readonly BrokenAssumption[];
}

/**
 * Straight line through a series by least squares, over periods 1 to n. Each period counts the same; one wild period
 * moves the line, which `theilSen` avoids.
 *
 * @param series - values in the order of time, at equal distances
 * @returns slope and its interval in units per period
 * @throws RangeError when a value is not finite, or the level not between 0 and 1
 * @see Draper & Smith, Applied Regression Analysis, chapter 1
 * @example
 * linearTrend([30, 32, 31, 35, 34, 36]).slope; // 1.1428571428571428
 */
export function linearTrend(series: readonly number[], { level = 0.95 }: LevelOptions = {}): LinearTrend {
  checkSeries('linearTrend', series);
  critical(level);
  const n = series.length;
  const { slope, intercept, sumOfSquares, residuals } = fittedLine(series);
  const degreesOfFreedom = Math.max(0, n - 2);
  const common = {
    slope: n < 2 ? null : slope, intercept: n < 2 ? null : intercept, degreesOfFreedom, method: 'least-squares', level, n,
  } as const;
  const squares = residuals.reduce((sum, residual) => sum + residual ** 2, 0);
  if (squares === 0 || degreesOfFreedom === 0) {
    return { standardError: null, interval: null, t: null, pValue: null, brokenAssumptions: ['spread'], ...common };
  }
  const standardError = Math.sqrt(squares / degreesOfFreedom / sumOfSquares);
  const t = slope / standardError;
  return {
    standardError, t,
    interval: studentInterval(slope, standardError, degreesOfFreedom, level),
    pValue: 2 * tUpperTail(Math.abs(t), degreesOfFreedom),
    brokenAssumptions: resembleNeighbours(residuals, 2) ? ['independent-periods'] : [],
    ...common,
  };
}
