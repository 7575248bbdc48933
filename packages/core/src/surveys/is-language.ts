/**
 * Whether a text is the tag of a language as BCP 47 writes it: a language, perhaps a script, perhaps a region. Rarer parts, such
 * as variants, have no use in a survey.
 *
 * @example
 * isLanguage('zh-Hant-TW'); // true
 * isLanguage('FA_ir'); // false
 */
export function isLanguage(tag: unknown): tag is string {
  return typeof tag === 'string' && /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?$/.test(tag);
}
