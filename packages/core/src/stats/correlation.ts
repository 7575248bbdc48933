import type { BrokenAssumption } from './broken-assumption.js';
import { critical, type LevelOptions } from './confidence-level.js';
import type { Interval } from './interval.js';
import { midranks } from './midranks.js';
import { scaled } from './predictor-design.js';
import { tUpperTail } from './student-t.js';

/** How closely two columns go together. */
export interface Correlation {
  readonly method: 'pearson' | 'spearman';
  /** -1 to 1; `null` with fewer than two pairs, or when one side never varies. */
  readonly correlation: number | null;
  /** Student's t of the hypothesis that nothing goes together; `null` below three pairs, and at -1 and 1. */
  readonly t: number | null;
  /** Two-sided; 0 at -1 and 1; `null` below three pairs. */
  readonly pValue: number | null;
  /** By Fisher's z; `null` below four pairs, and at -1 and 1. */
  readonly interval: Interval<'fisher-z'> | null;
  readonly n: number;
  readonly level: number;
  /** `spread` when a side never varies or all pairs lie on a line; `large-sample` below ten pairs. */
  readonly brokenAssumptions: readonly BrokenAssumption[];
}

/**
 * Pearson's correlation of pairs: how closely they follow a straight line.
 *
 * @param x - finite numbers
 * @param y - as many
 * @throws RangeError when lengths differ, a value is not finite, or the level is not between 0 and 1
 * @see Fisher (1921), Metron 1:3, for the interval
 * @example
 * pearsonCorrelation([1, 2, 3, 4], [1, 2, 4, 5]).correlation; // 0.9899494936611666
 */
export function pearsonCorrelation(x: readonly number[], y: readonly number[], options: LevelOptions = {}): Correlation {
  return correlationBy('pearson', x, y, options);
}

/**
 * Spearman's correlation of pairs: how closely they rise together, in a straight line or not. Equal values share the
 * mean of their ranks.
 *
 * The p-value is that of Student's t, which is an approximation below ten pairs; the interval is Fisher's, widened
 * as Bonett and Wright found right for ranks.
 *
 * @param x - finite numbers
 * @param y - as many
 * @throws RangeError when lengths differ, a value is not finite, or the level is not between 0 and 1
 * @see Spearman (1904), American Journal of Psychology 15:72; Bonett & Wright (2000), Psychometrika 65:23
 * @example
 * spearmanCorrelation([1, 2, 3, 4], [1, 2, 4, 50]).correlation; // 1
 */
export function spearmanCorrelation(x: readonly number[], y: readonly number[], options: LevelOptions = {}): Correlation {
  return correlationBy('spearman', x, y, options);
}

function correlationBy(
  method: Correlation['method'],
  x: readonly number[],
  y: readonly number[],
  { level = 0.95 }: LevelOptions,
): Correlation {
  const z = critical(level);
  const n = x.length;
  if (y.length !== n) throw new RangeError(`correlation: ${n} and ${y.length} values`);
  // Before the ranks, which would hide a value that is none and make much of a rounding.
  const raw = [scaled(x), scaled(y)];
  const [a, b] = method === 'pearson' || raw.includes(null) ? raw : [scaled(midranks(x)), scaled(midranks(y))];
  const small: readonly BrokenAssumption[] = n < 10 ? ['large-sample'] : [];
  const unknown = { method, correlation: null, t: null, pValue: null, interval: null, n, level } as const;
  if (!a || !b) return { ...unknown, brokenAssumptions: [...small, 'spread'] };

  // 1 - r and 1 + r by what the two differ in, so that a correlation near 1 keeps the digits of its distance to 1.
  let [apart, along] = [0, 0];
  a.values.forEach((value, at) => {
    const other = b.values[at] ?? 0;
    apart += (value - other) ** 2 / 2;
    along += (value + other) ** 2 / 2;
  });
  if (Math.min(apart, along) < 1e-26) {
    const correlation = apart < along ? 1 : -1;
    return { ...unknown, correlation, pValue: n < 3 ? null : 0, brokenAssumptions: [...small, 'spread'] };
  }
  const correlation = apart < along ? 1 - apart : along - 1;
  const t = (correlation * Math.sqrt(n - 2)) / Math.sqrt(apart * along);
  const middle = Math.log(along / apart) / 2;
  const margin = z * Math.sqrt((method === 'pearson' ? 1 : 1 + correlation ** 2 / 2) / (n - 3));
  return {
    ...unknown,
    correlation,
    t,
    pValue: 2 * tUpperTail(Math.abs(t), n - 2),
    interval:
      n < 4 ? null : { lower: Math.tanh(middle - margin), upper: Math.tanh(middle + margin), level, method: 'fisher-z' },
    brokenAssumptions: small,
  };
}
