import { ok, refuse, type Result } from '../result.js';
import type { CaseNotWaiting } from './case-refusal.js';
import { openStatuses } from './case-status.js';
import { changedCase, ownersStep, type CaseAction, type CaseStepRefusal } from './case-step.js';
import { runningWait, waitsEndedAt } from './case-waits.js';
import type { RecoveryCase } from './recovery-case.js';

/**
 * The wait for the customer is over before its planned end: the clock of the deadline runs again.
 *
 * @returns refuses `case/status`, `case/not-owner`, `case/not-waiting`, `case/text-malformed`
 * @throws RangeError when the id is blank or too long, or the date is none
 * @example
 * endWait(waiting, { by: 'ana', note: 'called us back' }, now);
 */
export function endWait(
  current: RecoveryCase,
  action: CaseAction,
  now: Date,
): Result<RecoveryCase, CaseStepRefusal | CaseNotWaiting> {
  const step = ownersStep(current, openStatuses, action, now);
  if (!step.ok) return step;
  if (runningWait(current.waits, now) === null) return refuse({ kind: 'case/not-waiting' });
  return ok(changedCase(current, { waits: waitsEndedAt(current.waits, now) }, { what: 'waitEnded' }, step.value));
}
