import type { CalendarClock } from './calendar-clock.js';
import { dayLength } from './day-length.js';
import type { Day } from './day.js';
import { instantOf } from './instant-of.js';
import { shownBy } from './shown-by.js';

/**
 * The day that it is in a zone at an instant. `clock.calendar.dateOf` writes a day in other calendars.
 *
 * @returns Gregorian, `YYYY-MM-DD`, whatever the calendar of the clock
 * @throws RangeError when the date is none, or the day does not lie in the years 1000 to 9999
 * @example
 * const clock = calendarClock({ timeZone: 'Asia/Bangkok' });
 * if (clock.ok) dayOf(new Date('2026-12-31T18:00:00Z'), clock.value); // '2027-01-01'
 */
export function dayOf(at: Date, clock: CalendarClock): Day {
  const { dayNumber } = shownBy(clock.offsetAt, instantOf('dayOf', at));
  const midnight = new Date(dayNumber * dayLength);
  instantOf('dayOf', midnight);
  // Ten characters of a date with a year of four digits are such a day.
  return midnight.toISOString().slice(0, 10) as Day;
}
