import DataLoader from 'dataloader';
import type { EntityManager } from '../orm.js';
import { SurveyLinkRow } from './survey-link.entity.js';

/** The links that were put up for each of many surveys, the newest first; those of single customers are not among them. */
export function createSurveyLinkLoader(em: EntityManager, workspaceId: string) {
  return new DataLoader<string, readonly SurveyLinkRow[]>(async (surveyIds) => {
    const rows = await em.find(
      SurveyLinkRow,
      { workspaceId, survey: { id: { $in: [...surveyIds] } }, kind: { $in: ['open', 'kiosk'] } },
      { orderBy: { createdAt: 'desc', id: 'desc' } },
    );
    const bySurvey = Map.groupBy(rows, (row) => row.survey.id);
    return surveyIds.map((id) => bySurvey.get(id) ?? []);
  });
}
