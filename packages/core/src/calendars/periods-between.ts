import type { CalendarClock } from './calendar-clock.js';
import { instantOf } from './instant-of.js';
import { periodOf, type Period } from './period-of.js';
import type { PeriodUnit } from './period-unit.js';

/** Whoever asks for more has a wrong date, and would wait for it. */
const mostPeriods = 2_000;

/**
 * All periods that hold an instant from `from` until before `until`, whole, in order and without gaps.
 *
 * @returns none when `until` is not after `from`
 * @throws RangeError when a date is none, or there are more than 2,000 of them
 * @example
 * const clock = calendarClock({ timeZone: 'UTC' });
 * if (clock.ok) periodsBetween(new Date('2026-01-15'), new Date('2026-03-01'), 'month', clock.value).length; // 2
 */
export function periodsBetween(from: Date, until: Date, unit: PeriodUnit, clock: CalendarClock): readonly Period[] {
  const [start, end] = [instantOf('periodsBetween', from), instantOf('periodsBetween', until)];
  const periods: Period[] = [];
  for (let next = start; next < end; ) {
    if (periods.length === mostPeriods) throw new RangeError(`periodsBetween: more than ${mostPeriods} periods`);
    const period = periodOf(new Date(next), unit, clock);
    periods.push(period);
    next = period.until.getTime();
  }
  return periods;
}
