import type { CalendarClock } from '../calendars/calendar-clock.js';
import { dayLength } from '../calendars/day-length.js';
import { dayOf } from '../calendars/day-of.js';
import type { Day } from '../calendars/day.js';
import type { PointsLedger } from './points-ledger.js';
import { expiryOf, type PointsLot } from './points-lot.js';
import { accountAt } from './run-due.js';
import { valuesOf } from './shared-map.js';

/** When members are told that points are about to expire. */
export interface ReminderPlan {
  /** How many days ahead, each whole and above zero: 30 and 7, say. Days are 24 hours. */
  readonly leadDays: readonly number[];
  /** Whose days are told: the day of an expiry depends on the zone. */
  readonly clock: CalendarClock;
}

/** What one member is told once. */
export interface ExpiryReminder {
  /** Names this reminder for ever. Store it when it is sent. */
  readonly key: string;
  readonly member: string;
  readonly currency: string;
  /** Points that could be used and are gone after that day. */
  readonly amount: bigint;
  /** The last day on which all of them can be used. */
  readonly lastDay: Day;
  /** When the first of them is gone. */
  readonly expiresAt: Date;
  /** Which of the leads of the plan it is. */
  readonly leadDays: number;
}

/**
 * What has to be told now about points that expire soon: for each member and day of expiry at most one reminder, that of
 * the shortest lead that is reached, so that a job that was down for a week does not send three at once.
 *
 * An expiry that slides away to another day is told anew for that day.
 *
 * @param isSent - whether the reminder of this key was sent before
 * @returns by expiry, the earliest first
 * @throws RangeError when a lead is not a whole number above zero
 * @example
 * expiryReminders(state, now, { leadDays: [30, 7], clock }, (key) => sent.has(key));
 */
export function expiryReminders(
  state: PointsLedger, now: Date, { leadDays, clock }: ReminderPlan, isSent: (key: string) => boolean,
): readonly ExpiryReminder[] {
  for (const lead of leadDays) {
    if (!Number.isSafeInteger(lead) || lead < 1) throw new RangeError(`expiryReminders: ${lead} is not a number of days`);
  }
  // Somewhat more: what ends on the same day as something that has to be told is told with it.
  const until = now.getTime() + (Math.max(0, ...leadDays) + 2) * dayLength;
  const reminders = valuesOf(state.accounts).flatMap(({ member, currency }) => {
    const { lots, activeAt } = accountAt(state, member, currency, now);
    return [...endings(lots, activeAt, until, clock)].flatMap(([lastDay, { amount, expiresAt }]): readonly ExpiryReminder[] => {
      const left = (expiresAt.getTime() - now.getTime()) / dayLength;
      const lead = Math.min(...leadDays.filter((days) => left <= days));
      if (lead === Number.POSITIVE_INFINITY) return [];
      return [{ key: `${currency}/${member}/${lastDay}/${lead}`, member, currency, amount, lastDay, expiresAt, leadDays: lead }];
    });
  });
  return reminders
    .filter(({ key }) => !isSent(key))
    .sort((a, b) => a.expiresAt.getTime() - b.expiresAt.getTime() || (a.key < b.key ? -1 : 1));
}

/** What is available and ends before an instant, by the last day on which it can be used, with the first end of each day. */
function endings(
  lots: readonly PointsLot[], activeAt: Date | null, until: number, clock: CalendarClock,
): ReadonlyMap<Day, Pick<ExpiryReminder, 'amount' | 'expiresAt'>> {
  const byDay = new Map<Day, Pick<ExpiryReminder, 'amount' | 'expiresAt'>>();
  for (const lot of lots) {
    const expiresAt = expiryOf(lot, activeAt);
    if (lot.available === 0n || expiresAt === null || expiresAt.getTime() > until) continue;
    // With the last instant before they are gone: points that end at midnight can be used on the day before.
    const lastDay = dayOf(new Date(expiresAt.getTime() - 1), clock);
    const other = byDay.get(lastDay) ?? { amount: 0n, expiresAt };
    byDay.set(lastDay, { amount: other.amount + lot.available, expiresAt: other.expiresAt < expiresAt ? other.expiresAt : expiresAt });
  }
  return byDay;
}
