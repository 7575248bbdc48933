import { type AnswersRefusal, type Result, type ShownSurvey, showSurvey, type SurveyDefinitionRefusal } from '@goodword/core';
import { parseSurveyDefinition } from '@goodword/core/surveys/definitions';
import type { Context } from '../context.js';
import { WorkspaceRow } from '../workspaces/workspace.entity.js';

/** What a customer would see of a survey that is being written. Nothing is stored; a customer is not known, so fallbacks are shown. */
export async function previewSurvey(
  { em, viewer: { workspaceId } }: Context, definition: object, answers: object, language: string | null,
): Promise<Result<ShownSurvey, SurveyDefinitionRefusal | AnswersRefusal>> {
  const parsed = parseSurveyDefinition(definition);
  if (!parsed.ok) return parsed;
  const workspace = await em.findOneOrFail(WorkspaceRow, { id: workspaceId });
  return showSurvey(parsed.value, { ...answers }, { language }, { company: workspace.name });
}
