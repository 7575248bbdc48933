import type { Calendar } from '../calendars/calendar.js';
import { dayLength } from '../calendars/day-length.js';
import { isDay, type Day } from '../calendars/day.js';
import { firstOfMonthAfter } from '../calendars/first-of-month-after.js';
import { gregorian } from '../calendars/gregorian.js';

/** How often a survey is run again: every so many months, from a day on. */
export interface SurveyWaves {
  readonly every: 1 | 3 | 6 | 12 | 'never';
  readonly startsOn: Day;
}

/** One run of a survey that is run again and again. */
export interface SurveyWave {
  /** Counts from 1. */
  readonly number: number;
  readonly startsOn: Day;
  /** The day on which the next one starts, not part of this one; `null` when there is none. */
  readonly endsBefore: Day | null;
}

/**
 * The wave that a day lies in.
 *
 * Months are added to the first day of all, never to the wave before, so that a plan that starts on the 31st is back on the 31st
 * after a short month. Waves follow each other without a gap: every answer belongs to one, and old ones stay in the trend.
 *
 * @param calendar - whose months are counted: Gregorian when it is left out
 * @returns `null` before the first one starts
 * @throws RangeError when a day is none, or the months are none of the five
 * @example
 * waveOf({ every: 3, startsOn: '2026-01-31' }, '2026-05-01');
 * // { number: 2, startsOn: '2026-04-30', endsBefore: '2026-07-31' }
 */
export function waveOf(plan: SurveyWaves, day: Day, calendar: Calendar = gregorian): SurveyWave | null {
  const at = dayNumberOf(day);
  const first = dayNumberOf(plan.startsOn);
  if (at < first) return null;
  const { every } = checked(plan);
  if (every === 'never') return { number: 1, startsOn: plan.startsOn, endsBefore: null };
  const { year, month } = calendar.dateOf(first);
  const now = calendar.dateOf(at);
  // The month alone does not say whether the wave of that month has started.
  let number = Math.floor(((now.year - year) * 12 + now.month - month) / every) + 1;
  if (number > 1 && startOf(first, (number - 1) * every, calendar) > at) number -= 1;
  return waveAt(first, number, every, calendar);
}

/**
 * The first wave that starts after a day: when to ask again.
 *
 * @returns `null` when there is none any more
 * @throws RangeError as `waveOf`
 * @example
 * nextWave({ every: 12, startsOn: '2026-03-21' }, '2026-11-27')?.startsOn; // '2027-03-21'
 */
export function nextWave(plan: SurveyWaves, day: Day, calendar: Calendar = gregorian): SurveyWave | null {
  const current = waveOf(plan, day, calendar);
  if (current === null) return waveOf(plan, plan.startsOn, calendar);
  return current.endsBefore === null ? null : waveOf(plan, current.endsBefore, calendar);
}

function waveAt(first: number, number: number, every: number, calendar: Calendar): SurveyWave {
  const start = startOf(first, (number - 1) * every, calendar);
  return { number, startsOn: dayAt(start), endsBefore: dayAt(startOf(first, number * every, calendar)) };
}

/** The day so many months after the first one, or the last of that month where it is too short. */
function startOf(first: number, months: number, calendar: Calendar): number {
  const month = firstOfMonthAfter(first, months, calendar);
  const length = firstOfMonthAfter(month, 1, calendar) - month;
  return month + Math.min(calendar.dateOf(first).day, length) - 1;
}

function checked(plan: SurveyWaves): SurveyWaves {
  const { every } = plan;
  if (every !== 'never' && ![1, 3, 6, 12].includes(every)) throw new RangeError(`survey waves: ${JSON.stringify(every)} months are not 1, 3, 6 or 12`);
  return plan;
}

function dayNumberOf(day: Day): number {
  if (!isDay(day)) throw new RangeError(`survey waves: ${JSON.stringify(day)} is not a day`);
  return Date.parse(day) / dayLength;
}

function dayAt(dayNumber: number): Day {
  const day = new Date(dayNumber * dayLength).toISOString().slice(0, 10);
  if (!isDay(day)) throw new RangeError('survey waves: the next wave starts after the year 9999');
  return day;
}
