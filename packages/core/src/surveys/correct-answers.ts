import type { ParsedScore } from '../scores/parse-score.js';
import type { StoredAnswer, StoredAnswers } from './survey-answers.js';
import type { SurveyDefinition } from './survey-definition.js';

/** What a correction of a response left of it. */
interface CorrectedColumns extends ParsedScore {
  readonly comment: string | null;
  readonly reasons: readonly string[];
}

/**
 * The answers to a survey after its response was corrected, so that words or reasons that were taken out of the response are in
 * no answer either.
 *
 * The score is that of the response, the comment that was there first becomes its comment, and of the reasons those stay that it
 * still has. What a correction adds without a question for it is in the response alone.
 *
 * @param definition - the version that was answered
 * @example
 * correctAnswers(afterDelivery, { score: 3, comment: 'Call 555-0199' }, { ...response, comment: null }); // { score: 3 }
 */
export function correctAnswers(definition: SurveyDefinition, answers: StoredAnswers, response: CorrectedColumns): StoredAnswers {
  const corrected: Record<string, StoredAnswer> = {};
  let isFirstComment = true;
  for (const { id, kind } of definition.questions) {
    const answer = Object.hasOwn(answers, id) ? answers[id] : undefined;
    if (answer === undefined) continue;
    if (kind === 'nps') corrected[id] = response.rescaledFrom ?? response.score;
    else if (kind === 'comment' && isFirstComment) {
      isFirstComment = false;
      if (response.comment !== null) corrected[id] = response.comment;
    } else if (kind === 'reasons' && Array.isArray(answer)) {
      const left = (answer as readonly string[]).filter((code) => response.reasons.includes(code)); // codes, as they were read
      if (left.length > 0) corrected[id] = left;
    } else corrected[id] = answer;
  }
  return corrected;
}
