import { refuse, type Result } from '../result.js';
import { checkAnswers } from '../surveys/check-answers.js';
import type { AnswersRefusal } from '../surveys/follow-survey.js';
import type { GivenAnswers, StoredAnswer, StoredAnswers } from '../surveys/survey-answers.js';
import type { SurveyDefinition } from '../surveys/survey-definition.js';
import type { CheckedResponse } from './check-response.js';
import { checkSurveyResponse, type CheckedSurveyResponse } from './check-survey-response.js';
import type { ResponseRefusal } from './response-refusal.js';

/** Days from an answer in which the customer may go on with it, and change it. */
export const editWindowDays = 14;

/** The answer has been there for longer than the customer may change it. */
export interface ResponseEditWindowOver {
  readonly kind: 'response/edit-window-over';
  readonly days: number;
}

/** What a response keeps of the answers to its survey. */
export interface KeptAnswers {
  readonly answers: StoredAnswers;
  readonly passedOver: readonly string[];
  /** Where the customer wants to be contacted, if the answers themselves do not say it. */
  readonly contactAddress: string | null;
}

/** A response to a survey as it is stored. */
export interface ContinuedResponse extends CheckedResponse, KeptAnswers {}

/**
 * What was answered so far, as it can be sent again together with more.
 *
 * @param definition - the version that was answered
 * @example
 * answersSoFar(afterDelivery, { answers: { score: 3 }, passedOver: ['why'], contactAddress: null }); // { score: 3, why: null }
 */
export function answersSoFar({ questions }: SurveyDefinition, { answers, passedOver, contactAddress }: KeptAnswers): GivenAnswers {
  // A question that has no room for an address would be refused with one.
  const asking = new Set(questions.flatMap((question) => (question.kind === 'contactMe' && question.asksAddress === true ? [question.id] : [])));
  const given = Object.entries(answers).map(([id, answer]) => [id, asking.has(id) ? withAddress(answer, contactAddress) : answer] as const);
  return { ...Object.fromEntries(passedOver.map((id) => [id, null])), ...Object.fromEntries(given) };
}

/** @returns until when the customer may go on with an answer that was given then */
export function editableUntil(respondedAt: Date): Date {
  return new Date(respondedAt.getTime() + editWindowDays * 24 * 3_600_000);
}

/**
 * A response after the customer has said more, or something else: under the version that was put to them, since that is what
 * they read.
 *
 * When it was answered stays, and so does where. So does what your own people have corrected by hand: a comment and reasons that
 * are in none of the answers.
 *
 * @param definition - the version that was answered
 * @param more - the questions that are answered now, by their ids; `null` passes one over
 * @param language - what the customer reads, as a tag of BCP 47
 * @returns refuses as `checkSurveyResponse`, and `response/edit-window-over` after 14 days
 * @example
 * continueResponse(afterDelivery, response, { comment: 'Late' }, 'en', now); // the same score, with a comment
 */
export function continueResponse(
  definition: SurveyDefinition, current: ContinuedResponse, more: GivenAnswers, language: string | null, now: Date,
): Result<CheckedSurveyResponse, AnswersRefusal | ResponseRefusal | ResponseEditWindowOver> {
  if (now >= editableUntil(current.respondedAt)) return refuse({ kind: 'response/edit-window-over', days: editWindowDays });
  const { branch, staff, product, channel, respondedAt, tags, note, attributes } = current;
  const setting = { language, branch, staff, product, channel };
  const given = answersSoFar(definition, current);
  const before = checkAnswers(definition, given, setting);
  const checked = checkSurveyResponse(definition, { ...given, ...more }, setting, { respondedAt, tags, note, attributes }, now);
  if (!before.ok || !checked.ok) return checked;
  const { response } = checked.value;
  const isCommentByHand = current.comment !== before.value.comment;
  const reasonsByHand = current.reasons.filter((code) => !before.value.reasons.includes(code));
  return {
    ok: true,
    value: {
      ...checked.value,
      response: {
        ...response,
        comment: isCommentByHand ? (response.comment ?? current.comment) : response.comment,
        reasons: [...new Set([...response.reasons, ...reasonsByHand])],
      },
    },
  };
}

function withAddress(answer: StoredAnswer, address: string | null): StoredAnswer {
  return typeof answer === 'object' && 'wanted' in answer && answer.wanted && answer.address === null ? { ...answer, address } : answer;
}
