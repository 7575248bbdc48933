import { ok, refuse, type Result } from '../result.js';
import type { CaseAnswerTooEarly, CaseStatusMismatch, CaseUnchanged } from './case-refusal.js';
import { statusesBefore } from './case-status.js';
import { changedCase, stampAt, statusRefusal } from './case-step.js';
import { checkedResponse } from './open-case.js';
import { outcomeOf, type OutcomeOptions } from './outcome-of.js';
import type { CaseResponse, RecoveryCase } from './recovery-case.js';

/**
 * The case after the next answer: recovered or not. No person decides that.
 *
 * @returns the case in a final status; refuses `case/status`, `case/unchanged` for an answer that the case rests on, and
 *   `case/answer-too-early` for one that was given before the customer was asked again
 * @throws RangeError when the score is none, the id is blank or too long, or a date is none
 * @example
 * const answer = { responseId: 'r9', score: 9 as const, respondedAt: new Date('2026-12-20T10:00:00Z') };
 * const closed = recordOutcome(resurveyed, answer, now);
 * closed.ok && closed.value.status; // 'recovered'
 */
export function recordOutcome(
  current: RecoveryCase,
  response: CaseResponse,
  now: Date,
  options: OutcomeOptions = {},
): Result<RecoveryCase, CaseStatusMismatch | CaseUnchanged | CaseAnswerTooEarly> {
  const mismatch = statusRefusal(current, statusesBefore('recovered'));
  if (mismatch !== null) return refuse(mismatch);
  const answer = checkedResponse(response);
  const { responseId } = answer;
  if (current.responses.some((known) => known.responseId === responseId)) {
    return refuse({ kind: 'case/unchanged', what: 'response' });
  }
  const found = outcomeOf(current, [answer], options);
  // A case in this status was asked again; without that it has no date to be too early for.
  if (found === null) return refuse({ kind: 'case/answer-too-early', askedAt: current.resurveyedAt ?? now });
  const status = found.outcome;
  const changes = { status, closedAt: now, closedBecause: 'answer' } as const;
  return ok(changedCase(current, changes, { what: 'closed', status, because: 'answer', responseId }, stampAt(now, null, null)));
}
