import { normalUpperQuantile } from './normal.js';

export interface LevelOptions {
  /** Confidence of the intervals; 0.95 when left out. */
  readonly level?: number | undefined;
}

/**
 * Whether a number may serve as a confidence level: above 0 and below 1. Boundaries ask before they call.
 *
 * @example
 * isConfidenceLevel(0.95); // true
 * isConfidenceLevel(95); // false
 */
export function isConfidenceLevel(level: number): boolean {
  return level > 0 && level < 1;
}

/**
 * How many standard errors a two-sided interval extends to each side.
 *
 * @throws RangeError when the level is not between 0 and 1
 * @example
 * critical(0.95); // 1.959963984540054 (to 16 digits)
 */
export function critical(level: number): number {
  if (!isConfidenceLevel(level)) throw new RangeError(`level: ${level} is not between 0 and 1`);
  return normalUpperQuantile((1 - level) / 2);
}
