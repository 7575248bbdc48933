import type { CalendarClock } from '../calendars/calendar-clock.js';
import { periodOf, type Period } from '../calendars/period-of.js';
import type { PointsLedger } from './points-ledger.js';
import { valuesOf } from './shared-map.js';

/** What became of the points that were earned in one month. */
export interface BreakageMonth extends Period {
  readonly currency: string;
  /** Earned in this month: the sum of the four below. */
  readonly earned: bigint;
  readonly redeemed: bigint;
  readonly expired: bigint;
  /** Taken back, or used to pay debt. */
  readonly reversed: bigint;
  /** Pending, available or held: their fate is open. */
  readonly open: bigint;
  /** Share of the earned points that expired, 0 to 1. It still grows while points are open. */
  readonly breakage: number;
}

/**
 * Breakage by the month in which points were earned: how many of them were never used. Points that were transferred count
 * where they were earned, whoever spends them.
 *
 * @param state - after `runDue`, so that what has expired is booked
 * @param clock - whose months
 * @returns by currency and month; months in which nothing was earned are left out
 */
export function pointsBreakage(state: PointsLedger, clock: CalendarClock): readonly BreakageMonth[] {
  const months = new Map<string, Omit<BreakageMonth, 'breakage' | 'earned'>>();
  for (const { currency, lots } of valuesOf(state.accounts)) {
    for (const lot of lots) {
      const period = periodOf(lot.earnedAt, 'month', clock);
      const key = `${currency}/${period.from.getTime()}`;
      const before = months.get(key) ?? { ...period, currency, redeemed: 0n, expired: 0n, reversed: 0n, open: 0n };
      months.set(key, {
        ...before,
        redeemed: before.redeemed + lot.redeemed,
        expired: before.expired + lot.expired,
        reversed: before.reversed + lot.reversed + lot.settled,
        open: before.open + lot.pending + lot.available + lot.held,
      });
    }
  }
  return [...months.values()]
    .map((month) => ({ ...month, earned: month.redeemed + month.expired + month.reversed + month.open }))
    // All of it went to members who are not in this state.
    .filter(({ earned }) => earned > 0n)
    .map((month) => ({ ...month, breakage: Number(month.expired) / Number(month.earned) }))
    .sort((a, b) => (a.currency === b.currency ? a.from.getTime() - b.from.getTime() : a.currency < b.currency ? -1 : 1));
}
