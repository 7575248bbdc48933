const scripts: ReadonlySet<string> = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa']);

/** Languages that are written so when their tag names no script. */
const languages: ReadonlySet<string> = new Set([
  'ar', 'arc', 'ckb', 'dv', 'fa', 'glk', 'he', 'lrc', 'mzn', 'nqo', 'prs', 'ps', 'sd', 'syr', 'ug', 'ur', 'yi',
]);

/**
 * Whether a language is written from right to left.
 *
 * Not by `Intl.Locale`: its `getTextInfo` is missing in engines that are in use.
 *
 * @param language - a tag of BCP 47
 * @see Unicode CLDR 46, `characterOrder`
 * @example
 * isRightToLeft('fa-IR'); // true
 * isRightToLeft('az-Arab'); // true
 */
export function isRightToLeft(language: string): boolean {
  const [name = '', second = ''] = language.split('-');
  return second.length === 4 ? scripts.has(second) : languages.has(name);
}
