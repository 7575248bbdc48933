import type { SurveyDefinition } from '@goodword/core';

/** The definition without one of its languages: texts in it are taken away, all else stays. */
export function withoutLanguage(definition: SurveyDefinition, language: string): SurveyDefinition {
  const known = new Set(definition.languages);
  const strip = (here: unknown): unknown => {
    if (Array.isArray(here)) return here.map(strip);
    if (typeof here !== 'object' || here === null) return here;
    const entries = Object.entries(here);
    // A translated text is a record of nothing but languages and words; no other record of a definition looks so.
    if (entries.every(([name, words]) => known.has(name) && typeof words === 'string')) {
      return Object.fromEntries(entries.filter(([name]) => name !== language));
    }
    return Object.fromEntries(entries.map(([name, value]) => [name, strip(value)]));
  };
  // Only texts lose something, and a text with fewer languages is a text.
  return { ...(strip(definition) as SurveyDefinition), languages: definition.languages.filter((other) => other !== language) };
}
