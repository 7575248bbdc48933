import { ok, type Result } from '../result.js';
import { statusesBefore } from './case-status.js';
import { changedCase, ownersStep, type CaseAction, type CaseStepRefusal } from './case-step.js';
import { waitsEndedAt } from './case-waits.js';
import type { RecoveryCase } from './recovery-case.js';

/**
 * Somebody spoke with the customer. It meets the deadline of the contact, and ends a wait that still runs. Who speaks
 * with the customer of a case without an owner owns it from then on.
 *
 * @returns the case in the status `contacted`; refuses `case/status`, `case/not-owner`, `case/text-malformed`
 * @throws RangeError when the id is blank or too long, or the date is none
 * @example
 * const contacted = recordContact(opened, { by: 'ana', note: 'the driver did not ring' }, now);
 * contacted.ok && contacted.value.ownerId; // 'ana'
 */
export function recordContact(current: RecoveryCase, action: CaseAction, now: Date): Result<RecoveryCase, CaseStepRefusal> {
  const step = ownersStep(current, statusesBefore('contacted'), action, now);
  if (!step.ok) return step;
  const waits = waitsEndedAt(current.waits, now);
  const changes = { status: 'contacted', ownerId: step.value.by, contactedAt: now, waits } as const;
  return ok(changedCase(current, changes, { what: 'contacted' }, step.value));
}
