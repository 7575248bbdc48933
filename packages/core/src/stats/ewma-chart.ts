import { checkPositive, checkSeries, spreads } from './check-series.js';
import { ewma } from './ewma.js';

export interface EwmaChartOptions {
  /** Level of the process in control. */
  readonly mean: number;
  /** Standard deviation of one value in control, or the standard error of each. */
  readonly sigma: number | readonly number[];
  /** Weight of the newest value; 0.2 when left out. */
  readonly lambda?: number | undefined;
  /** Distance of the limits in standard errors; 2.86 when left out. */
  readonly limit?: number | undefined;
}

/** One value, the average up to it, and the limits of that. */
export interface EwmaChartPoint {
  readonly value: number;
  readonly ewma: number;
  readonly lower: number;
  readonly upper: number;
  /** Beyond which limit the average lies; `null` for neither. */
  readonly signal: 'above' | 'below' | null;
}

export interface EwmaChart {
  readonly method: 'ewma-chart';
  readonly mean: number;
  readonly lambda: number;
  readonly limit: number;
  readonly points: readonly EwmaChartPoint[];
  /** Index (from 0) of the first point beyond its limits; `null` when there is none. */
  readonly signalAt: number | null;
}

/**
 * Control chart of a moving average, which notices small lasting shifts earlier than single values do. The limits
 * are exact from the first value on, not those of a long series.
 *
 * A process in control signals on average once in 371 values with lambda 0.2 and limit 2.86, and in 369 with 0.1 and
 * 2.7; 0.2 with 2.7 only gives 238.
 *
 * @throws RangeError when a value is not finite, sigma or the limit not above 0, or lambda not above 0 and at most 1
 * @see Lucas & Saccucci (1990), Technometrics 32:1; run lengths by the R package spc
 * @example
 * ewmaChart([30, 31, 38, 39, 40], { mean: 30, sigma: 3 }).signalAt; // 3
 */
export function ewmaChart(
  series: readonly number[],
  { mean, sigma, lambda = 0.2, limit = 2.86 }: EwmaChartOptions,
): EwmaChart {
  const each = spreads('ewmaChart', sigma, series.length);
  checkSeries('ewmaChart', [mean]);
  checkPositive('ewmaChart', limit);
  let variance = 0;
  const points = ewma(series, { lambda, start: mean }).map((level, at): EwmaChartPoint => {
    variance = (lambda * (each[at] ?? 0)) ** 2 + (1 - lambda) ** 2 * variance;
    const width = limit * Math.sqrt(variance);
    const [lower, upper] = [mean - width, mean + width];
    const signal = level > upper ? 'above' : level < lower ? 'below' : null;
    return { value: series[at] ?? 0, ewma: level, lower, upper, signal };
  });
  return { method: 'ewma-chart', mean, lambda, limit, points, signalAt: firstSignal(points) };
}

/** Index of the first point with a signal. */
export function firstSignal(points: readonly { readonly signal: unknown }[]): number | null {
  const at = points.findIndex(({ signal }) => signal !== null);
  return at === -1 ? null : at;
}
