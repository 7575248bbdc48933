import { dayLength } from '../calendars/day-length.js';
import { ok, refuse, type Result } from '../result.js';
import type { CaseWaiting, CaseWaitOutOfRange } from './case-refusal.js';
import type { CaseStatus } from './case-status.js';
import { changedCase, ownersStep, type CaseStepRefusal } from './case-step.js';
import { checkedInstant, checkNeededText } from './case-text.js';
import { pausesOf, runningWait } from './case-waits.js';
import type { RecoveryCase } from './recovery-case.js';

/** Until when a case waits for the customer, and why. */
export interface WaitDraft {
  readonly by: string;
  readonly until: Date;
  /** Such as "asked to be called on Monday". */
  readonly reason: string;
}

/** Days that all waits of a case may take together; without a limit a wait would be a way to never be late. */
export const waitLimitDays = 14;

/** Those in which a deadline may run; later there is nothing to stop. */
const timedStatuses: readonly CaseStatus[] = ['opened', 'contacted', 'causeConfirmed'];

/**
 * The case waits for the customer: its clock stands still until then, or until `endWait`. A wait of a deadline that
 * has passed changes nothing.
 *
 * @returns refuses `case/status`, `case/not-owner`, `case/waiting`, `case/text-malformed` without a reason, and
 *   `case/wait-out-of-range` when the end is not in the future or all waits would take more than 14 days
 * @throws RangeError when the id is blank or too long, or a date is none
 * @example
 * const until = new Date('2026-11-30T10:00:00Z');
 * startWait(opened, { by: 'ana', until, reason: 'asked to be called on Monday' }, now);
 */
export function startWait(
  current: RecoveryCase,
  { by, until, reason }: WaitDraft,
  now: Date,
): Result<RecoveryCase, CaseStepRefusal | CaseWaiting | CaseWaitOutOfRange> {
  const step = ownersStep(current, timedStatuses, { by }, now);
  if (!step.ok) return step;
  const needed = checkNeededText(reason, 'reason');
  if (!needed.ok) return needed;
  const running = runningWait(current.waits, now);
  if (running !== null) return refuse({ kind: 'case/waiting', until: running.until });
  const spent = pausesOf(current.waits).reduce((sum, pause) => sum + pause.until.getTime() - pause.from.getTime(), 0);
  const latest = now.getTime() + waitLimitDays * dayLength - spent;
  const end = checkedInstant('until', until).getTime();
  if (!(end > now.getTime() && end <= latest)) return refuse({ kind: 'case/wait-out-of-range', latest: new Date(latest) });
  const waits = [...current.waits, { from: now, until, endedAt: null }];
  return ok(changedCase(current, { ownerId: by, waits }, { what: 'waitStarted', until }, { ...step.value, note: needed.value }));
}
