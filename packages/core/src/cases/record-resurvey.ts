import { ok, refuse, type Result } from '../result.js';
import type { CaseStatusMismatch, CaseTextMalformed } from './case-refusal.js';
import { statusesBefore } from './case-status.js';
import { changedCase, stampOf, statusRefusal, type CaseActionOfRule } from './case-step.js';
import type { RecoveryCase } from './recovery-case.js';

/**
 * The customer was asked again. Anybody may ask, and a rule too: the next answer decides, not who asked.
 *
 * @param now - the moment of the ask; an answer given before does not decide
 * @returns the case in the status `resurveyed`; refuses `case/status`, `case/text-malformed`
 * @throws RangeError when the id is blank or too long, or the date is none
 * @example
 * recordResurvey(remedied, {}, now);
 */
export function recordResurvey(
  current: RecoveryCase,
  action: CaseActionOfRule,
  now: Date,
): Result<RecoveryCase, CaseStatusMismatch | CaseTextMalformed> {
  const mismatch = statusRefusal(current, statusesBefore('resurveyed'));
  if (mismatch !== null) return refuse(mismatch);
  const stamp = stampOf(action, now);
  if (!stamp.ok) return stamp;
  return ok(changedCase(current, { status: 'resurveyed', resurveyedAt: now }, { what: 'resurveyed' }, stamp.value));
}
