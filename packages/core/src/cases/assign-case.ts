import { ok, refuse, type Result } from '../result.js';
import type { CaseStatusMismatch, CaseTextMalformed, CaseUnchanged } from './case-refusal.js';
import { openStatuses } from './case-status.js';
import { changedCase, stampAt, statusRefusal } from './case-step.js';
import { checkCaseText, checkNeededText, checkedId } from './case-text.js';
import type { RecoveryCase } from './recovery-case.js';

/** Who gives a case to whom. */
export interface CaseAssignment {
  readonly to: string;
  /** Who decided it; left out, a rule did. */
  readonly by?: string | null | undefined;
  /** Needed once the owner has spoken with the customer, who would otherwise meet a stranger without anybody saying why. */
  readonly reason?: string | null | undefined;
}

/**
 * The case with another owner. Before the customer was contacted that is dispatching; afterwards it is a hand-over and
 * needs a reason. Either stands in the history.
 *
 * @returns refuses `case/status`, `case/unchanged`, `case/text-malformed`
 * @throws RangeError when an id is blank or too long, or the date is none
 * @example
 * assignCase(contacted, { to: 'ben', by: 'ana', reason: 'on leave from Monday' }, now);
 */
export function assignCase(
  current: RecoveryCase,
  { to, by, reason }: CaseAssignment,
  now: Date,
): Result<RecoveryCase, CaseStatusMismatch | CaseUnchanged | CaseTextMalformed> {
  const mismatch = statusRefusal(current, openStatuses);
  if (mismatch !== null) return refuse(mismatch);
  if (checkedId('to', to) === current.ownerId) return refuse({ kind: 'case/unchanged', what: 'owner' });
  const checked = current.contactedAt === null ? checkCaseText(reason, 'reason') : checkNeededText(reason, 'reason');
  if (!checked.ok) return checked;
  const stamp = stampAt(now, by, checked.value);
  return ok(changedCase(current, { ownerId: to }, { what: 'assigned', from: current.ownerId, to }, stamp));
}
