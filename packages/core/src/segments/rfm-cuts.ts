import { dayLength } from '../calendars/day-length.js';

/** What a customer bought. */
export interface Purchases {
  /** Purchases that were not undone, at least 1. */
  readonly orders: number;
  /** What they came to, in minor units of one currency, at least 0. */
  readonly spend: number;
  readonly lastOrderAt: Date;
}

/** Four borders of each measure, which cut customers into five classes. Plain data: keep them, so that next month means the same. */
export interface RfmCuts {
  /** Days since the last order. */
  readonly recencyDays: readonly [number, number, number, number];
  readonly orders: readonly [number, number, number, number];
  readonly spend: readonly [number, number, number, number];
}

/**
 * The borders between fifths of your customers, for `rfmScores`: by recency, frequency and money.
 *
 * A border is the smallest value that at least 1, 2, 3, 4 fifths of the customers do not exceed, so equal customers are always
 * in one class: where most bought once, the classes of frequency are not of equal size.
 *
 * @param customers - of those who bought at least once
 * @returns `null` when there is nobody
 * @throws RangeError when `orders` is not a whole number of at least 1, `spend` not one of at least 0, or an order is later than `now`
 * @example
 * rfmCuts([{ orders: 3, spend: 9_000, lastOrderAt: new Date('2026-11-20') }], new Date('2026-11-27')).recencyDays; // [7, 7, 7, 7]
 */
export function rfmCuts(customers: readonly Purchases[], now: Date): RfmCuts | null {
  if (customers.length === 0) return null;
  return {
    recencyDays: fifthsOf(customers.map((customer) => daysSince(customer, now))),
    orders: fifthsOf(customers.map((customer) => checked(customer).orders)),
    spend: fifthsOf(customers.map(({ spend }) => spend)),
  };
}

/** Days since the last order, with fractions. */
export function daysSince({ lastOrderAt }: Purchases, now: Date): number {
  const days = (now.getTime() - lastOrderAt.getTime()) / dayLength;
  if (!(days >= 0)) throw new RangeError('lastOrderAt: it is not an instant up to now');
  return days;
}

/** @throws RangeError when a number is not possible */
export function checked(purchases: Purchases): Purchases {
  const { orders, spend } = purchases;
  if (!Number.isSafeInteger(orders) || orders < 1) throw new RangeError(`orders: ${orders} is not a whole number of at least 1`);
  if (!Number.isSafeInteger(spend) || spend < 0) throw new RangeError(`spend: ${spend} is not a whole number of at least 0`);
  return purchases;
}

/** @throws RangeError when borders are no numbers, or not in order: every customer would get some class all the same */
export function checkedCuts(cuts: RfmCuts): RfmCuts {
  for (const name of ['recencyDays', 'orders', 'spend'] as const) {
    const borders: readonly unknown[] = cuts[name];
    const inOrder = borders.every((border, index) => Number.isFinite(border) && (index === 0 || Number(border) >= Number(borders[index - 1])));
    if (borders.length !== 4 || !inOrder) throw new RangeError(`cuts: ${name} are not four numbers from low to high`);
  }
  return cuts;
}

function fifthsOf(values: readonly number[]): readonly [number, number, number, number] {
  const sorted = values.toSorted((one, other) => one - other);
  // The index is within the list, as the list is not empty.
  const at = (fifth: number): number => sorted[Math.ceil((fifth * sorted.length) / 5) - 1] ?? 0;
  return [at(1), at(2), at(3), at(4)];
}
