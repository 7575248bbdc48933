import { chiSquareQuantile, chiSquareUpperQuantile } from './chi-square.js';
import { isConfidenceLevel, type LevelOptions } from './confidence-level.js';
import type { Interval } from './interval.js';

/**
 * Exact interval of the expected number of events, of which `count` happened.
 *
 * Events have to happen independently of each other; where one brings others, the interval is too narrow.
 *
 * @param count - whole number >= 0
 * @returns limits >= 0, in events; they cover at least as often as the level says
 * @throws RangeError when the count is not one, or the level is not between 0 and 1
 * @see Garwood (1936), Biometrika 28:437
 * @example
 * poissonInterval(0).upper; // 3.688879454113936
 */
export function poissonInterval(count: number, { level = 0.95 }: LevelOptions = {}): Interval<'garwood'> {
  if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`poissonInterval: ${count} is not a count`);
  if (!isConfidenceLevel(level)) throw new RangeError(`level: ${level} is not between 0 and 1`);
  const tail = (1 - level) / 2;
  return {
    lower: count === 0 ? 0 : chiSquareQuantile(tail, 2 * count) / 2,
    upper: chiSquareUpperQuantile(tail, 2 * count + 2) / 2,
    level,
    method: 'garwood',
  };
}
