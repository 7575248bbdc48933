import { ok, type Result } from '../result.js';
import { statusesBefore } from './case-status.js';
import { changedCase, ownersStep, type CaseStepRefusal } from './case-step.js';
import { checkNeededText } from './case-text.js';
import type { RecoveryCase } from './recovery-case.js';

/** What was done about the cause. */
export interface RemedyDraft {
  readonly by: string;
  /** In words; needed: a remedy that nobody can name is none. */
  readonly remedy: string;
}

/**
 * Something was done about the cause. The customer can be asked again then.
 *
 * @returns the case in the status `remedied`; refuses `case/status`, `case/not-owner`, `case/text-malformed`
 * @throws RangeError when the id is blank or too long, or the date is none
 * @example
 * recordRemedy(confirmed, { by: 'ana', remedy: 'delivered again today, without a charge' }, now);
 */
export function recordRemedy(
  current: RecoveryCase,
  { by, remedy }: RemedyDraft,
  now: Date,
): Result<RecoveryCase, CaseStepRefusal> {
  const step = ownersStep(current, statusesBefore('remedied'), { by }, now);
  if (!step.ok) return step;
  const checked = checkNeededText(remedy, 'remedy');
  if (!checked.ok) return checked;
  const changes = { status: 'remedied', remediedAt: now } as const;
  return ok(changedCase(current, changes, { what: 'remedied', remedy: checked.value }, step.value));
}
