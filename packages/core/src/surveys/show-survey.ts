import { ok, type Result } from '../result.js';
import type { Category } from '../scores/category.js';
import { scales } from '../scores/scale.js';
import { fillPlaceholders, type PlaceholderValues } from './fill-placeholders.js';
import { followSurvey, type AnswersRefusal, type SurveySetting } from './follow-survey.js';
import { isRightToLeft } from './is-right-to-left.js';
import { languageFor } from './language-for.js';
import type { GivenAnswers, StoredAnswer } from './survey-answers.js';
import type { SurveyDefinition, SurveyQuestion, TranslatedText } from './survey-definition.js';
import { otherCode } from './survey-facts.js';
import { textIn } from './text-in.js';
import { wordingFor } from './wording-for.js';

/** A question as the customer reads it: plain text in one language, placeholders filled. */
export interface ShownQuestion {
  readonly id: string;
  readonly kind: SurveyQuestion['kind'];
  readonly text: string;
  readonly help: string | null;
  readonly required: boolean;
  /** Of the NPS question and of ratings. */
  readonly scale: { readonly lowest: number; readonly highest: number } | null;
  readonly ends: { readonly lowest: string; readonly highest: string } | null;
  /** Of reasons and choices. */
  readonly pick: 'one' | 'many' | null;
  /** The one with the code `other`, where there is one, has room for words. */
  readonly options: readonly { readonly code: string; readonly text: string }[];
  readonly asksAddress: boolean;
  /** What was answered so far. */
  readonly answer: StoredAnswer | null;
}

/** A survey as one customer sees it after some answers. */
export interface ShownSurvey {
  /** The one of the survey's languages that is closest to what the customer reads. */
  readonly language: string;
  readonly isRightToLeft: boolean;
  /** The questions that are put to this customer, as far as it can be said. */
  readonly questions: readonly ShownQuestion[];
  /** Id of the question to put now; `null` when there is none left. */
  readonly next: string | null;
  /** `null` while there is no score; its words are `null` where the survey has none and the page has its own. */
  readonly ending: { readonly category: Category; readonly title: string | null; readonly text: string | null } | null;
}

/**
 * What a customer sees of a survey after some answers: for the page on which it is answered, and for a preview, which is the same
 * without a customer. Nothing is stored.
 *
 * @param definition - a checked one
 * @param given - the answers so far, `{}` at the beginning
 * @param setting - where it is asked; `language` is what the customer reads, as a tag of BCP 47
 * @param values - for placeholders
 * @returns refuses as `followSurvey`
 * @example
 * const shown = showSurvey(afterDelivery, { score: 3 }, { language: 'fa-IR' }, { company: 'Lar' });
 * if (shown.ok) shown.value.questions[1]?.text; // 'چه چیزی درست نبود؟'
 */
export function showSurvey(
  definition: SurveyDefinition, given: GivenAnswers, setting: SurveySetting, values: PlaceholderValues,
): Result<ShownSurvey, AnswersRefusal> {
  const followed = followSurvey(definition, given, setting);
  if (!followed.ok) return followed;
  const { path, next, score, category, answers } = followed.value;
  const wanted = setting.language ?? null;
  const language = languageFor(definition.languages, wanted === null ? [] : [wanted]);
  const words = wordsIn(language, definition.languages[0] ?? language, values);
  const ending = category === null ? undefined : definition.endings?.[category];
  return ok({
    language,
    isRightToLeft: isRightToLeft(language),
    questions: path.map((question) => shown(question, score?.score ?? null, answers[question.id] ?? null, words)),
    next: next?.id ?? null,
    ending: category === null ? null : { category, title: perhaps(ending?.title, words), text: perhaps(ending?.text, words) },
  });
}

type Words = (text: TranslatedText) => string;

function wordsIn(language: string, first: string, values: PlaceholderValues): Words {
  return (text) => fillPlaceholders(textIn(text, language, first), values);
}

function perhaps(text: TranslatedText | undefined, words: Words): string | null {
  return text === undefined ? null : words(text);
}

function shown(question: SurveyQuestion, score: number | null, answer: StoredAnswer | null, words: Words): ShownQuestion {
  const { id, kind } = question;
  const { text, help } = wordingFor(question, score);
  const ends = 'ends' in question ? question.ends : undefined;
  const picks = kind === 'reasons' || kind === 'choice' ? question : null;
  const options = (picks?.options ?? []).map((option) => ({ code: option.code, text: words(option.text) }));
  return {
    id, kind, text: words(text), help: perhaps(help, words),
    required: kind === 'nps' || question.required === true,
    scale: scaleOf(question),
    ends: ends === undefined ? null : { lowest: words(ends.lowest), highest: words(ends.highest) },
    pick: picks?.pick ?? null,
    options: kind === 'choice' && question.other !== undefined ? [...options, { code: otherCode, text: words(question.other) }] : options,
    asksAddress: kind === 'contactMe' && question.asksAddress === true,
    answer,
  };
}

function scaleOf(question: SurveyQuestion): ShownQuestion['scale'] {
  if (question.kind !== 'nps' && question.kind !== 'rating') return null;
  const { lowest, highest } = scales[(question.kind === 'nps' ? question.scale : undefined) ?? 'zero-to-ten'];
  return { lowest, highest };
}
