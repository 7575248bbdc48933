import type { CalendarClock } from '@goodword/core';
import DataLoader from 'dataloader';
import type { EntityManager } from '../orm.js';
import { workspaceClock } from '../workspaces/workspace-clock.js';
import { WorkspaceRow } from '../workspaces/workspace.entity.js';
import { lastWaveNumbers } from './last-wave-numbers.js';
import { SurveyRepetitionRow } from './survey-repetition.entity.js';

/** The repetition of each of many surveys in one statement; `null` where a survey has none. */
export function createRepetitionLoader(em: EntityManager, workspaceId: string) {
  return new DataLoader<string, SurveyRepetitionRow | null>(async (surveyIds) => {
    const rows = await em.find(SurveyRepetitionRow, { workspaceId, survey: { id: { $in: [...surveyIds] } } });
    const bySurvey = new Map(rows.map((row) => [row.survey.id, row]));
    return surveyIds.map((id) => bySurvey.get(id) ?? null);
  });
}

/** How far a survey has come with its waves, and by which clock their days begin. */
export interface WavesSoFar {
  /** 0 before the first wave. */
  readonly lastNumber: number;
  readonly clock: CalendarClock;
}

/** How far each of many surveys has come, in two statements. */
export function createWavesSoFarLoader(em: EntityManager, workspaceId: string) {
  return new DataLoader<string, WavesSoFar>(async (surveyIds) => {
    const clock = workspaceClock(await em.findOneOrFail(WorkspaceRow, { id: workspaceId }));
    const last = await lastWaveNumbers(em, workspaceId, surveyIds);
    return surveyIds.map((id) => ({ lastNumber: last.get(id) ?? 0, clock }));
  });
}
