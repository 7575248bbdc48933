import { addPeriods } from './add-periods.js';
import type { CalendarClock } from './calendar-clock.js';
import { dayLength } from './day-length.js';
import { instantOf } from './instant-of.js';
import type { Period } from './period-of.js';
import { periodLengths, type PeriodUnit } from './period-unit.js';

/** No calendar has months that are shorter on average; only how long the search takes depends on it. */
const daysOfMonth = 30.5;

/**
 * The period that holds an instant when periods are counted from another, such as the year of a membership: from one
 * anniversary until before the next.
 *
 * @param since - where the first period begins; those before it are counted backwards
 * @throws RangeError when a date is none or the period does not lie in the years 1000 to 9999
 * @example
 * const clock = calendarClock({ timeZone: 'UTC' });
 * const joinedAt = new Date('2024-02-29T12:00:00Z');
 * if (clock.ok) periodSince(joinedAt, new Date('2026-11-27T00:00:00Z'), 'year', clock.value);
 * // { from: 2026-02-28T12:00:00Z, until: 2027-02-28T12:00:00Z }
 */
export function periodSince(since: Date, at: Date, unit: PeriodUnit, clock: CalendarClock): Period {
  const [start, time] = [instantOf('periodSince', since), instantOf('periodSince', at)];
  const { days, months } = periodLengths[unit];
  const from = (count: number): Date => addPeriods(since, count, unit, clock);
  let count = Math.floor((time - start) / dayLength / (days + months * daysOfMonth));
  while (from(count).getTime() > time) count -= 1;
  while (from(count + 1).getTime() <= time) count += 1;
  return { from: from(count), until: from(count + 1) };
}
