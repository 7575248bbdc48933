import { ok, type Result } from '../result.js';
import { statusesBefore } from './case-status.js';
import { changedCase, ownersStep, type CaseAction, type CaseStepRefusal } from './case-step.js';
import type { RecoveryCase } from './recovery-case.js';

/** Why there will be no answer that decides. */
export interface LossDraft extends CaseAction {
  /** `left`: no longer a customer. `declined`: wants nothing of what was offered. */
  readonly because: 'left' | 'declined';
}

/**
 * The case of a customer who was contacted and is lost. It counts as not recovered: a customer who left gives no answer
 * that could say so.
 *
 * @returns the case in the status `notRecovered`; refuses `case/status`, `case/not-owner`, `case/text-malformed`
 * @throws RangeError when the reason is another, the id is blank or too long, or the date is none
 * @example
 * closeNotRecovered(contacted, { by: 'ana', because: 'left' }, now);
 */
export function closeNotRecovered(current: RecoveryCase, loss: LossDraft, now: Date): Result<RecoveryCase, CaseStepRefusal> {
  const { because } = loss;
  if (because !== 'left' && because !== 'declined') throw new RangeError('because: it is neither left nor declined');
  const step = ownersStep(current, statusesBefore('notRecovered'), loss, now);
  if (!step.ok) return step;
  const changes = { status: 'notRecovered', closedAt: now, closedBecause: because } as const;
  return ok(changedCase(current, changes, { what: 'closed', status: 'notRecovered', because, responseId: null }, step.value));
}
