import { critical } from './confidence-level.js';
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
export function wilsonInterval(successes: number, n: number, level = 0.95): Interval<'wilson'> | null {
  const z = critical(level);
  for (const count of [successes, n - successes]) {
    if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`wilsonInterval: ${successes} of ${n} are not counts`);
  }
  if (n === 0) return null;
  const spread = z * Math.sqrt((successes * (n - successes)) / n + (z * z) / 4);
  const limit = (count: number): number => (count + (z * z) / 2 - spread) / (n + z * z);
  return { lower: Math.max(0, limit(successes)), upper: Math.min(1, 1 - limit(n - successes)), level, method: 'wilson' };
}
