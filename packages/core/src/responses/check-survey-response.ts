import { ok, type Result } from '../result.js';
import { checkAnswers, type CheckedAnswers } from '../surveys/check-answers.js';
import type { AnswersRefusal, SurveySetting } from '../surveys/follow-survey.js';
import type { GivenAnswers } from '../surveys/survey-answers.js';
import type { SurveyDefinition } from '../surveys/survey-definition.js';
import { checkResponse, type CheckedResponse, type ResponseDraft } from './check-response.js';
import type { ResponseRefusal } from './response-refusal.js';

/** What else is known of a response; the rest of it comes from the answers. */
export type SurveyResponseDraft = Pick<ResponseDraft, 'respondedAt' | 'tags' | 'note' | 'attributes'>;

/** A response to a survey, as it may be stored: its columns, and the answers to all questions. */
export interface CheckedSurveyResponse {
  readonly response: CheckedResponse;
  readonly answers: CheckedAnswers;
}

/**
 * The answers of one customer to a survey, as a response: its score, comment and reasons are those of the questions, its branch,
 * staff member, product and channel are where it was asked.
 *
 * @param definition - the version that the customer saw, checked
 * @param now - the present
 * @returns refuses as `checkAnswers` and as `checkResponse`
 * @example
 * const checked = checkSurveyResponse(afterDelivery, { score: 3, why: ['slow-delivery'] }, { branch: 'north' }, {}, now);
 * if (checked.ok) checked.value.response.reasons; // ['slow-delivery']
 */
export function checkSurveyResponse(
  definition: SurveyDefinition, given: GivenAnswers, setting: SurveySetting, draft: SurveyResponseDraft, now: Date,
): Result<CheckedSurveyResponse, AnswersRefusal | ResponseRefusal> {
  const checked = checkAnswers(definition, given, setting);
  if (!checked.ok) return checked;
  const answers = checked.value;
  const { score, rescaledFrom, rescaledBy, comment, reasons } = answers;
  const { branch, staff, product, channel } = setting;
  // The score was read on the scale of its question; a second conversion would change it.
  const response = checkResponse({ ...draft, score, comment, reasons, branch, staff, product, channel }, 'zero-to-ten', now);
  return response.ok ? ok({ response: { ...response.value, rescaledFrom, rescaledBy }, answers }) : response;
}
