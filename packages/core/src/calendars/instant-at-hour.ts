import type { CalendarClock } from './calendar-clock.js';
import { dayLength } from './day-length.js';
import { isDay, type Day } from './day.js';
import { earliestShowing } from './earliest-showing.js';
import { instantOf } from './instant-of.js';

/**
 * The instant at which the clock on the wall shows a full hour of a day; where the clocks leave it out, the first instant after that,
 * and where they show it twice, the first time.
 *
 * @param hour - 0 to 23
 * @throws RangeError when the day is none, or the hour is not a whole number from 0 to 23
 * @example
 * // Clocks went forward from 2:00 to 3:00.
 * instantAtHour('2026-03-29' as Day, 2, lisbonClock); // 2026-03-29T01:00:00.000Z
 */
export function instantAtHour(day: Day, hour: number, { offsetAt }: Pick<CalendarClock, 'offsetAt'>): Date {
  if (!Number.isInteger(hour) || hour < 0 || hour > 23) throw new RangeError(`instantAtHour: ${hour} is not an hour from 0 to 23`);
  const midnight = instantOf('instantAtHour', new Date(isDay(day) ? day : NaN));
  return new Date(earliestShowing(midnight + (hour * dayLength) / 24, offsetAt));
}
