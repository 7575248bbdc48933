import type { TranslatedText } from '../survey-definition.js';

/** The languages of the templates. A survey that is made from one may have fewer, in any order. */
export const templateLanguages: readonly string[] = ['en', 'fa', 'pt', 'ru', 'th', 'zh'];

/** A text in all of them. Written for people: each says what one would say there, not what the English words are. */
export function inSixLanguages(en: string, fa: string, pt: string, ru: string, th: string, zh: string): TranslatedText {
  return { en, fa, pt, ru, th, zh };
}
