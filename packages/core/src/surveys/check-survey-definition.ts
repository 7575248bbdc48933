import { ok, refuse, type Result } from '../result.js';
import type { SurveyDefinition } from './survey-definition.js';
import { surveyDefinitionFault } from './survey-definition-fault.js';
import type { SurveyDefinitionRefusal } from './survey-refusal.js';

/**
 * A survey definition that was written in TypeScript, checked as `parseSurveyDefinition` checks JSON.
 *
 * Every text is there in the first language; other languages may still be missing, as in a draft. `missingTranslations` lists them.
 *
 * @returns the same definition; refuses the first thing that is wrong, with a JSON pointer to it
 * @example
 * checkSurveyDefinition({ ...survey, questions: [] });
 * // { ok: false, refusal: { kind: 'rule/malformed', path: '/questions', expected: 'list' } }
 */
export function checkSurveyDefinition(definition: SurveyDefinition): Result<SurveyDefinition, SurveyDefinitionRefusal> {
  const fault = surveyDefinitionFault(definition);
  return fault === null ? ok(definition) : refuse(fault);
}
