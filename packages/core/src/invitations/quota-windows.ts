import type { CalendarClock } from '../calendars/calendar-clock.js';
import { periodOf, type Period } from '../calendars/period-of.js';
import type { PeriodUnit } from '../calendars/period-unit.js';
import type { SurveyTrigger } from './survey-trigger.js';

/** At most so many invitations of a survey in this window. */
export interface Quota {
  readonly unit: PeriodUnit;
  readonly atMost: number;
  readonly window: Period;
}

/** A quota, and how many invitations of its window have been sent. Reminders do not count. */
export interface QuotaUse extends Quota {
  readonly sent: number;
}

/**
 * The quotas of a survey at an instant, with the windows in which to count what was sent: none, one or two.
 *
 * @param clock - of the workspace, not of a customer: the quota is about what its people can cope with
 * @throws RangeError when the date is none
 * @example
 * quotaWindows({ perDay: 100, perPeriod: null }, new Date('2026-11-27T12:00:00Z'), clock)[0]?.window.until; // 2026-11-28T00:00:00Z
 */
export function quotaWindows(
  { perDay, perPeriod }: Pick<SurveyTrigger, 'perDay' | 'perPeriod'>, at: Date, clock: CalendarClock,
): readonly Quota[] {
  const quotas: Quota[] = [];
  if (perDay !== null) quotas.push({ unit: 'day', atMost: perDay, window: periodOf(at, 'day', clock) });
  if (perPeriod !== null) quotas.push({ ...perPeriod, window: periodOf(at, perPeriod.unit, clock) });
  return quotas;
}
