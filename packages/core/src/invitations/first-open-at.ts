import type { BusinessCalendar } from '../calendars/business-calendar.js';
import { addBusinessTime, isBusinessTime } from '../calendars/business-time.js';

/**
 * The first instant from this one on at which a calendar is open; `null` is a calendar that is always open.
 *
 * @param calendar - such as `sendingHours` of the rules of a survey
 * @throws RangeError when the date is none, or nothing opens for a century
 * @example
 * // At night, with quiet hours until nine
 * firstOpenAt(new Date('2026-11-27T23:30:00Z'), rules.sendingHours); // 2026-11-28T09:00:00.000Z
 */
export function firstOpenAt(at: Date, calendar: BusinessCalendar | null): Date {
  if (calendar === null || isBusinessTime(at, calendar)) return at;
  // The first millisecond of business time ends one after it begins.
  return new Date(addBusinessTime(at, 1 / 60_000, calendar).getTime() - 1);
}
