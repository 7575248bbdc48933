import {
  type MissingTranslation, ok, refuse, type Result, type SurveyClosed, type SurveyDefinitionRefusal, type SurveyNotFound,
  type TranslationsMissing,
} from '@goodword/core';
import {
  checkReasons, missingTranslations, parseSurveyDefinition, type ReasonsUnknown, type RevisedSurvey, reviseSurvey,
} from '@goodword/core/surveys/definitions';
import { validate as isUuid } from 'uuid';
import type { Context } from '../context.js';
import { reasonTaxonomyOf } from './reason-taxonomy.queries.js';
import { currentVersions, hasAnswers } from './survey.queries.js';
import { SurveyRow } from './survey.entity.js';

/** What saving would do, and what is still to be translated before the survey can go live. */
export interface PlannedRevision extends RevisedSurvey {
  readonly missingTranslations: readonly MissingTranslation[];
}

/** What `reviseSurvey` would do with a definition at this moment. Nothing is stored. */
export async function planRevision(
  { em, viewer: { workspaceId } }: Context, id: string, definition: object,
): Promise<Result<PlannedRevision, SurveyNotFound | SurveyDefinitionRefusal | SurveyClosed | TranslationsMissing | ReasonsUnknown>> {
  const parsed = parseSurveyDefinition(definition);
  if (!parsed.ok) return parsed;
  const row = isUuid(id) ? await em.findOne(SurveyRow, { workspaceId, id }) : null;
  const version = row === null ? undefined : (await currentVersions(em, workspaceId, [id])).get(id);
  if (row === null || version === undefined) return refuse({ kind: 'survey/not-found' });
  const { reasons, updatedAt } = await reasonTaxonomyOf(em, workspaceId);
  const offered = updatedAt === null ? parsed : checkReasons(parsed.value, reasons, version.definition);
  if (!offered.ok) return offered;
  const isAnswered = await hasAnswers(em, workspaceId, version);
  const decided = reviseSurvey({ status: row.status, definition: version.definition, isAnswered }, parsed.value);
  return decided.ok ? ok({ ...decided.value, missingTranslations: missingTranslations(parsed.value) }) : decided;
}
