import type { Calendar } from './calendar.js';
import { dayLength } from './day-length.js';

/** The calendar of most of the world. */
export const gregorian: Calendar = {
  name: 'gregorian',
  dateOf(dayNumber) {
    const midnight = new Date(dayNumber * dayLength);
    return { year: midnight.getUTCFullYear(), month: midnight.getUTCMonth() + 1, day: midnight.getUTCDate() };
  },
  // Not Date.UTC, which takes the year 99 for 1999.
  firstOfMonth: (year, month) => new Date(0).setUTCFullYear(year, month - 1) / dayLength,
};
