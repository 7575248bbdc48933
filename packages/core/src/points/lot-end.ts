import type { CalendarClock } from '../calendars/calendar-clock.js';
import { periodOf } from '../calendars/period-of.js';
import { daysAfter, type LotEnd } from './points-lot.js';
import type { PointsExpiry } from './points-programme.js';

/**
 * When points end that were earned at an instant.
 *
 * @param clocks - among them the one that a `periodEnd` names
 * @throws RangeError when the clock is not among them
 */
export function lotEnd(expiry: PointsExpiry, earnedAt: Date, clocks: readonly CalendarClock[]): LotEnd {
  if (expiry.kind === 'never') return { expiresAt: null, slidingDays: null };
  if (expiry.kind !== 'periodEnd') {
    return { expiresAt: daysAfter(earnedAt, expiry.days), slidingDays: expiry.kind === 'sliding' ? expiry.days : null };
  }
  const { unit, periods, timeZone, calendar } = expiry;
  const clock = clocks.find((candidate) => candidate.timeZone === timeZone && candidate.calendar.name === calendar);
  if (clock === undefined) {
    throw new RangeError('applyCommand: clocks does not have the time zone and calendar in which these points expire');
  }
  return { expiresAt: periodOf(earnedAt, unit, clock, periods).until, slidingDays: null };
}
