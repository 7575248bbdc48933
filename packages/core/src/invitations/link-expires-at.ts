import type { SurveyTrigger } from './survey-trigger.js';

/**
 * From when on the link of an invitation can no longer be answered; a day is 24 hours. A reminder has the link of its invitation,
 * and does not prolong it.
 *
 * @example
 * linkExpiresAt(new Date('2026-11-27T10:00:00Z'), { linkExpiresAfterDays: 30 }); // 2026-12-27T10:00:00.000Z
 */
export function linkExpiresAt(sentAt: Date, { linkExpiresAfterDays }: Pick<SurveyTrigger, 'linkExpiresAfterDays'>): Date {
  return new Date(sentAt.getTime() + linkExpiresAfterDays * 24 * 3_600_000);
}
