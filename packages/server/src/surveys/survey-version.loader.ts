import DataLoader from 'dataloader';
import type { EntityManager } from '../orm.js';
import { SurveyVersionRow } from './survey-version.entity.js';

/** All versions of a survey, the newest first. */
export function createVersionLoader(em: EntityManager, workspaceId: string) {
  return new DataLoader<string, readonly SurveyVersionRow[]>(async (surveyIds) => {
    const rows = await em.find(
      SurveyVersionRow,
      { workspaceId, survey: { id: { $in: [...surveyIds] } } },
      { orderBy: { number: 'desc' } },
    );
    const bySurvey = Map.groupBy(rows, (row) => row.survey.id);
    return surveyIds.map((id) => bySurvey.get(id) ?? []);
  });
}
