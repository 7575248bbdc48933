import { checkLength, checkSeries } from './check-series.js';

/**
 * Mean of each value and those before it, over a window of fixed length. For scores use `rollingNps`: a month with
 * ten answers must not count as much as one with a thousand.
 *
 * @returns one for each value; `null` until the window is full
 * @throws RangeError when a value is not finite, or the window not a whole number from 1
 * @example
 * rollingMean([30, 40, 20, 60], 3); // [null, null, 30, 40]
 */
export function rollingMean(series: readonly number[], window: number): readonly (number | null)[] {
  checkSeries('rollingMean', series);
  checkLength('rollingMean', window, 1);
  // Each sum anew: one that is carried along gathers what rounding leaves.
  return series.map((_, at) =>
    at + 1 < window ? null : series.slice(at + 1 - window, at + 1).reduce((sum, value) => sum + value, 0) / window,
  );
}
