import { plainJson } from '../json/plain-json.js';
import { ok, refuse, type Result } from '../result.js';
import type { SurveyDefinition } from './survey-definition.js';
import { surveyDefinitionFault } from './survey-definition-fault.js';
import type { SurveyDefinitionRefusal } from './survey-refusal.js';

/**
 * A survey definition from JSON that may come from anybody: an import, another program, a stored version. Nothing of it is run,
 * every name is known, and its conditions look back only, so that it ends.
 *
 * @param json - what `JSON.parse` made of a text
 * @returns a copy; refuses the first thing that is wrong, with a JSON pointer to it
 * @example
 * parseSurveyDefinition({ v: 1, languages: ['en'], questions: [{ kind: 'stars' }], endings: {} });
 * // { ok: false, refusal: { kind: 'rule/malformed', path: '/questions/0/kind', expected: 'one-of' } }
 */
export function parseSurveyDefinition(json: unknown): Result<SurveyDefinition, SurveyDefinitionRefusal> {
  const plain = plainJson(json);
  if (!plain.ok) return plain;
  const fault = surveyDefinitionFault(plain.value);
  return fault === null ? ok(plain.value as unknown as SurveyDefinition) : refuse(fault); // every field was looked at
}
