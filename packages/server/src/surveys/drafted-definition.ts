import { checkSurvey, type Result, type SurveyDefinition, type SurveyDefinitionRefusal, type SurveyRefusal } from '@goodword/core';
import {
  checkSurveyDefinition, parseSurveyDefinition, surveyInLanguages, surveyOfOneQuestion, withNpsQuestion,
} from '@goodword/core/surveys/definitions';
import { surveyTemplates } from '@goodword/core/surveys/templates';
import { badInput } from '../bad-input.js';
import type { SurveyInput } from './survey.graphql.js';

/**
 * The definition that an input means: its own, that of a template, or a question and a scale.
 *
 * @param current - the newest version of the survey; `null` for a new survey
 * @returns checked; `current` itself when the input says nothing of what is asked
 */
export function draftedDefinition(
  input: SurveyInput, current: SurveyDefinition | null,
): Result<SurveyDefinition, SurveyDefinitionRefusal | SurveyRefusal> {
  const { name, question, scale, definition, template, languages } = input;
  const ways = [question, definition, template].filter((way) => way !== undefined && way !== null);
  if (ways.length > 1) badInput('input', 'must have only one of question, definition and template');
  if (languages !== undefined && languages !== null && !template) badInput('input.languages', 'goes with input.template only');
  if (definition) return parseSurveyDefinition(definition);
  if (template) {
    const known = surveyTemplates.find(({ id }) => id === template);
    if (known === undefined) throw new RangeError('draftedDefinition: no such template'); // the schema lets no other name in
    return surveyInLanguages(known.definition, languages ?? known.definition.languages);
  }
  if ((question === undefined || question === null) && current !== null) return { ok: true, value: current };
  const checked = checkSurvey({ name, question, scale });
  if (!checked.ok) return checked;
  return checkSurveyDefinition(current === null ? surveyOfOneQuestion(checked.value) : withNpsQuestion(current, checked.value));
}
