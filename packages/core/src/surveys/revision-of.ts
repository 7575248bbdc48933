import { canonicalJson } from '../rules/canonical-json.js';
import { mapTexts } from './map-texts.js';
import type { NpsQuestion, SurveyDefinition, TranslatedText } from './survey-definition.js';

/**
 * How much a new version of a survey differs.
 *
 * - `same`: in nothing.
 * - `words`: it asks the same of the same people, in other words or in more languages; the NPS question stays.
 * - `questions`: another question, option, condition or ending after the NPS question, or a flag.
 * - `meaning`: the NPS question itself, its scale or the words at its ends, or what is asked before it, which colours the answer. A
 *   trend marks such a version, as the score before and after may not be the same thing.
 */
export type SurveyRevision = 'same' | 'words' | 'questions' | 'meaning';

/**
 * What changed between two versions of a survey.
 *
 * A text of the NPS question counts as the same when its letters and digits are: a comma, a capital or a space more is a typing
 * error put right. Whether a spelling changes the sense, nobody can tell for sure, so any other letter is a change of meaning.
 *
 * @param old - a checked definition, as is `next`
 * @throws RangeError when one of them has no NPS question
 * @example
 * revisionOf(afterDelivery, { ...afterDelivery, languages: [...afterDelivery.languages, 'th'] }); // 'words'
 */
export function revisionOf(old: SurveyDefinition, next: SurveyDefinition): SurveyRevision {
  if (canonicalJson(old) === canonicalJson(next)) return 'same';
  if (!asksTheSame(old, next)) return 'meaning';
  return canonicalJson(withoutTexts(old)) === canonicalJson(withoutTexts(next)) ? 'words' : 'questions';
}

function asksTheSame(old: SurveyDefinition, next: SurveyDefinition): boolean {
  const [before, after] = [upToScore(old), upToScore(next)];
  return canonicalJson(withoutTexts(before)) === canonicalJson(withoutTexts(after)) && isSameQuestion(before.nps, after.nps);
}

/** The NPS question and what comes before it. */
function upToScore({ questions }: SurveyDefinition): { readonly nps: NpsQuestion; readonly before: SurveyDefinition['questions'] } {
  const nps = questions.find((question) => question.kind === 'nps');
  if (nps === undefined) throw new RangeError('revisionOf: the definition has no NPS question');
  return { nps: { ...nps, scale: nps.scale ?? 'zero-to-ten' }, before: questions.slice(0, questions.indexOf(nps)) };
}

function isSameQuestion(old: NpsQuestion, next: NpsQuestion): boolean {
  return isSameText(old.text, next.text) && isSameText(old.help, next.help)
    && isSameText(old.ends?.lowest, next.ends?.lowest) && isSameText(old.ends?.highest, next.ends?.highest);
}

/** Equal in every language that both have; a language that comes or goes changes nothing in the others. */
function isSameText(old: TranslatedText | undefined, next: TranslatedText | undefined): boolean {
  if (old === undefined || next === undefined) return old === next;
  return Object.entries(old).every(([language, words]) => {
    const others = Object.hasOwn(next, language) ? next[language] : words;
    return lettersOf(words) === lettersOf(others ?? words);
  });
}

function lettersOf(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/[^\p{L}\p{M}\p{N}]/gu, '');
}

/** The same without its words and languages, but with the places where there are words. */
function withoutTexts(part: object): unknown {
  return mapTexts('languages' in part ? { ...part, languages: null } : part, () => true);
}
