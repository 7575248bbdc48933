import { type AnswersRefusal, ok, type Result, showSurvey, type SurveyDefinitionRefusal } from '@goodword/core';
import { parseSurveyDefinition } from '@goodword/core/surveys/definitions';
import type { Context } from '../context.js';
import { surveyPageWordsOf } from '../survey-pages/survey-page-words.js';
import { type SurveyOnPage, withPageWords } from '../survey-pages/with-page-words.js';
import { WorkspaceRow } from '../workspaces/workspace.entity.js';

/** What a customer would see of a survey that is being written. Nothing is stored; a customer is not known, so fallbacks are shown. */
export async function previewSurvey(
  { em, viewer: { workspaceId } }: Context, definition: object, answers: object, language: string | null,
): Promise<Result<SurveyOnPage, SurveyDefinitionRefusal | AnswersRefusal>> {
  const parsed = parseSurveyDefinition(definition);
  if (!parsed.ok) return parsed;
  const workspace = await em.findOneOrFail(WorkspaceRow, { id: workspaceId });
  const shown = showSurvey(parsed.value, { ...answers }, { language }, { company: workspace.name });
  return shown.ok ? ok(withPageWords(shown.value, surveyPageWordsOf(shown.value.language))) : shown;
}
