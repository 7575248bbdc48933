import { isScore, type Score } from '../scores/score.js';
import type { CaseResponse, RecoveryCase } from './recovery-case.js';

export interface OutcomeOptions {
  /** From which score on a customer counts as recovered. Default 7: no longer a detractor. */
  readonly recoveredFrom?: Score | undefined;
}

/** What the next answer says of a case. */
export interface CaseOutcome {
  readonly outcome: 'recovered' | 'notRecovered';
  /** The answer that decided. */
  readonly response: CaseResponse;
  /** Its score minus the lowest of the case, -10 to 10; `null` for a case without an answer. */
  readonly change: number | null;
}

/**
 * Whether a customer was won back, by the next answer after being asked again. The next one decides, not the best: who
 * may wait for a better answer recovers everybody.
 *
 * A customer who went from 1 to 6 is not recovered, yet `change` shows that something was achieved.
 *
 * @param responses - answers of the customer, in any order; those of the case itself and earlier ones do not count
 * @returns `null` when the customer was not asked again, or has not answered since
 * @throws RangeError when `recoveredFrom` is not a score
 * @example
 * outcomeOf(resurveyed, [{ responseId: 'r9', score: 8, respondedAt: new Date('2026-12-20T10:00:00Z') }])?.outcome; // 'recovered'
 */
export function outcomeOf(
  current: RecoveryCase,
  responses: readonly CaseResponse[],
  { recoveredFrom = 7 }: OutcomeOptions = {},
): CaseOutcome | null {
  if (!isScore(recoveredFrom)) throw new RangeError(`recoveredFrom: ${String(recoveredFrom)} is not a score`);
  const { resurveyedAt } = current;
  if (resurveyedAt === null) return null;
  const own = new Set(current.responses.map(({ responseId }) => responseId));
  const later = responses.filter(({ responseId, respondedAt }) => respondedAt.getTime() > resurveyedAt.getTime() && !own.has(responseId));
  const response = [...later].sort(earlierOrLower)[0];
  if (response === undefined) return null;
  const lowest = lowestScore(current);
  return {
    outcome: response.score >= recoveredFrom ? 'recovered' : 'notRecovered',
    response,
    change: lowest === null ? null : response.score - lowest,
  };
}

/** The lowest score of the answers of a case; `null` when it has none. */
export function lowestScore({ responses }: RecoveryCase): Score | null {
  return responses.reduce<Score | null>((lowest, { score }) => (lowest === null || score < lowest ? score : lowest), null);
}

/** Of two at the same instant the lower one: an import that knows days only must not recover anybody by its order. */
function earlierOrLower(one: CaseResponse, other: CaseResponse): number {
  return one.respondedAt.getTime() - other.respondedAt.getTime() || one.score - other.score;
}
