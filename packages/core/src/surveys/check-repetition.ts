import { checkWaveTimes, type WaveDraft, type WaveTimes, type WaveTimesRefusal } from '../invitations/check-wave-times.js';
import type { Day } from '../calendars/day.js';
import { ok, refuse, type Result } from '../result.js';
import type { SurveyWaves } from './survey-waves.js';

/** Every how many months a survey is asked again. */
export type MonthsBetweenWaves = Exclude<SurveyWaves['every'], 'never'>;

/** How a survey is asked again and again, as it comes in; the first day is that of the first wave. */
export interface RepetitionDraft extends WaveDraft {
  readonly every: MonthsBetweenWaves;
}

/** How a survey is asked again and again: each wave is spread over weeks, as a list is. */
export interface Repetition extends WaveTimes {
  readonly every: MonthsBetweenWaves;
}

/** As many as fit into the shortest months of any calendar, so that a wave is over before the next one begins. */
const mostWeeks: Readonly<Record<MonthsBetweenWaves, number>> = { 1: 4, 3: 12, 6: 25, 12: 52 };

/**
 * How a survey is asked again and again, checked.
 *
 * @param today - where your people are
 * @param current - the waves that are asked by now; they may have begun, and what is changed is only whom they ask, and how long. A plan
 *   with other waves begins today at the earliest
 * @returns refuses as `checkWaveTimes`, and `wave/out-of-range`: of a monthly wave at most 4 weeks, of others 12, 25
 *   and 52
 * @throws RangeError when the months are none of the four
 * @example
 * checkRepetition({ every: 3, startsOn: '2026-11-30', weeks: 2 }, '2026-11-28' as Day); // { ok: true, value: { every: 3, … } }
 */
export function checkRepetition(draft: RepetitionDraft, today: Day, current: SurveyWaves | null = null): Result<Repetition, WaveTimesRefusal> {
  const { every } = draft;
  const highest = mostWeeks[every] as number | undefined; // who calls it from JavaScript may pass anything
  if (highest === undefined) throw new RangeError(`repetition: ${JSON.stringify(every)} months are not 1, 3, 6 or 12`);
  const hasBegun = current !== null && current.every === every && current.startsOn === draft.startsOn && current.startsOn < today;
  const times = checkWaveTimes(draft, hasBegun ? current.startsOn : today);
  if (!times.ok) return times;
  return times.value.weeks > highest
    ? refuse({ kind: 'wave/out-of-range', field: 'weeks', lowest: 1, highest })
    : ok({ every, ...times.value });
}
