import { checkSeries } from './check-series.js';

export interface EwmaOptions {
  /** Weight of the newest value, above 0 and at most 1; 0.2 when left out. */
  readonly lambda?: number | undefined;
  /** Level before the first value. When left out the first value is the first level. */
  readonly start?: number | undefined;
}

/**
 * Exponentially weighted moving average: each level is the last one moved towards the newest value by a share
 * `lambda` of their distance. The last level is what simple exponential smoothing forecasts.
 *
 * @returns one level for each value, in its unit
 * @throws RangeError when a value is not finite, or lambda not above 0 and at most 1
 * @see Roberts (1959), Technometrics 1:239
 * @example
 * ewma([30, 40, 40], { lambda: 0.5 }); // [30, 35, 37.5]
 */
export function ewma(series: readonly number[], { lambda = 0.2, start = series[0] ?? 0 }: EwmaOptions = {}): readonly number[] {
  checkSeries('ewma', series);
  checkSeries('ewma', [start]);
  if (!(lambda > 0 && lambda <= 1)) throw new RangeError(`ewma: lambda ${lambda} is not above 0 and at most 1`);
  let level = start;
  return series.map((value) => (level = lambda * value + (1 - lambda) * level));
}
