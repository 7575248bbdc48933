import type { Tally } from '../nps/tally.js';
import { ok, type Result } from '../result.js';
import type { TooFewValues } from '../stats/too-few-values.js';
import { npsSeason, type NpsSeason, type NpsSeasonOptions } from './nps-season.js';
import { npsShifts, type NpsShifts, type NpsShiftsOptions } from './nps-shifts.js';
import { npsSlope, type NpsSlope } from './nps-slope.js';

export interface TrendOptions extends NpsShiftsOptions, NpsSeasonOptions {}

/** What happened to a score over time. */
export interface TrendDescription {
  /** Steady drift. When there are shifts, it may be their echo: a single jump draws a line as well. */
  readonly slope: NpsSlope;
  /** Lasting changes with what changed at each; `null` below eight periods with answers. */
  readonly shifts: NpsShifts | null;
  /** The time of the year; `null` when no period has one a cycle before. */
  readonly season: NpsSeason | null;
}

/**
 * What happened to a score over time: drift, lasting shifts and what changed at each, season. All from the tallies
 * of the periods, so that a period counts for what its answers are worth.
 *
 * @param tallies - one for each period, evenly spaced and in order of time; empty where nobody answered
 * @returns refuses `series/too-few-values` below three periods with answers
 * @throws RangeError when a count is not one, or an option is out of range
 * @example
 * const month = (promoters: number) => tallyOfCounts([100 - promoters, 0, 0, 0, 0, 0, 0, 0, 0, 0, promoters]);
 * const trend = describeTrend([60, 62, 58, 61, 40, 42, 38, 41].map(month));
 * trend.ok && trend.value.shifts?.shifts[0]?.change.change; // -40
 */
export function describeTrend(
  tallies: readonly Tally[],
  options: TrendOptions = {},
): Result<TrendDescription, TooFewValues> {
  const slope = npsSlope(tallies, options);
  if (!slope.ok) return slope;
  const [shifts, season] = [npsShifts(tallies, options), npsSeason(tallies, options)];
  return ok({
    slope: slope.value,
    shifts: shifts.ok ? shifts.value : null,
    season: season.ok ? season.value : null,
  });
}
