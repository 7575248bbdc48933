import { type TranslatedText, textIn } from '@goodword/core';

/**
 * What a reason is called in a report.
 *
 * @param text - `null` where nobody has named it: its code is all that there is
 * @param language - a tag of BCP 47; English, or else any, where it is not translated
 */
export function reasonLabel(text: TranslatedText | null, code: string, language: string): string {
  return text === null ? code : textIn(text, language, 'en');
}
