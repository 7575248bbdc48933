import { ok, refuse, type Result } from '../result.js';
import type { CaseStatusMismatch, CaseUnchanged } from './case-refusal.js';
import type { CaseStatus } from './case-status.js';
import { changedCase, stampAt, statusRefusal } from './case-step.js';
import { checkedResponse } from './open-case.js';
import type { CaseResponse, RecoveryCase } from './recovery-case.js';

/** As long as nobody asked again: after that an answer decides instead of joining. */
const joinableStatuses: readonly CaseStatus[] = ['opened', 'contacted', 'causeConfirmed', 'remedied'];

/**
 * The case with one more low answer of its customer: one person, one conversation, however often they complain. The
 * deadlines stay where they are; the priority may rise, as the lowest score counts.
 *
 * @param response - an answer of the same customer
 * @returns refuses `case/status`, and `case/unchanged` for an answer that has joined before
 * @throws RangeError when the score is none, the id is blank or too long, or a date is none
 * @example
 * joinResponse(opened, { responseId: 'r2', score: 0, respondedAt: new Date('2026-11-28T09:00:00Z') }, now);
 */
export function joinResponse(
  current: RecoveryCase,
  response: CaseResponse,
  now: Date,
): Result<RecoveryCase, CaseStatusMismatch | CaseUnchanged> {
  const mismatch = statusRefusal(current, joinableStatuses);
  if (mismatch !== null) return refuse(mismatch);
  const joined = checkedResponse(response);
  const { responseId } = joined;
  if (current.responses.some((known) => known.responseId === responseId)) {
    return refuse({ kind: 'case/unchanged', what: 'response' });
  }
  return ok(changedCase(current, { responses: [...current.responses, joined] }, { what: 'joined', responseId }, stampAt(now, null, null)));
}
