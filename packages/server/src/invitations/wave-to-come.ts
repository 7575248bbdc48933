import { type Day, dueWave, nextWave, type SurveyWave } from '@goodword/core';
import { calendars } from '../workspaces/workspace-clock.js';
import type { SurveyRepetitionRow } from './survey-repetition.entity.js';

type Repetition = Pick<SurveyRepetitionRow, 'every' | 'startsOn' | 'calendar' | 'firstNumber'>;

/** The wave of a repetition that is to be asked on a day, with its number in the survey; `null` when there is none. */
export function waveDue(repetition: Repetition, on: Day, lastNumber: number): SurveyWave | null {
  const before = repetition.firstNumber - 1;
  return numberedAfter(before, dueWave(repetition, on, lastNumber - before, calendars[repetition.calendar]));
}

/** The wave that is asked next: that of the day while nobody asked it, else the next one. */
export function waveToCome(repetition: Repetition, on: Day, lastNumber: number): SurveyWave | null {
  return waveDue(repetition, on, lastNumber)
    ?? numberedAfter(repetition.firstNumber - 1, nextWave(repetition, on, calendars[repetition.calendar]));
}

function numberedAfter(before: number, wave: SurveyWave | null): SurveyWave | null {
  return wave && { ...wave, number: before + wave.number };
}
