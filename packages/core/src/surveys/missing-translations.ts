import { mapTexts } from './map-texts.js';
import type { SurveyDefinition } from './survey-definition.js';

/** A text that is not there in one of the languages of its survey. */
export interface MissingTranslation {
  /** JSON pointer to the text. */
  readonly path: string;
  readonly language: string;
}

/**
 * What is still to be translated before a survey can go live, in the order of the survey.
 *
 * @param definition - a checked one
 * @example
 * missingTranslations({ ...survey, languages: ['en', 'fa'] })[0]; // { path: '/questions/0/text', language: 'fa' }
 */
export function missingTranslations(definition: SurveyDefinition): readonly MissingTranslation[] {
  const missing: MissingTranslation[] = [];
  mapTexts(definition, (text, path) => {
    for (const language of definition.languages) if (!Object.hasOwn(text, language)) missing.push({ path, language });
    return text;
  });
  return missing;
}
