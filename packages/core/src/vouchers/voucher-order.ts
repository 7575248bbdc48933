/** One line of an order. */
export interface VoucherOrderLine {
  readonly product: string;
  /** Price of the whole line, in the smallest unit of the currency. */
  readonly amount: number;
}

/** What is to be bought, before any voucher. */
export interface VoucherOrder {
  readonly id: string;
  /** ISO 4217 */
  readonly currency: string;
  readonly lines: readonly VoucherOrderLine[];
  readonly shipping: number;
}

/** What is still to be paid of an order: for each line, and for the shipping. */
export interface VoucherRemainder {
  readonly lines: readonly number[];
  readonly shipping: number;
}

/**
 * All of an order, before any voucher.
 *
 * @throws RangeError when an amount is not a whole number >= 0, or their sum is above 2^53 - 1
 */
export function wholeOrder(order: VoucherOrder): VoucherRemainder {
  const lines = order.lines.map(({ amount }) => amount);
  for (const amount of [...lines, order.shipping]) {
    if (!Number.isSafeInteger(amount) || amount < 0) {
      throw new RangeError(`order: ${amount} is not money in whole smallest units`);
    }
  }
  if (!Number.isSafeInteger(totalOf(lines) + order.shipping)) throw new RangeError('order: its total is above 2^53 - 1');
  return { lines, shipping: order.shipping };
}

/**
 * What is left of an order after a voucher.
 *
 * @param taken - what the voucher takes off: its quote
 * @throws RangeError when more is taken than is left
 * @example
 * remainderAfter({ lines: [4_000, 1_000], shipping: 400 }, { lines: [400, 100], shipping: 0 });
 * // { lines: [3600, 900], shipping: 400 }
 */
export function remainderAfter(left: VoucherRemainder, taken: VoucherRemainder): VoucherRemainder {
  const lines = left.lines.map((amount, at) => amount - (taken.lines[at] ?? 0));
  const shipping = left.shipping - taken.shipping;
  if (shipping < 0 || lines.some((amount) => amount < 0)) throw new RangeError('taken: it is more than what is left');
  return { lines, shipping };
}

export function totalOf(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + amount, 0);
}
