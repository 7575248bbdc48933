import DataLoader from 'dataloader';
import type { EntityManager } from '../orm.js';
import { SurveyTriggerRow } from './survey-trigger.entity.js';

/** The trigger of each of many surveys in one statement; `null` where a survey has none. */
export function createTriggerLoader(em: EntityManager, workspaceId: string) {
  return new DataLoader<string, SurveyTriggerRow | null>(async (surveyIds) => {
    const rows = await em.find(SurveyTriggerRow, { workspaceId, survey: { id: { $in: [...surveyIds] } } });
    const bySurvey = new Map(rows.map((row) => [row.survey.id, row]));
    return surveyIds.map((id) => bySurvey.get(id) ?? null);
  });
}
