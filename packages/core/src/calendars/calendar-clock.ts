import { ok, refuse, type Result } from '../result.js';
import type { Calendar } from './calendar.js';
import { gregorian } from './gregorian.js';
import { weekdays, type Weekday } from './weekend.js';
import { zoneOffset, type ZoneOffset } from './zone-offset.js';

/** Where and how somebody reads days, weeks and months. */
export interface ClockSettings {
  /** Name of the IANA data base: `Asia/Tehran`. */
  readonly timeZone: string;
  /** Gregorian when it is left out. */
  readonly calendar?: Calendar | undefined;
  /** The day on which a week begins; Monday when it is left out. */
  readonly weekStart?: Weekday | undefined;
}

export type TimeZoneUnknown = { readonly kind: 'calendar/time-zone-unknown' };

/** A clock and a calendar on one wall. `calendarClock` makes it; keep it, as that takes time. */
export interface CalendarClock {
  readonly timeZone: string;
  readonly calendar: Calendar;
  readonly weekStart: Weekday;
  readonly offsetAt: ZoneOffset;
}

/**
 * A zone, a calendar and the first day of a week, checked and ready to count with.
 *
 * @returns refuses `calendar/time-zone-unknown`
 * @throws RangeError when `weekStart` is no weekday
 * @example
 * calendarClock({ timeZone: 'Asia/Bangkok', calendar: buddhist, weekStart: 'sunday' }).ok; // true
 */
export function calendarClock(settings: ClockSettings): Result<CalendarClock, TimeZoneUnknown> {
  const { timeZone, calendar = gregorian, weekStart = 'monday' } = settings;
  if (!weekdays.includes(weekStart)) throw new RangeError('calendarClock: weekStart is not a weekday');
  const offsetAt = zoneOffset(timeZone);
  if (offsetAt === null) return refuse({ kind: 'calendar/time-zone-unknown' });
  return ok({ timeZone, calendar, weekStart, offsetAt });
}
