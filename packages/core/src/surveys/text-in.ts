import { languageFor } from './language-for.js';
import type { TranslatedText } from './survey-definition.js';

/**
 * A text in a language; where it is not translated, in the closest one that is.
 *
 * @param language - a tag of BCP 47
 * @param first - the survey's first language, in which every text is there
 * @returns `''` when the text is there in no language
 * @example
 * textIn({ en: 'Thank you', fa: 'سپاسگزاریم' }, 'fa-IR', 'en'); // 'سپاسگزاریم'
 */
export function textIn(text: TranslatedText, language: string, first: string): string {
  const translated = Object.keys(text);
  // The order of names in a record says nothing, so the first language is put in front.
  const languages = translated.includes(first) ? [first, ...translated] : translated;
  return languages.length === 0 ? '' : (text[languageFor(languages, [language])] ?? '');
}
