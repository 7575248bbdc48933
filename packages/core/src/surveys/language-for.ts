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

/** A tag and all that it can be shortened to. */
function languageChain(tag: string): readonly string[] {
  const parts = tag.replaceAll('_', '-').toLowerCase().split('-');
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('-'));
}

function closest(languages: readonly string[], tag: string): string | null {
  const chain = languageChain(tag);
  for (const shorter of chain) {
    const found = languages.find((language) => language.toLowerCase() === shorter);
    if (found !== undefined) return found;
  }
  const family = chain.at(-1);
  return languages.find((language) => languageChain(language).at(-1) === family) ?? null;
}
