import { ok, type Result } from '../result.js';
import { statusesBefore } from './case-status.js';
import { changedCase, ownersStep, type CaseAction, type CaseStepRefusal } from './case-step.js';
import type { RecoveryCase } from './recovery-case.js';

/**
 * Somebody tried to speak with the customer and did not get through. The deadline runs on: only a contact meets it. Who
 * tries for a case without an owner owns it from then on.
 *
 * @returns refuses `case/status`, `case/not-owner`, `case/text-malformed`
 * @throws RangeError when the id is blank or too long, or the date is none
 * @example
 * recordAttempt(opened, { by: 'ana', note: 'no answer, two rings' }, now);
 */
export function recordAttempt(current: RecoveryCase, action: CaseAction, now: Date): Result<RecoveryCase, CaseStepRefusal> {
  const step = ownersStep(current, statusesBefore('contacted'), action, now);
  if (!step.ok) return step;
  return ok(changedCase(current, { ownerId: step.value.by }, { what: 'attempted' }, step.value));
}

/** How often somebody tried in vain to speak with the customer. */
export function attemptsOf({ history }: RecoveryCase): number {
  return history.filter(({ what }) => what === 'attempted').length;
}
