import { ok, refuse, type Result } from '../result.js';
import type { CaseTooFewAttempts } from './case-refusal.js';
import { statusesBefore } from './case-status.js';
import { changedCase, ownersStep, type CaseAction, type CaseStepRefusal } from './case-step.js';
import { checkNeededText } from './case-text.js';
import { attemptsOf } from './record-attempt.js';
import type { RecoveryCase } from './recovery-case.js';

/** Why nobody spoke, or will speak, with the customer. */
export interface ClosingDraft extends CaseAction {
  /**
   * `unreachable`: three attempts or more were in vain. `left`: no longer a customer. `declined`: wants no contact.
   * `mistake`: there was no reason for a case, such as a test or a spam answer; a note has to say which.
   */
  readonly because: 'unreachable' | 'left' | 'declined' | 'mistake';
}

/** So often somebody has to try before a customer counts as out of reach. */
export const attemptsNeeded = 3;

const reasons: readonly string[] = ['unreachable', 'left', 'declined', 'mistake'] satisfies readonly ClosingDraft['because'][];

/**
 * The case ends before anybody spoke with the customer. Statistics count it as not contacted, but for a mistake, which
 * they count apart: closing is no way to meet a deadline.
 *
 * @returns the case in the status `closedWithoutContact`; refuses `case/status`, `case/not-owner`, `case/text-malformed`,
 *   and `case/too-few-attempts` for an unreachable customer whom nobody tried to reach three times
 * @throws RangeError when the reason is another, the id is blank or too long, or the date is none
 * @example
 * closeWithoutContact(opened, { by: 'ana', because: 'mistake', note: 'an answer of our own test' }, now);
 */
export function closeWithoutContact(
  current: RecoveryCase,
  closing: ClosingDraft,
  now: Date,
): Result<RecoveryCase, CaseStepRefusal | CaseTooFewAttempts> {
  const { because, note } = closing;
  if (!reasons.includes(because)) throw new RangeError(`because: it is none of ${reasons.join(', ')}`);
  const step = ownersStep(current, statusesBefore('closedWithoutContact'), closing, now);
  if (!step.ok) return step;
  if (because === 'mistake') {
    const needed = checkNeededText(note, 'note');
    if (!needed.ok) return needed;
  }
  const attempts = attemptsOf(current);
  if (because === 'unreachable' && attempts < attemptsNeeded) {
    return refuse({ kind: 'case/too-few-attempts', attempts, needed: attemptsNeeded });
  }
  const status = 'closedWithoutContact';
  const changes = { status, ownerId: step.value.by, closedAt: now, closedBecause: because } as const;
  return ok(changedCase(current, changes, { what: 'closed', status, because, responseId: null }, step.value));
}
