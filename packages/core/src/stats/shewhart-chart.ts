import { checkPositive, checkSeries, spreads } from './check-series.js';
import { firstSignal } from './ewma-chart.js';
import { emptyLevel, include } from './running-level.js';

export interface ShewhartChartOptions {
  /** Level of the process in control; the mean weighted by precision when left out. */
  readonly centre?: number | undefined;
  /** Distance of the limits in standard errors; 3 when left out. */
  readonly limit?: number | undefined;
}

/** One value with its limits. */
export interface ShewhartChartPoint {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
  /** Distance from the centre in standard errors. */
  readonly z: number;
  /** Beyond which limit the value lies; `null` for neither. */
  readonly signal: 'above' | 'below' | null;
}

export interface ShewhartChart {
  readonly method: 'shewhart-chart';
  /** `null` when there is no value. */
  readonly centre: number | null;
  readonly limit: number;
  readonly points: readonly ShewhartChartPoint[];
  /** Index (from 0) of the first point beyond its limits; `null` when there is none. */
  readonly signalAt: number | null;
}

/**
 * Control chart of single values, each with limits of its own: a period with few answers may stray further. Of
 * periods in control one in 370 lies beyond three standard errors.
 *
 * @param values - in any unit
 * @param standardErrors - one for each value, or one for all, above 0, of a process in control: by its own spread an
 *   unusual period could excuse itself
 * @throws RangeError when a value is not finite, a standard error or the limit not above 0, or lengths differ
 * @see Shewhart (1931), Economic Control of Quality of Manufactured Product; Montgomery, Introduction to Statistical
 *   Quality Control, on charts with variable sample size
 * @example
 * shewhartChart([30, 32, 12, 31], 5, { centre: 30 }).signalAt; // 2
 */
export function shewhartChart(
  values: readonly number[],
  standardErrors: number | readonly number[],
  { centre = weightedMean(values, standardErrors), limit = 3 }: ShewhartChartOptions = {},
): ShewhartChart {
  checkSeries('shewhartChart', values);
  checkPositive('shewhartChart', limit);
  checkSeries('shewhartChart', [centre]);
  const each = spreads('shewhartChart', standardErrors, values.length);
  const points = values.map((value, at): ShewhartChartPoint => {
    const standardError = each[at] ?? 0;
    const z = (value - centre) / standardError;
    return {
      value, z,
      lower: centre - limit * standardError,
      upper: centre + limit * standardError,
      signal: z > limit ? 'above' : z < -limit ? 'below' : null,
    };
  });
  return {
    method: 'shewhart-chart', centre: values.length === 0 ? null : centre, limit, points, signalAt: firstSignal(points),
  };
}

function weightedMean(values: readonly number[], standardErrors: number | readonly number[]): number {
  const each = spreads('shewhartChart', standardErrors, values.length);
  const level = emptyLevel();
  values.forEach((value, at) => include(level, value, (each[at] ?? 0) ** -2));
  return level.mean;
}
