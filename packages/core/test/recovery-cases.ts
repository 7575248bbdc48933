import { businessCalendar, type BusinessCalendar } from '../src/calendars/business-calendar.js';
import { closeWithoutContact } from '../src/cases/close-without-contact.js';
import { confirmCause } from '../src/cases/confirm-cause.js';
import { openCase, type CaseDraft } from '../src/cases/open-case.js';
import { recordContact } from '../src/cases/record-contact.js';
import { recordOutcome } from '../src/cases/record-outcome.js';
import { recordRemedy } from '../src/cases/record-remedy.js';
import { recordResurvey } from '../src/cases/record-resurvey.js';
import type { CaseStatus } from '../src/cases/case-status.js';
import type { CaseResponse, RecoveryCase } from '../src/cases/recovery-case.js';
import type { Score } from '../src/scores/score.js';
import { valueOf } from './expect-refusal.js';

export const at = (text: string): Date => new Date(text);

const day = [{ opens: '09:00', closes: '18:00' }];

/** Weekdays from nine to six, in a zone without changes of the clock. */
export const office: BusinessCalendar = valueOf(
  businessCalendar({ timeZone: 'UTC', week: { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day } }),
);

/** A Monday morning, when the office opens. */
export const monday: Date = at('2026-11-23T09:00:00Z');

/** So many hours after that Monday morning, by the clock. */
export const later = (hours: number): Date => new Date(monday.getTime() + hours * 3_600_000);

export function response(score: Score, respondedAt: Date = monday, responseId = 'r1'): CaseResponse {
  return { responseId, score, respondedAt };
}

export function opened(draft: Partial<CaseDraft> = {}, now: Date = monday): RecoveryCase {
  return valueOf(openCase({ id: 'c1', customerId: 'u1', response: response(3), ...draft }, now));
}

/** A case of Ana's that came to a status by the shortest way, an hour for each step. */
export function caseIn(status: CaseStatus, draft: Partial<CaseDraft> = {}, now: Date = monday): RecoveryCase {
  const hours = (count: number): Date => new Date(now.getTime() + count * 3_600_000);
  const first = opened(draft, now);
  if (status === 'opened') return first;
  if (status === 'closedWithoutContact') {
    return valueOf(closeWithoutContact(first, { by: 'ana', because: 'declined' }, hours(1)));
  }
  const steps: readonly (readonly [CaseStatus, (current: RecoveryCase) => RecoveryCase])[] = [
    ['contacted', (current) => valueOf(recordContact(current, { by: 'ana' }, hours(1)))],
    ['causeConfirmed', (current) => valueOf(confirmCause(current, { by: 'ana', cause: 'slow-delivery', scope: 'single' }, hours(2)))],
    ['remedied', (current) => valueOf(recordRemedy(current, { by: 'ana', remedy: 'sent again' }, hours(3)))],
    ['resurveyed', (current) => valueOf(recordResurvey(current, {}, hours(4)))],
  ];
  let current = first;
  for (const [reached, step] of steps) {
    current = step(current);
    if (reached === status) return current;
  }
  return valueOf(recordOutcome(current, response(status === 'recovered' ? 9 : 2, hours(5), 'r9'), hours(5)));
}
