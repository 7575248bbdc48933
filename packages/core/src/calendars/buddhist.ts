import type { Calendar } from './calendar.js';
import { gregorian } from './gregorian.js';

const yearsAhead = 543;

/** The calendar of Thailand since 1941: days and months of the Gregorian one, years counted from 543 BC. */
export const buddhist: Calendar = {
  name: 'buddhist',
  dateOf(dayNumber) {
    const date = gregorian.dateOf(dayNumber);
    return { ...date, year: date.year + yearsAhead };
  },
  firstOfMonth: (year, month) => gregorian.firstOfMonth(year - yearsAhead, month),
};
