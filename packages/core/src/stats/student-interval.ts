import { critical } from './confidence-level.js';
import type { Interval } from './interval.js';
import { tUpperQuantile } from './student-t.js';

/** Student's t interval of an estimate. */
export function studentInterval(estimate: number, standardError: number, df: number, level: number): Interval<'t'> {
  // Refuses a level that is none before the distribution speaks of a probability that nobody gave.
  critical(level);
  const margin = tUpperQuantile((1 - level) / 2, df) * standardError;
  return { lower: estimate - margin, upper: estimate + margin, level, method: 't' };
}
