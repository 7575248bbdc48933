/**
 * The language in which a customer reads a survey.
 *
 * Each wish is shortened until the survey has it, as BCP 47 looks things up (RFC 4647, 3.4): `fa-IR`, then `fa`. Then a relative
 * is better than a stranger: who wants `pt` gets `pt-BR`. At last the survey's first language.
 *
 * @param wanted - tags of BCP 47, the dearest first; an underscore is read as a hyphen
 * @throws RangeError when the survey has no language
 * @example
 * languageFor(['en', 'fa'], ['fa-IR']); // 'fa'
 */
export function languageFor(languages: readonly string[], wanted: readonly string[]): string {
  const [first] = languages;
  if (first === undefined) throw new RangeError('languageFor: the survey has no language');
  for (const tag of wanted) {
    const found = closest(languages, tag);
    if (found !== null) return found;
  }
  return first;
}

/** A tag may come from anybody and be of any length, so it is compared and not taken apart. */
function closest(languages: readonly string[], tag: string): string | null {
  const wanted = opened(tag);
  const [shortened] = languages
    .filter((language) => wanted.startsWith(opened(language)))
    .toSorted((one, other) => other.length - one.length);
  if (shortened !== undefined) return shortened;
  const family = wanted.slice(0, wanted.indexOf('-') + 1);
  return languages.find((language) => opened(language).startsWith(family)) ?? null;
}

/** With a hyphen behind it: `fa` begins `fa-IR`, and not `fat`. */
function opened(tag: string): string {
  return `${tag.replaceAll('_', '-').toLowerCase()}-`;
}
