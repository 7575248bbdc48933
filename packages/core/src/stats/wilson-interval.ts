import { critical, type LevelOptions } from './confidence-level.js';
import type { Interval } from './interval.js';

/**
 * Score interval of a share, of which `successes` out of `n` were observed.
 *
 * @returns limits within 0..1; `null` when n is 0
 * @throws RangeError when a count is not one, there are more successes than n, or the level is not between 0 and 1
 * @see Wilson (1927), JASA 22:209
 * @example
 * wilsonInterval(6, 24)?.lower; // 0.1199…
 */
export function wilsonInterval(
  successes: number,
  n: number,
  { level = 0.95 }: LevelOptions = {},
): Interval<'wilson'> | null {
  for (const count of [successes, n - successes]) {
    if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`wilsonInterval: ${successes} of ${n} are not counts`);
  }
  const z = critical(level);
  return n === 0 ? null : { ...wilsonLimits(successes, n, z), level, method: 'wilson' };
}

/** The limits of a share that lies `z` standard errors within; `n` above 0. */
export function wilsonLimits(successes: number, n: number, z: number): { readonly lower: number; readonly upper: number } {
  const reach = (count: number): number =>
    count + (z * z) / 2 + z * Math.sqrt((count * (n - count)) / n + (z * z) / 4);
  // The lower limit by the product of both, which keeps its digits near 0; at the ends 0 and 1 exactly.
  return {
    lower: (successes / n) * (successes / reach(successes)),
    upper: successes === n ? 1 : reach(successes) / (n + z * z),
  };
}
