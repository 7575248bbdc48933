import { customerLifetimeValue, type CustomerValue, type LifetimeOptions } from './customer-lifetime-value.js';

export interface RetentionChange extends CustomerValue {
  /** By how much retention changes, as a share: 0.05 for five points more. */
  readonly retentionGain: number;
  /** What it costs to win one customer, >= 0. Default 0. */
  readonly acquisitionCost?: number | undefined;
  /** How many customers the sums are for, >= 0. Default 1. */
  readonly customers?: number | undefined;
}

/** All amounts in the unit of the margin, for all the customers together, and at present value. */
export interface RetentionProfit {
  /** Value of the customers less the cost of winning them, with the retention of today; `null` when it has no end. */
  readonly before: number | null;
  /** The same with the changed retention. */
  readonly after: number | null;
  /** After minus before: what the change is worth, and the most that may be spent on it. */
  readonly change: number | null;
  /**
   * The change as a share of the profit before, 0.3 for 30 %; `null` when that is no profit, of which nothing
   * can be a share.
   */
  readonly relativeChange: number | null;
  /** Mean number of periods that a customer stays; `null` when nobody ever leaves. */
  readonly lifetimeBefore: number | null;
  readonly lifetimeAfter: number | null;
}

/**
 * What a change of retention is worth, from your own numbers.
 *
 * The well-known "5 % more retention, 25 to 95 % more profit" goes back to a comparison of industries of 1990
 * (Reichheld and Sasser); what holds for you follows from your retention, margin, discount and cost of acquisition alone. It
 * does not say what raising retention costs, nor whether a higher score raises it.
 *
 * @throws RangeError as `customerLifetimeValue`, and when the cost or the number of customers is negative
 * @see Reichheld and Sasser (1990), HBR 68(5); Gupta and Lehmann (2003), Journal of Interactive Marketing 17(1)
 * @example
 * retentionProfit({ margin: 100, retention: 0.8, retentionGain: 0.05, discount: 0.1, acquisitionCost: 150 }).relativeChange;
 * // 0.338…
 */
export function retentionProfit(input: RetentionChange, options: LifetimeOptions = {}): RetentionProfit {
  const { retentionGain, acquisitionCost = 0, customers = 1, ...customer } = input;
  for (const amount of [acquisitionCost, customers]) {
    if (!(amount >= 0 && amount < Infinity)) throw new RangeError(`retentionProfit: ${amount} is not an amount from 0`);
  }
  const changed = { ...customer, retention: customer.retention + retentionGain };
  const [today, then] = [customerLifetimeValue(customer, options), customerLifetimeValue(changed, options)];
  const profitOf = (value: number | null): number | null => (value === null ? null : customers * (value - acquisitionCost) + 0);
  const [before, after] = [profitOf(today.value), profitOf(then.value)];
  const change = today.value === null || then.value === null ? null : customers * (then.value - today.value);
  return {
    before,
    after,
    change,
    relativeChange: before === null || change === null || before <= 0 ? null : change / before,
    lifetimeBefore: today.expectedLifetime,
    lifetimeAfter: then.expectedLifetime,
  };
}
