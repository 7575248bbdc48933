import type { Calendar } from './calendar.js';

/** The day number of the first day of the month that lies so many months after the one of a day. */
export function firstOfMonthAfter(dayNumber: number, months: number, calendar: Calendar): number {
  const { year, month } = calendar.dateOf(dayNumber);
  const count = year * 12 + month - 1 + months;
  return calendar.firstOfMonth(Math.floor(count / 12), (((count % 12) + 12) % 12) + 1);
}
