import { refuse, ok, type Result } from '../result.js';
import { evaluate } from '../rules/evaluate.js';
import { prepareCondition } from '../rules/prepare-condition.js';
import type { FactValue } from '../rules/fact-type.js';
import { categoryOf, type Category } from '../scores/category.js';
import { parseScore, type ParsedScore, type ScoreRefusal } from '../scores/parse-score.js';
import { isBlank, trimmed } from '../trimmed.js';
import { languageFor } from './language-for.js';
import { readAnswer } from './read-answer.js';
import type { GivenAnswers, StoredAnswer, StoredAnswers } from './survey-answers.js';
import type { SurveyDefinition, SurveyQuestion } from './survey-definition.js';
import { surveyFacts } from './survey-facts.js';
import type { AnswerUnfit, QuestionUnknown } from './survey-refusal.js';

/** Where and in which language somebody is asked; what is not known is absent or `null`. */
export interface SurveySetting {
  /** What the customer reads, as a tag of BCP 47; conditions know the language of the survey that is closest to it. */
  readonly language?: string | null | undefined;
  readonly channel?: string | null | undefined;
  /** Codes, as in the answer; conditions know them as they are stored: trimmed, a blank one not at all. */
  readonly branch?: string | null | undefined;
  readonly product?: string | null | undefined;
  readonly staff?: string | null | undefined;
}

/** How far somebody came in a survey. */
export interface SurveyProgress {
  /** The questions that are put to this customer, as far as it can be said: first those that were asked, then those to come. */
  readonly path: readonly SurveyQuestion[];
  /** The one to put now; `null` when there is none left. */
  readonly next: SurveyQuestion | null;
  /** `null` until the NPS question is answered. */
  readonly score: ParsedScore | null;
  readonly category: Category | null;
  /** Of the questions on the path that were answered, in their order. */
  readonly answers: StoredAnswers;
  /** Ids of the questions on the path that were passed over: sent as `null` again, they are not asked a second time. */
  readonly passedOver: readonly string[];
  /** Ids of the questions on the path that are required and have no answer; the NPS question is. */
  readonly missing: readonly string[];
  /** Ids of the answers that were left out, as their questions are not on the path: after the score was changed, for example. */
  readonly dropped: readonly string[];
}

export type AnswersRefusal = AnswerUnfit | QuestionUnknown | ScoreRefusal;

/** Surveys know no time, so no condition of them asks for it. */
const anyTime = new Date(0);

/**
 * Follows a survey through the answers that are there: which question comes next, which do not come at all.
 *
 * A question whose condition is false or unknown is left out. One that was passed over is answered by `null`; its answer stays
 * unknown, and so does every condition that needs it. An answer to a question off the path is neither stored nor known to
 * conditions; it is not even looked at. Questions are asked in their order and conditions look back only, so each answer leads
 * further on and after at most as many steps as there are questions nothing is left.
 *
 * @param definition - a checked one
 * @param given - by the ids of the questions, in any order
 * @returns refuses `survey/question-unknown`, `survey/answer-unfit` with the id of the question, and a score as `parseScore` does
 * @throws RangeError when the definition was not checked
 * @example
 * const progress = followSurvey(afterDelivery, { score: 3 });
 * if (progress.ok) progress.value.next?.id; // 'what-went-wrong'
 */
export function followSurvey(
  definition: SurveyDefinition, given: GivenAnswers, setting: SurveySetting = {},
): Result<SurveyProgress, AnswersRefusal> {
  const { questions } = definition;
  const stranger = Object.keys(given).find((id) => !questions.some((question) => question.id === id));
  if (stranger !== undefined) return refuse({ kind: 'survey/question-unknown', question: stranger.slice(0, 60) });

  const known = factsOfSetting(setting, definition.languages);
  const answers: Record<string, StoredAnswer> = {};
  const path: SurveyQuestion[] = [];
  const passedOver: string[] = [];
  const missing: string[] = [];
  const dropped: string[] = [];
  let score: ParsedScore | null = null;
  let next: SurveyQuestion | null = null;

  for (const [index, question] of questions.entries()) {
    const isGiven = Object.hasOwn(given, question.id);
    if (!isAsked(question, questions.slice(0, index), known)) {
      if (isGiven && given[question.id] !== null) dropped.push(question.id);
      continue;
    }
    path.push(question);
    const read = readAnswer(question, isGiven ? given[question.id] : null);
    if (!read.ok) return read;
    const answer = read.value;
    const isNeeded = question.kind === 'nps' || question.required === true;
    if (answer === null && isNeeded) missing.push(question.id);
    if (answer === null && isGiven && !isNeeded) passedOver.push(question.id);
    if (next === null && answer === null && (isNeeded || !isGiven)) next = question;
    if (answer === null) continue;
    answers[question.id] = answer;
    known[`answer.${question.id}`] = factOf(question, answer);
    if (question.kind !== 'nps') continue;
    const parsed = parseScore(answer, question.scale);
    if (!parsed.ok) return parsed;
    score = parsed.value;
    known['response.score'] = score.score;
    known['response.category'] = categoryOf(score.score);
  }
  const category = score === null ? null : categoryOf(score.score);
  return ok({ path, next, score, category, answers, passedOver, missing, dropped });
}

function isAsked(question: SurveyQuestion, before: readonly SurveyQuestion[], known: Record<string, FactValue | null>): boolean {
  if (question.kind === 'nps' || question.when === undefined) return true;
  return evaluate(prepareCondition(question.when, surveyFacts(before)), known, anyTime) === true;
}

function factsOfSetting(
  { language, channel, branch, product, staff }: SurveySetting, languages: readonly string[],
): Record<string, FactValue | null> {
  const wanted = codeOf(language);
  return {
    'survey.language': wanted === null ? null : languageFor(languages, [wanted]),
    'response.channel': codeOf(channel),
    'response.product': codeOf(product),
    'response.staff': codeOf(staff),
    'branch.code': codeOf(branch),
  };
}

function codeOf(text: string | null | undefined): string | null {
  return isBlank(text) ? null : trimmed(text);
}

/** What conditions know of an answer: of words only that there are some. */
function factOf(question: SurveyQuestion, answer: StoredAnswer): FactValue {
  if (question.kind === 'comment') return true;
  if (typeof answer !== 'object') return answer;
  if ('wanted' in answer) return answer.wanted;
  const codes = 'codes' in answer ? answer.codes : answer;
  // An answer to one of them holds exactly one code.
  return 'pick' in question && question.pick === 'one' ? (codes[0] ?? '') : codes;
}
