import type { CalendarClock } from './calendar-clock.js';
import { dayLength } from './day-length.js';
import { isDay, type Day } from './day.js';
import { earliestShowing } from './earliest-showing.js';
import { firstOfMonthAfter } from './first-of-month-after.js';
import { instantOf } from './instant-of.js';
import { periodLengths, type PeriodUnit } from './period-unit.js';
import { shownBy } from './shown-by.js';
import { weekdays } from './weekend.js';

/** From one instant until before another. */
export interface Period {
  readonly from: Date;
  /** Not part of it: where the next one begins. */
  readonly until: Date;
}

/**
 * The day, week, month, quarter or year of a calendar that holds an instant. It begins and ends with a day on the clock on the
 * wall, so a day may have 23, 24 or 25 hours; periods of one unit follow each other without a gap.
 *
 * @param at - an instant, or a day of that calendar clock
 * @param steps - how many periods later: 1 is the next one, -1 the one before
 * @throws RangeError when the date is none, steps is not a whole number, or the period begins outside the years 1000 to 9999
 * @example
 * const clock = calendarClock({ timeZone: 'Asia/Tehran', calendar: jalali });
 * // Farvardin 1405
 * if (clock.ok) periodOf(new Date('2026-04-01T12:00:00Z'), 'month', clock.value).from; // 2026-03-20T20:30:00Z
 */
export function periodOf(at: Date | Day, unit: PeriodUnit, clock: CalendarClock, steps: number = 0): Period {
  if (!Number.isSafeInteger(steps)) throw new RangeError(`periodOf: ${steps} is not a whole number of steps`);
  let first = typeof at === 'string' ? firstDay(dayNumberOf(at), unit, clock) : firstDayAt(instantOf('periodOf', at), unit, clock);
  if (steps !== 0) first = later(first, unit, clock, steps);
  instantOf('periodOf', new Date(first * dayLength));
  return { from: new Date(beginning(first, clock)), until: new Date(beginning(later(first, unit, clock, 1), clock)) };
}

function dayNumberOf(day: Day): number {
  return instantOf('periodOf', new Date(isDay(day) ? day : NaN)) / dayLength;
}

function firstDayAt(time: number, unit: PeriodUnit, clock: CalendarClock): number {
  const first = firstDay(shownBy(clock.offsetAt, time).dayNumber, unit, clock);
  // Where clocks went back over midnight, the end of a day came again after the next one had begun, and belongs to that.
  const next = later(first, unit, clock, 1);
  return time < beginning(next, clock) ? first : next;
}

/** The day number of the day with which the period of a day begins. */
function firstDay(dayNumber: number, unit: PeriodUnit, { calendar, weekStart }: CalendarClock): number {
  if (unit === 'day') return dayNumber;
  if (unit === 'week') {
    // 1970-01-01 was a Thursday.
    const sinceStart = dayNumber + 4 - weekdays.indexOf(weekStart);
    return dayNumber - (((sinceStart % 7) + 7) % 7);
  }
  return firstOfMonthAfter(dayNumber, -((calendar.dateOf(dayNumber).month - 1) % periodLengths[unit].months), calendar);
}

function later(first: number, unit: PeriodUnit, { calendar }: CalendarClock, steps: number): number {
  const { days, months } = periodLengths[unit];
  return months === 0 ? first + days * steps : firstOfMonthAfter(first, months * steps, calendar);
}

function beginning(dayNumber: number, { offsetAt }: CalendarClock): number {
  return earliestShowing(dayNumber * dayLength, offsetAt);
}
