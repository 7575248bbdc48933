import type { BusinessCalendar } from '../calendars/business-calendar.js';
import { addBusinessTime } from '../calendars/business-time.js';
import { pausesOf } from './case-waits.js';
import type { RecoveryCase } from './recovery-case.js';

/** What a case is late for: somebody has to speak with the customer, then something has to be done. */
export type CaseStage = 'contact' | 'remedy';

/** By when a case has to have come on. */
export interface CaseDeadline {
  readonly stage: CaseStage;
  readonly dueAt: Date;
  /** Business hours from the opening. */
  readonly withinHours: number;
}

/**
 * The deadline that runs: of the contact, then of the remedy if the case has one. 48 business hours are 48 hours in which
 * it is open: five days and a bit of an office from nine to six.
 *
 * It follows from the opening, the waits and the calendar. It moves later by a wait only, and earlier when one is ended.
 * Who searches for late cases in a database stores it, anew after each change of the case.
 *
 * @returns `null` when nothing is due: the case is remedied, closed, or has no deadline for its remedy
 * @throws RangeError when it lies more than a century ahead
 * @example
 * // Opened on Friday 27 November 2026 at 17:00; open on weekdays from 09:00 to 18:00 in Lisbon
 * caseDeadline(opened, office)?.dueAt.toISOString(); // '2026-12-07T11:00:00.000Z'
 */
export function caseDeadline(current: RecoveryCase, calendar: BusinessCalendar): CaseDeadline | null {
  const stage = stageOf(current);
  if (stage === null) return null;
  const withinHours = stage === 'contact' ? current.contactWithinHours : current.remedyWithinHours;
  return withinHours === null ? null : { stage, dueAt: instantAfter(current, withinHours, calendar), withinHours };
}

function stageOf({ status }: RecoveryCase): CaseStage | null {
  if (status === 'opened') return 'contact';
  return status === 'contacted' || status === 'causeConfirmed' ? 'remedy' : null;
}

/** So many business hours after the opening, without the waits. */
export function instantAfter(current: RecoveryCase, hours: number, calendar: BusinessCalendar): Date {
  return addBusinessTime(current.openedAt, hours * 60, calendar, pausesOf(current.waits));
}

/**
 * Whether the deadline that runs has passed. At the instant itself it has not.
 *
 * @throws RangeError as `caseDeadline`
 * @example
 * isOverdue(opened, office, new Date('2026-12-07T11:00:00Z')); // false
 */
export function isOverdue(current: RecoveryCase, calendar: BusinessCalendar, now: Date): boolean {
  const deadline = caseDeadline(current, calendar);
  return deadline !== null && now.getTime() > deadline.dueAt.getTime();
}
