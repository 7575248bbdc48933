import type { CalendarClock } from '../calendars/calendar-clock.js';
import { dayLength } from '../calendars/day-length.js';
import { periodOf } from '../calendars/period-of.js';
import type { PointsExpiry } from './points-programme.js';

/** So many days of 24 hours later. */
export function daysAfter(at: Date, days: number): Date {
  return new Date(at.getTime() + days * dayLength);
}

/**
 * The first instant at which points are gone.
 *
 * @param earnedAt - or the latest activity, for `sliding`
 * @param clocks - among them the one that a `periodEnd` names
 * @returns `null` when they do not expire
 * @throws RangeError when the clock is not among them
 */
export function lotExpiry(expiry: PointsExpiry, earnedAt: Date, clocks: readonly CalendarClock[]): Date | null {
  if (expiry.kind === 'never') return null;
  if (expiry.kind !== 'periodEnd') return daysAfter(earnedAt, expiry.days);
  const { unit, periods, timeZone, calendar } = expiry;
  const clock = clocks.find((candidate) => candidate.timeZone === timeZone && candidate.calendar.name === calendar);
  if (clock === undefined) {
    throw new RangeError('applyCommand: clocks does not have the time zone and calendar in which these points expire');
  }
  return periodOf(earnedAt, unit, clock, periods).until;
}
