import { isPlainRecord } from '../plain-record.js';
import { pointer } from '../rules/condition-fault.js';
import { malformed, nameUnknown, tooLarge } from '../rules/rule-refusal.js';
import { textFault } from '../text-fault.js';
import { isBlank } from '../trimmed.js';
import { placeholderFault } from './fill-placeholders.js';
import type { SurveyDefinitionRefusal } from './survey-refusal.js';

/**
 * Why something is no text in the languages of a survey. It has to be there in the first one; the others may still be missing
 * while the survey is a draft.
 *
 * @param at - JSON pointer to the text
 */
export function translatedFault(text: unknown, languages: readonly string[], limit: number, at: string): SurveyDefinitionRefusal | null {
  if (!isPlainRecord(text)) return malformed(at, 'record');
  const stranger = Object.keys(text).find((language) => !languages.includes(language));
  if (stranger !== undefined) return nameUnknown(pointer(at, stranger), 'language');
  const [first = ''] = languages;
  if (!Object.hasOwn(text, first)) return malformed(pointer(at, first), 'text');
  for (const [language, words] of Object.entries(text)) {
    const fault = wordsFault(words, limit, pointer(at, language));
    if (fault !== null) return fault;
  }
  return null;
}

function wordsFault(words: unknown, limit: number, at: string): SurveyDefinitionRefusal | null {
  if (typeof words !== 'string' || isBlank(words)) return malformed(at, 'text');
  const unfit = textFault(words, limit);
  if (unfit !== null) return unfit.fault === 'too-long' ? tooLarge(at, 'text', limit) : malformed(at, 'text');
  const unfilled = placeholderFault(words);
  if (unfilled === null) return null;
  const { fault, placeholder } = unfilled;
  return { kind: fault === 'unknown' ? 'survey/placeholder-unknown' : 'survey/placeholder-without-fallback', path: at, placeholder };
}

/** The same of a field that may be left out. */
export function optionalTextFault(
  fields: Readonly<Record<string, unknown>>, name: string, languages: readonly string[], limit: number, at: string,
): SurveyDefinitionRefusal | null {
  return fields[name] === undefined ? null : translatedFault(fields[name], languages, limit, `${at}/${name}`);
}
