import { type AskRules, type CalendarClock, type Day, instantAtHour } from '@goodword/core';
import type { Occasion } from './ask-about.js';
import type { SurveyWaveRow } from './survey-wave.entity.js';

/** What a wave asks a customer about, on the day that was drawn for them: nothing that happened, but each wave is a draw of its own. */
export function waveOccasion({ id, hour }: Pick<SurveyWaveRow, 'id' | 'hour'>, day: Day, clock: CalendarClock): Occasion {
  return { id, interactionType: null, happenedAt: instantAtHour(day, hour ?? 0, clock) };
}

/** The rules of a survey for a list: somebody chose the day and the hour, so that there is no delay. */
export function waveRules(rules: AskRules): AskRules {
  return { ...rules, trigger: { ...rules.trigger, delayMinutes: 0 } };
}

/** The rules by which an occasion is judged: the delay is that after an interaction. */
export function rulesAbout({ interactionType }: Pick<Occasion, 'interactionType'>, rules: AskRules): AskRules {
  return interactionType === null ? waveRules(rules) : rules;
}
