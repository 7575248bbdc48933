import { CalendarDate, PersianCalendar } from '@internationalized/date';
import type { Calendar } from './calendar.js';

const persian = new PersianCalendar();

/** Julian day number of 1970-01-01. */
const julianDay1970 = 2_440_588;

/**
 * The calendar of Iran: six months of 31 days, five of 30, and Esfand of 29 or, in leap years, 30. Needs the package
 * `@internationalized/date`. Its leap years are those of the 33-year cycle, which are the official ones from 1343 to 1472
 * (Gregorian 1964 to 2094).
 *
 * @throws RangeError for a month outside the years 1 to 9377
 * @see https://en.wikipedia.org/wiki/Solar_Hijri_calendar#Leap_years
 * @example
 * jalali.dateOf(20_533); // { year: 1405, month: 1, day: 1 }, which is 2026-03-21
 */
export const jalali: Calendar = {
  name: 'jalali',
  dateOf(dayNumber) {
    const { year, month, day } = persian.fromJulianDay(dayNumber + julianDay1970);
    return { year, month, day };
  },
  firstOfMonth(year, month) {
    // CalendarDate would silently take the nearest year instead.
    if (!(year >= 1 && year <= 9377)) throw new RangeError(`jalali: ${year} is not a year from 1 to 9377`);
    return persian.toJulianDay(new CalendarDate(persian, year, month, 1)) - julianDay1970;
  },
};
