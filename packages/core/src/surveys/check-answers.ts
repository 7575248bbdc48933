import { ok, refuse, type Result } from '../result.js';
import type { Category } from '../scores/category.js';
import type { ParsedScore } from '../scores/parse-score.js';
import { compositeOf, type Composite } from './composite-of.js';
import { followSurvey, type AnswersRefusal, type SurveySetting } from './follow-survey.js';
import type { GivenAnswers, StoredAnswers } from './survey-answers.js';
import type { SurveyDefinition } from './survey-definition.js';

/** The answers of one customer to one version of a survey, as they may be stored. */
export interface CheckedAnswers extends ParsedScore {
  readonly category: Category;
  /** Beside the score and never instead of it; `null` where the survey has none, or not all of its ratings are there yet. */
  readonly composite: Composite | null;
  /** All of them, by the ids of the questions. */
  readonly answers: StoredAnswers;
  /** The first comment on the path; `null` when nothing was written. */
  readonly comment: string | null;
  /** The codes of all questions for reasons, each once. */
  readonly reasons: readonly string[];
  /** `null` when it was not asked or passed over: that is not a yes. */
  readonly mayBeContacted: boolean | null;
  readonly wantsContact: boolean;
  /** Where the customer wants to be contacted, if they left an address. */
  readonly contactAddress: string | null;
  /** Ids of questions that were passed over: kept and sent as `null` again, they are not asked a second time. */
  readonly passedOver: readonly string[];
  /** Ids of questions that are required and have no answer: the customer left, or is not there yet. */
  readonly missing: readonly string[];
  /** Ids of answers that were left out, as this customer is not asked those questions. */
  readonly dropped: readonly string[];
  /** Id of the question to put now; `null` when there is none left. */
  readonly next: string | null;
}

/**
 * The answers to a survey, checked against the version that the customer saw.
 *
 * A score is enough: whoever closes the page before the comment has answered. What was sent for a question that this customer is
 * not asked is left out and named in `dropped`, as happens when they go back and change the score; anything else would either
 * lose the whole answer or keep what a promoter is said to have suffered. What is stored can be sent again and gives the same.
 *
 * @param definition - a checked one
 * @returns refuses as `followSurvey`, and `score/missing`
 * @example
 * const checked = checkAnswers(afterDelivery, { score: '۹', comment: 'سریع' });
 * if (checked.ok) checked.value.category; // 'promoter'
 */
export function checkAnswers(
  definition: SurveyDefinition, given: GivenAnswers, setting: SurveySetting = {},
): Result<CheckedAnswers, AnswersRefusal> {
  const followed = followSurvey(definition, given, setting);
  if (!followed.ok) return followed;
  const { path, next, score, category, answers, passedOver, missing, dropped } = followed.value;
  if (score === null || category === null) return refuse({ kind: 'score/missing' });
  let comment: string | null = null;
  let mayBeContacted: boolean | null = null;
  let wantsContact = false;
  let contactAddress: string | null = null;
  const reasons = new Set<string>();
  for (const { id, kind } of path) {
    const answer = answers[id];
    if (kind === 'comment' && typeof answer === 'string') comment ??= answer;
    // Whoever says no once has said no.
    else if (kind === 'consent' && typeof answer === 'boolean') mayBeContacted = answer && mayBeContacted !== false;
    else if (kind === 'reasons' && Array.isArray(answer)) for (const code of answer as readonly string[]) reasons.add(code); // codes, as it was read
    else if (kind === 'contactMe' && typeof answer === 'object' && 'wanted' in answer) {
      wantsContact ||= answer.wanted;
      contactAddress ??= answer.address;
    }
  }
  return ok({
    ...score, category, composite: compositeOf(definition.questions, answers), answers, comment, reasons: [...reasons],
    mayBeContacted, wantsContact, contactAddress, passedOver, missing, dropped, next: next?.id ?? null,
  });
}
