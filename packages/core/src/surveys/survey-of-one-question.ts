import type { CheckedSurvey } from './check-survey.js';
import type { SurveyDefinition } from './survey-definition.js';

/** The tag of a language that nobody named (BCP 47, "undetermined"). */
const undetermined = 'und';

/**
 * The definition of a survey that asks for the score and nothing else: what a name, a question and a scale mean.
 *
 * It has no ending of its own, so that the page says thanks in the customer's language; nobody wrote other words.
 *
 * @param language - of the question, as a tag of BCP 47; undetermined when it is left out
 * @example
 * surveyOfOneQuestion({ question: 'How likely?', scale: 'zero-to-ten' }, 'en').questions;
 * // [{ kind: 'nps', id: 'score', text: { en: 'How likely?' }, scale: 'zero-to-ten' }]
 */
export function surveyOfOneQuestion(
  { question, scale }: Pick<CheckedSurvey, 'question' | 'scale'>, language: string = undetermined,
): SurveyDefinition {
  return { v: 1, languages: [language], questions: [{ kind: 'nps', id: 'score', text: { [language]: question }, scale }] };
}
