import type { CheckedSurvey } from './check-survey.js';
import type { SurveyDefinition } from './survey-definition.js';

/**
 * A survey whose NPS question has other words in the first language, and perhaps another scale; all else stays. So whoever knows
 * of a question and a scale only takes nothing away from a survey that asks more.
 *
 * @param definition - a checked one
 * @returns not checked: the words may hold a placeholder that does not exist
 * @example
 * withNpsQuestion(surveyOfOneQuestion(old, 'en'), { question: 'How likely?', scale: 'one-to-ten' }).questions;
 * // [{ kind: 'nps', id: 'score', text: { en: 'How likely?' }, scale: 'one-to-ten' }]
 */
export function withNpsQuestion(
  definition: SurveyDefinition, { question, scale }: Pick<CheckedSurvey, 'question' | 'scale'>,
): SurveyDefinition {
  const [first = ''] = definition.languages;
  return {
    ...definition,
    questions: definition.questions.map((one) => (one.kind === 'nps' ? { ...one, text: { ...one.text, [first]: question }, scale } : one)),
  };
}
