import { ok, refuse, type Result, type SurveyClosed, type SurveyNotFound } from '@goodword/core';
import { validate as isUuid } from 'uuid';
import type { Context } from '../context.js';
import { currentVersions } from '../surveys/survey.queries.js';
import { SurveyRow } from '../surveys/survey.entity.js';
import { answerContent } from './answer-content.js';
import { dateRules } from './date-rules.js';
import type { ImportOptions } from './import-options.js';
import { type ImportOutcome, importRows, type ImportWatcher } from './import-rows.js';

/**
 * Reads a file of answers into a survey; see `importRows`.
 *
 * @returns what `tell` returns; refuses `survey/not-found`, `survey/closed`
 */
export async function importResponses<T>(
  context: Context,
  source: AsyncIterable<Uint8Array>,
  options: ImportOptions,
  tell: (outcome: ImportOutcome) => Promise<T>,
  watch: ImportWatcher = () => undefined,
): Promise<Result<T, SurveyNotFound | SurveyClosed>> {
  const { em, viewer: { workspaceId }, now } = context;
  const survey = await findSurvey(context, options.survey ?? '');
  const version = survey === null ? undefined : (await currentVersions(em, workspaceId, [survey.id])).get(survey.id);
  if (survey === null || version === undefined) return refuse({ kind: 'survey/not-found' });
  if (survey.status === 'closed') return refuse({ kind: 'survey/closed' });
  const content = answerContent({
    workspaceId,
    surveyId: survey.id,
    version,
    rules: {
      ...await dateRules(context, options),
      scale: options.scale ?? version.scale,
      definition: version.definition,
      scaleIsDeclared: options.scale !== null,
      now,
    },
  });
  return ok(await importRows(context, source, options, content, survey, tell, watch));
}

function findSurvey({ em, viewer: { workspaceId } }: Context, idOrName: string): Promise<SurveyRow | null> {
  return em.findOne(SurveyRow, isUuid(idOrName) ? { workspaceId, id: idOrName } : { workspaceId, name: idOrName });
}
