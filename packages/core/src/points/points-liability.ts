import type { CalendarClock } from '../calendars/calendar-clock.js';
import type { Period } from '../calendars/period-of.js';
import { periodsBetween } from '../calendars/periods-between.js';
import type { PointsEntry, PointsTransaction } from './points-transaction.js';

/** One month of one kind of points. */
export interface LiabilityMonth extends Period {
  readonly currency: string;
  /** Given out in this month: earned, adjusted up, brought along. */
  readonly issued: bigint;
  /** Taken back in this month: reversed, adjusted down. */
  readonly reversed: bigint;
  /** Spent less undone; below zero when more was undone. */
  readonly redeemed: bigint;
  /** Expired less revived: what is broken of the promise. */
  readonly expired: bigint;
  /** What members have at the end of the month, pending and held points included: what may still be asked of you. */
  readonly outstanding: bigint;
  /** What members owe at the end of the month. */
  readonly owed: bigint;
}

interface Sums {
  issued: bigint;
  reversed: bigint;
  redeemed: bigint;
  expired: bigint;
  outstanding: bigint;
  owed: bigint;
}

/**
 * The liability of a programme month by month, in points; times what a point is worth, it is money. Issued less reversed,
 * redeemed and expired is outstanding less owed.
 *
 * Run `runDue` up to the end of a month before you report it: an expiry counts where it fell due, also when it is booked later.
 *
 * @param transactions - all of the ledger, from its beginning
 * @param clock - whose months
 * @returns for each currency, in the order of their names, each month from its first to its last transaction, quiet ones included
 */
export function pointsLiability(transactions: readonly PointsTransaction[], clock: CalendarClock): readonly LiabilityMonth[] {
  const byCurrency = new Map<string, PointsTransaction[]>();
  for (const transaction of transactions) {
    const { currency } = transaction;
    if (currency === null) continue;
    const others = byCurrency.get(currency);
    if (others === undefined) byCurrency.set(currency, [transaction]);
    else others.push(transaction);
  }
  return [...byCurrency]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([currency, ofCurrency]) => monthsOf(currency, ofCurrency, clock));
}

function monthsOf(currency: string, transactions: readonly PointsTransaction[], clock: CalendarClock): readonly LiabilityMonth[] {
  // Each account is in the order of time; all of them together are not.
  const sorted = transactions.toSorted((a, b) => a.at.getTime() - b.at.getTime());
  const times = sorted.map(({ at }) => at.getTime());
  const [first, last] = [times.reduce((a, b) => Math.min(a, b)), times.reduce((a, b) => Math.max(a, b))];
  let next = 0;
  let standing = { outstanding: 0n, owed: 0n };
  return periodsBetween(new Date(first), new Date(last + 1), 'month', clock).map((period) => {
    const sums: Sums = { issued: 0n, reversed: 0n, redeemed: 0n, expired: 0n, ...standing };
    for (let transaction = sorted[next]; transaction !== undefined && transaction.at < period.until; transaction = sorted[next]) {
      for (const entry of transaction.entries) count(sums, entry);
      next += 1;
    }
    standing = { outstanding: sums.outstanding, owed: sums.owed };
    return { ...period, currency, ...sums };
  });
}

function count(sums: Sums, { account, amount }: PointsEntry): void {
  if (account === 'issued') {
    if (amount < 0n) sums.issued -= amount;
    else sums.reversed += amount;
  } else if (account === 'debt') sums.owed -= amount;
  else if (account === 'redeemed' || account === 'expired') sums[account] += amount;
  else sums.outstanding += amount;
}
