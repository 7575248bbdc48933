import type { CalendarClock } from '../calendars/calendar-clock.js';
import { ok, refuse, type Result } from '../result.js';
import type { AskRules } from './ask-rules.js';
import { instantOf } from './contact-times.js';
import type { EligibilityRefusal } from './eligibility-refusal.js';
import { firstOpenAt } from './first-open-at.js';
import { quotaWindows, type Quota } from './quota-windows.js';

/** When an ask is due, when it is planned to go out, and until when it may. */
export interface PlannedSending {
  readonly dueAt: Date;
  readonly sendAt: Date;
  readonly latestAt: Date;
}

export type SendingTooLate = Extract<EligibilityRefusal, { readonly kind: 'eligibility/too-late' }>;

/** What is planned already. */
export interface PlannedQuotas {
  /** As for `quotaWindows`. */
  readonly clock: CalendarClock;
  /** How many invitations of the survey are sent or planned in the window of a quota. */
  readonly taken: (quota: Quota) => number;
}

const minute = 60_000;
const day = 24 * 60 * minute;

/**
 * When the ask about something goes out: after the delay of the survey, outside of quiet hours and days of rest where the customer
 * lives, in the first window with room in its quotas. It is a plan; whether the customer may be asked is decided when it is sent.
 *
 * @param happenedAt - when the interaction happened, or the day of a list begins
 * @param quotas - left out: room is not looked for
 * @returns refuses `eligibility/too-late` when there is no such time while somebody remembers
 * @throws RangeError when a date is none or not of the years 1970 to 9000
 * @example
 * // A purchase at 20:30, asked about an hour later, when it is quiet
 * planSending(new Date('2026-11-27T20:30:00Z'), rules, now); // { ok: true, value: { sendAt: 2026-11-28T09:00:00Z, … } }
 */
export function planSending(
  happenedAt: Date, rules: AskRules, now: Date, quotas?: PlannedQuotas,
): Result<PlannedSending, SendingTooLate> {
  const { delayMinutes, askWithinDays } = rules.trigger;
  const dueAt = new Date(instantOf(happenedAt) + delayMinutes * minute);
  return planned(dueAt, new Date(dueAt.getTime() + askWithinDays * day), rules, now, quotas);
}

/**
 * When the reminder of an invitation goes out: after the days of the survey or of the budget, whichever are more. It takes nothing of
 * a quota.
 *
 * @param sent - when the invitation went out, and from when on its link can no longer be answered
 * @returns `null` when the survey or the budget has no reminder; refuses `eligibility/too-late` when the link would have expired
 * @throws RangeError when a date is none or not of the years 1970 to 9000
 * @example
 * planReminder({ sentAt: monday, expiresAt: december }, rules, monday); // { ok: true, value: { dueAt: saturday, … } }
 */
export function planReminder(
  sent: { readonly sentAt: Date; readonly expiresAt: Date }, rules: AskRules, now: Date,
): Result<PlannedSending, SendingTooLate> | null {
  const { reminders, reminderDays } = rules.contact.budget;
  if (reminders === 0) return null;
  const dueAt = new Date(instantOf(sent.sentAt) + reminderDays * day);
  // In its last millisecond a link can still be answered.
  return planned(dueAt, new Date(instantOf(sent.expiresAt) - 1), rules, now);
}

function planned(
  dueAt: Date, latestAt: Date, rules: AskRules, now: Date, quotas?: PlannedQuotas,
): Result<PlannedSending, SendingTooLate> {
  let sendAt = firstOpenAt(new Date(Math.max(dueAt.getTime(), instantOf(now))), rules.sendingHours);
  while (sendAt <= latestAt) {
    const roomAt = quotas === undefined ? sendAt : nextRoomAt(sendAt, rules, quotas);
    if (roomAt === sendAt) return ok({ dueAt, sendAt, latestAt });
    sendAt = firstOpenAt(roomAt, rules.sendingHours);
  }
  return refuse({ kind: 'eligibility/too-late', latestAt });
}

/** The instant itself when there is room; otherwise the end of the longest window that is full. */
function nextRoomAt(at: Date, { trigger }: AskRules, { clock, taken }: PlannedQuotas): Date {
  return quotaWindows(trigger, at, clock)
    .filter((quota) => taken(quota) >= quota.atMost)
    .reduce((latest, { window }) => (window.until > latest ? window.until : latest), at);
}
