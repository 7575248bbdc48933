import type { Calendar } from '../calendars/calendar.js';
import type { Day } from '../calendars/day.js';
import { gregorian } from '../calendars/gregorian.js';
import { type SurveyWave, type SurveyWaves, waveOf } from './survey-waves.js';

/**
 * The wave that is to be asked on a day: the one that the day lies in, if nobody asked it yet. A first day that was missed, because a
 * server stood still or the survey was paused, is caught up until the middle of the wave. Later the next one is nearer, and two
 * waves one after the other would ask the same people; so that one is left out.
 *
 * @param askedUpTo - the number of the last wave that was asked; 0 before the first one
 * @param calendar - whose months are counted: Gregorian when it is left out
 * @returns `null` when there is nothing to ask
 * @throws RangeError as `waveOf`
 * @example
 * const plan = { every: 1, startsOn: '2026-01-31' };
 * dueWave(plan, '2026-03-02', 1)?.number; // 2, of 28 February
 * dueWave(plan, '2026-03-02', 2); // null
 */
export function dueWave(plan: SurveyWaves, day: Day, askedUpTo: number, calendar: Calendar = gregorian): SurveyWave | null {
  const wave = waveOf(plan, day, calendar);
  if (wave === null || wave.number <= askedUpTo) return null;
  const { startsOn, endsBefore } = wave;
  return endsBefore === null || Date.parse(day) - Date.parse(startsOn) <= Date.parse(endsBefore) - Date.parse(day) ? wave : null;
}
