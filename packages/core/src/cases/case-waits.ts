import type { Pause } from '../calendars/business-time.js';
import { openStatuses } from './case-status.js';
import type { CaseWait, RecoveryCase } from './recovery-case.js';

/** A wait ends as planned, or when somebody ends it before. */
export function pausesOf(waits: readonly CaseWait[]): readonly Pause[] {
  return waits.map(({ from, until, endedAt }) => ({ from, until: endedAt ?? until }));
}

/** The wait that runs at an instant; `null` when none does. */
export function runningWait(waits: readonly CaseWait[], at: Date): CaseWait | null {
  return waits.find(({ until, endedAt }) => endedAt === null && at.getTime() < until.getTime()) ?? null;
}

/** The same waits, where the one that runs ends now. */
export function waitsEndedAt(waits: readonly CaseWait[], now: Date): readonly CaseWait[] {
  const running = runningWait(waits, now);
  // Clocks of two machines differ a little: a wait that ends before it began would break every count of its time.
  return waits.map((wait) => (wait === running ? { ...wait, endedAt: now.getTime() < wait.from.getTime() ? wait.from : now } : wait));
}

/**
 * Whether a case waits for the customer, so that its clock stands still. One that has ended waits for nobody.
 *
 * @example
 * isWaiting(opened, now); // false
 */
export function isWaiting(current: RecoveryCase, now: Date): boolean {
  return openStatuses.includes(current.status) && runningWait(current.waits, now) !== null;
}
