import type { SurveyDefinition, SurveyQuestion, TranslatedText } from '../survey-definition.js';
import { templateLanguages } from './in-six-languages.js';
import { templateEndings } from './template-questions.js';

/** A survey to start from, in six languages. */
export interface SurveyTemplate {
  readonly id: 'relationship' | 'after-purchase' | 'after-delivery' | 'after-support' | 'onboarding' | 'kiosk';
  readonly name: TranslatedText;
  readonly definition: SurveyDefinition;
}

/** A template with the endings that all of them have. */
export function surveyTemplate(id: SurveyTemplate['id'], name: TranslatedText, questions: readonly SurveyQuestion[]): SurveyTemplate {
  return { id, name, definition: { v: 1, languages: templateLanguages, questions, endings: templateEndings } };
}
