import type { BrokenAssumption } from './broken-assumption.js';
import { checkSeries } from './check-series.js';
import { critical } from './confidence-level.js';
import type { Interval } from './interval.js';

export interface BootstrapOptions {
  /** Source of the draws, 0 to below 1, such as `seededRandom(1)`. */
  readonly random: () => number;
  /** How often values are drawn anew; 2000 unless given. */
  readonly draws?: number | undefined;
  /** Confidence of the interval; 0.95 unless given. */
  readonly level?: number | undefined;
}

export interface Bootstrap {
  /** The statistic of the values themselves. */
  readonly estimate: number;
  /** Standard deviation of the statistic over the draws. */
  readonly standardError: number;
  /** From quantile to quantile of the draws; `null` when all draws gave the same, which shows nothing. */
  readonly interval: Interval<'percentile'> | null;
  readonly draws: number;
  readonly n: number;
  readonly level: number;
  /** `large-sample` below ten values, `spread` when all draws gave the same. */
  readonly brokenAssumptions: readonly BrokenAssumption[];
}

/**
 * How far chance reaches for any statistic of independent values: they are drawn again and again with replacement,
 * as many as there are, and the statistic is taken of each draw. The same source with the same seed gives the same
 * result.
 *
 * @param values - what is drawn from; answers, rows, customers
 * @param statistic - of a list like `values`. The list is used again for the next draw: do not keep it.
 * @returns `null` without values
 * @throws RangeError when the statistic is not a number up to 1e150, draws is not a whole number >= 100, or the level is not
 *   between 0 and 1
 * @see Efron & Tibshirani (1993), An Introduction to the Bootstrap, chapter 13
 * @example
 * const mean = (sample: readonly number[]) => sample.reduce((sum, score) => sum + score, 0) / sample.length;
 * bootstrap([9, 10, 3, 8, 7], mean, { random: seededRandom(1) });
 * // { estimate: 7.4, standardError: 1.0721…, interval: { lower: 5, upper: 9.2, … }, draws: 2000, n: 5, … }
 */
export function bootstrap<T>(
  values: readonly T[],
  statistic: (sample: readonly T[]) => number,
  { random, draws = 2000, level = 0.95 }: BootstrapOptions,
): Bootstrap | null {
  critical(level);
  if (!Number.isSafeInteger(draws) || draws < 100) throw new RangeError(`bootstrap: ${draws} is not a number of draws`);
  const n = values.length;
  if (n === 0) return null;
  const finite = (value: number): number => {
    checkSeries('bootstrap', [value]);
    return value;
  };
  const estimate = finite(statistic(values));
  const sample = values.slice();
  const drawn = new Float64Array(draws);
  for (let draw = 0; draw < draws; draw += 1) {
    for (let at = 0; at < n; at += 1) {
      // An index below n is a value, also where T itself may be undefined.
      sample[at] = values[Math.floor(random() * n)] as T;
    }
    drawn[draw] = finite(statistic(sample));
  }
  drawn.sort();
  const small: readonly BrokenAssumption[] = n < 10 ? ['large-sample'] : [];
  const common = { estimate, draws, n, level };
  if (drawn[0] === drawn[draws - 1]) {
    return { ...common, standardError: 0, interval: null, brokenAssumptions: [...small, 'spread'] };
  }
  const mean = drawn.reduce((sum, value) => sum + value, 0) / draws;
  const squares = drawn.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return {
    ...common,
    standardError: Math.sqrt(squares / (draws - 1)),
    interval: {
      lower: quantileOf(drawn, (1 - level) / 2),
      upper: quantileOf(drawn, (1 + level) / 2),
      level,
      method: 'percentile',
    },
    brokenAssumptions: small,
  };
}

/** Of sorted values, the one at place p (draws + 1), between neighbours in a straight line. */
export function quantileOf(sorted: Float64Array, p: number): number {
  // Without the rounding of p, which would put the place beside the value that is meant.
  const exact = Math.round(p * (sorted.length + 1) * 1e9) / 1e9;
  const place = Math.min(sorted.length, Math.max(1, exact));
  const below = sorted[Math.floor(place) - 1] ?? 0;
  const above = sorted[Math.ceil(place) - 1] ?? 0;
  return below + (place % 1) * (above - below);
}
