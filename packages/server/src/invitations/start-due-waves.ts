import { type Day, dayOf, type SurveyWave } from '@goodword/core';
import { LockMode } from '@mikro-orm/core';
import type { Context } from '../context.js';
import { SurveyRow } from '../surveys/survey.entity.js';
import { askSettingOf } from './ask-setting.js';
import { waveDays } from './draw-wave.js';
import { lastWaveNumbers } from './last-wave-numbers.js';
import { startWave } from './start-wave.js';
import { SurveyRepetitionRow } from './survey-repetition.entity.js';
import { SurveyTriggerRow } from './survey-trigger.entity.js';
import { waveDue } from './wave-to-come.js';

type StartContext = Pick<Context, 'em' | 'viewer' | 'newId' | 'now'>;

/** Has the waves asked whose day has come in the time zone of the workspace: each once, whoever else does the same, of live surveys only. */
export async function startDueWaves(context: StartContext): Promise<void> {
  const { viewer: { workspaceId }, now } = context;
  // Without locks, as nearly always nothing is due.
  const em = context.em.fork();
  const repetitions = await em.find(SurveyRepetitionRow, { workspaceId, survey: { status: 'live' } });
  if (repetitions.length === 0) return;
  const today = dayOf(now, (await askSettingOf(em, workspaceId)).clock);
  const last = await lastWaveNumbers(em, workspaceId, repetitions.map(({ survey }) => survey.id));
  for (const repetition of repetitions) {
    const { id } = repetition.survey;
    if (waveDue(repetition, today, last.get(id) ?? 0) !== null) await startDueWave(context, id);
  }
}

/** As it stands when the survey is locked: by then somebody may have asked the wave, paused the survey or changed its months. */
function startDueWave(context: StartContext, surveyId: string): Promise<void> {
  const { em: outer, viewer: { workspaceId }, now } = context;
  return outer.fork().transactional(async (em) => {
    const survey = await em.findOne(SurveyRow, { workspaceId, id: surveyId, status: 'live' }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    const repetition = await em.findOne(SurveyRepetitionRow, { workspaceId, survey: { id: surveyId } });
    const asks = await em.findOne(SurveyTriggerRow, { workspaceId, survey: { id: surveyId } });
    if (survey === null || repetition === null || asks === null) return;
    const setting = await askSettingOf(em, workspaceId);
    const today = dayOf(now, setting.clock);
    const wave = waveDue(repetition, today, (await lastWaveNumbers(em, workspaceId, [surveyId])).get(surveyId) ?? 0);
    if (wave === null) return;
    const { hour, customers } = repetition;
    const times = { startsOn: today, weeks: weeksLeft(repetition, wave, today), hour };
    // Where nobody works for so long, it begins on the first day from which on somebody does.
    if (waveDays(times, asks.trigger, setting).length === 0) return;
    await startWave(context, em, { survey, times, customers, number: wave.number });
  });
}

const week = 7 * 86_400_000;

/** The weeks of a wave, or as many as are left before the next one where it is caught up: the same people are on both. */
function weeksLeft({ weeks }: Pick<SurveyRepetitionRow, 'weeks'>, { endsBefore }: SurveyWave, today: Day): number {
  return endsBefore === null ? weeks : Math.min(weeks, Math.floor((Date.parse(endsBefore) - Date.parse(today)) / week));
}
