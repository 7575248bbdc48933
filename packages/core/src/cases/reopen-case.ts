import { refuse, type Result } from '../result.js';
import type { CaseStatusMismatch, CaseTextMalformed } from './case-refusal.js';
import { finalStatuses } from './case-status.js';
import { statusRefusal } from './case-step.js';
import { newCase, type CaseDraft } from './open-case.js';
import type { RecoveryCase } from './recovery-case.js';

/** What a case is reopened with; customer, owner and deadlines are those of the case before unless told. */
export type ReopeningDraft = Omit<CaseDraft, 'customerId'>;

/**
 * A new case of the same incident, for a customer who is unhappy again. The one before stays as it is: what it ended with
 * remains true of it, and the new one has a deadline and an outcome of its own.
 *
 * Keep `reopens` unique where cases are stored, or two who press the button at once reopen one case twice.
 *
 * @param previous - a case in a final status
 * @returns the new case; refuses `case/status`, `case/text-malformed`
 * @throws RangeError as `openCase`, and when the id is that of the case before
 * @example
 * const again = reopenCase(closed, { id: 'c2', by: 'ana', note: 'called us again' }, now);
 * again.ok && again.value.reopens; // 'c1'
 */
export function reopenCase(
  previous: RecoveryCase,
  draft: ReopeningDraft,
  now: Date,
): Result<RecoveryCase, CaseStatusMismatch | CaseTextMalformed> {
  const mismatch = statusRefusal(previous, finalStatuses);
  if (mismatch !== null) return refuse(mismatch);
  if (draft.id === previous.id) throw new RangeError('reopenCase: the new case needs an id of its own');
  const { customerId, ownerId, contactWithinHours, remedyWithinHours } = previous;
  const known = {
    customerId,
    ownerId: draft.ownerId === undefined ? ownerId : draft.ownerId,
    contactWithinHours: draft.contactWithinHours ?? contactWithinHours,
    remedyWithinHours: draft.remedyWithinHours === undefined ? remedyWithinHours : draft.remedyWithinHours,
  };
  return newCase({ ...draft, ...known }, now, previous);
}
