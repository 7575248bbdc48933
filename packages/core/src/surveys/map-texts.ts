import type { TranslatedText } from './survey-definition.js';

/** The fields of a definition that hold a text in several languages; conditions have none of these names. */
const textFields: ReadonlySet<string> = new Set(['text', 'help', 'title', 'lowest', 'highest', 'other']);

/**
 * A copy of a checked definition, or of a part of it, with something else in place of every text.
 *
 * @param change - also told the JSON pointer to the text
 */
export function mapTexts(part: unknown, change: (text: TranslatedText, path: string) => unknown, path: string = ''): unknown {
  if (Array.isArray(part)) return part.map((entry, index) => mapTexts(entry, change, `${path}/${index}`));
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(Object.entries(part).map(([name, value]: [string, unknown]) => {
    const at = `${path}/${name}`;
    // Under such a name a checked definition has a text, or nothing.
    return [name, textFields.has(name) && value !== undefined ? change(value as TranslatedText, at) : mapTexts(value, change, at)];
  }));
}
