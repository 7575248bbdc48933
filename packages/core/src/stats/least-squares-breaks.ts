import type { BrokenAssumption } from './broken-assumption.js';
import { dependence, leastForChangePoints, segmentsBetween, type LevelSegment } from './change-points.js';
import { checkLength, checkSeries } from './check-series.js';
import { ok, refuse, type Result } from '../result.js';
import { roundingOf } from './rounding.js';
import { emptyLevel, include } from './running-level.js';
import type { TooFewValues } from './too-few-values.js';

export interface LeastSquaresBreaksOptions {
  /** Shortest segment; 15% of the values, and at least 2, when left out. */
  readonly minSegmentLength?: number | undefined;
  /** Most breaks that are tried: as many as the shortest segment allows when left out. */
  readonly maxBreaks?: number | undefined;
}

export interface LeastSquaresBreaks {
  readonly method: 'bai-perron-bic';
  /** Index (from 0) of the first value of each new level. */
  readonly breaks: readonly number[];
  readonly segments: readonly LevelSegment[];
  /** Squared distances from the levels. */
  readonly residualSquares: number;
  /** Bayesian information criterion of the choice; `null` when the levels fit without a rest. */
  readonly bic: number | null;
  readonly minSegmentLength: number;
  readonly n: number;
  /** `spread` when the levels fit without a rest, or `independent-periods`. */
  readonly brokenAssumptions: readonly BrokenAssumption[];
}

/**
 * Breaks in the level of a series that leave the least squares, their number chosen by the Bayesian information
 * criterion. Unlike `changePoints` it takes the spread from the segments themselves and needs no scale, at a cost
 * that grows with the square of the values times the number of breaks: for hundreds of values, not for thousands.
 * In independent normal values without any break it claims one in 38% of series of 8 values, 17% of 24 and 6% of 60.
 *
 * @returns refused below 8 values
 * @throws RangeError when a value is not finite or a length not whole
 * @see Bai & Perron (2003), Journal of Applied Econometrics 18:1; criterion as Zeileis et al. (2003), Computational
 *   Statistics & Data Analysis 44:109
 * @example
 * const found = leastSquaresBreaks([30, 32, 29, 31, 30, 44, 46, 45, 43, 45]);
 * found.ok && found.value.breaks; // [5]
 */
export function leastSquaresBreaks(
  series: readonly number[],
  options: LeastSquaresBreaksOptions = {},
): Result<LeastSquaresBreaks, TooFewValues> {
  checkSeries('leastSquaresBreaks', series);
  const n = series.length;
  if (n < leastForChangePoints) return refuse({ kind: 'series/too-few-values', got: n, atLeast: leastForChangePoints });
  const { minSegmentLength = Math.max(2, Math.floor(0.15 * n)) } = options;
  const { maxBreaks = Math.max(0, Math.ceil(n / minSegmentLength) - 2) } = options;
  checkLength('leastSquaresBreaks', minSegmentLength, 1);
  checkLength('leastSquaresBreaks', maxBreaks, 0);
  let layer = oneMore(series, [{ at: 0, squares: 0, before: null }], Math.min(n, minSegmentLength));
  const rounding = n * roundingOf(series) ** 2;
  let [best, lowest] = [layer[n], criterion(n, layer[n], 0, rounding)];
  for (let breaks = 1; breaks <= maxBreaks; breaks++) {
    layer = oneMore(series, layer, minSegmentLength);
    const bic = criterion(n, layer[n], breaks, rounding);
    if (bic < lowest) [best, lowest] = [layer[n], bic];
  }
  const breaks = breaksOf(best);
  const segments = segmentsBetween(series, breaks);
  const isExact = lowest === -Infinity;
  return ok({
    method: 'bai-perron-bic', breaks, segments, minSegmentLength, n,
    residualSquares: best?.squares ?? 0,
    bic: isExact ? null : lowest,
    brokenAssumptions: isExact ? ['spread'] : dependence(series, segments),
  });
}

/** The best partition of the values before `at`, with its last border but `at` itself. */
interface Partition {
  readonly at: number;
  readonly squares: number;
  readonly before: Partition | null;
}

/** For each end the best partition that is one of the given ones and a further segment; none where it has no room. */
function oneMore(
  series: readonly number[],
  partitions: readonly (Partition | undefined)[],
  minSegmentLength: number,
): readonly (Partition | undefined)[] {
  const longer: (Partition | undefined)[] = Array.from({ length: series.length + 1 });
  for (const before of partitions) {
    if (before === undefined) continue;
    const level = emptyLevel();
    for (let at = before.at + 1; at <= series.length; at++) {
      include(level, series[at - 1] ?? 0, 1);
      if (at - before.at < minSegmentLength) continue;
      const squares = before.squares + level.squares;
      if (squares < (longer[at]?.squares ?? Infinity)) longer[at] = { at, squares, before };
    }
  }
  return longer;
}

// Normal likelihood; each segment has a mean and all but the first a border, and there is one variance.
function criterion(n: number, partition: Partition | undefined, breaks: number, rounding: number): number {
  if (partition === undefined) return Infinity;
  if (partition.squares <= rounding) return -Infinity;
  return n * (Math.log((2 * Math.PI * partition.squares) / n) + 1) + 2 * (breaks + 1) * Math.log(n);
}

function breaksOf(partition: Partition | undefined): readonly number[] {
  const found: number[] = [];
  for (let last = partition?.before; last?.before; last = last.before) found.unshift(last.at);
  return found;
}
