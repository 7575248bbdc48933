import type { CalendarClock } from './calendar-clock.js';
import { dayLength } from './day-length.js';
import { earliestShowing } from './earliest-showing.js';
import { firstOfMonthAfter } from './first-of-month-after.js';
import { instantOf } from './instant-of.js';
import { periodLengths, type PeriodUnit } from './period-unit.js';
import { shownBy } from './shown-by.js';

/**
 * The instant so many days, weeks, months, quarters or years later at which the clock on the wall shows the same time.
 *
 * A month that is too short gives its last day: a month after 31 January is the end of February. So add to the first date of a
 * series each time, not to the one before. A time that clocks skip gives the first instant after the gap, one that they show twice
 * the first of both.
 *
 * @param count - below 0 for earlier
 * @throws RangeError when the date is none, count is not a whole number, or the end lies outside the years 1000 to 9999
 * @example
 * const clock = calendarClock({ timeZone: 'Europe/Lisbon' });
 * // At 10:00 on the clock on the wall, on the day on which summer time begins
 * if (clock.ok) addPeriods(new Date('2026-03-28T10:00:00Z'), 1, 'day', clock.value); // 2026-03-29T09:00:00Z
 */
export function addPeriods(at: Date, count: number, unit: PeriodUnit, clock: CalendarClock): Date {
  if (!Number.isSafeInteger(count)) throw new RangeError(`addPeriods: ${count} is not a whole number of periods`);
  const start = instantOf('addPeriods', at);
  // The second of two equal times stays what it is.
  if (count === 0) return at;
  const { dayNumber, time } = shownBy(clock.offsetAt, start);
  const { days, months } = periodLengths[unit];
  const shown = (months === 0 ? dayNumber + days * count : monthsLater(dayNumber, months * count, clock)) * dayLength + time;
  instantOf('addPeriods', new Date(shown));
  return new Date(earliestShowing(shown, clock.offsetAt));
}

function monthsLater(dayNumber: number, months: number, { calendar }: CalendarClock): number {
  const first = firstOfMonthAfter(dayNumber, months, calendar);
  const length = firstOfMonthAfter(first, 1, calendar) - first;
  return first + Math.min(calendar.dateOf(dayNumber).day, length) - 1;
}
