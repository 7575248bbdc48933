import type { Result } from '../result.js';
import { checkSurveyDefinition } from './check-survey-definition.js';
import { mapTexts } from './map-texts.js';
import type { SurveyDefinition, TranslatedText } from './survey-definition.js';
import type { SurveyDefinitionRefusal } from './survey-refusal.js';

/**
 * A survey in some of its languages, or with further ones that are still to be translated: for a template of which two are needed,
 * and for an editor where one is added or taken away.
 *
 * @param languages - the first one is shown where another has no text, so every text has to be there in it
 * @returns refuses as `checkSurveyDefinition`, with the place of the first text that the first language does not have
 * @example
 * const survey = surveyInLanguages(template.definition, ['fa', 'en']);
 * if (survey.ok) survey.value.languages; // ['fa', 'en']
 */
export function surveyInLanguages(
  definition: SurveyDefinition, languages: readonly string[],
): Result<SurveyDefinition, SurveyDefinitionRefusal> {
  const only = (text: TranslatedText) =>
    Object.fromEntries(languages.flatMap((language) => (Object.hasOwn(text, language) ? [[language, text[language]]] : [])));
  // Texts with fewer languages are texts, and nothing else is changed.
  return checkSurveyDefinition({ ...mapTexts(definition, only) as SurveyDefinition, languages });
}
