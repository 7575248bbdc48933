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
  const lines = order.lines.map(({ amount }) => money(amount));
  const shipping = money(order.shipping);
  if (!Number.isSafeInteger(totalOf(lines) + shipping)) throw new RangeError('order: its total is above 2^53 - 1');
  return { lines, shipping };
}

function money(amount: number): number {
  if (!isMoney(amount)) throw new RangeError(`order: ${amount} is not money in whole smallest units`);
  // Adding 0 makes 0 of -0.
  return amount + 0;
}

function isMoney(amount: number): boolean {
  return Number.isSafeInteger(amount) && amount >= 0;
}

/**
 * What is left of an order after a voucher.
 *
 * @param taken - what the voucher takes off: its quote
 * @throws RangeError when more is taken than is left, from other lines than are left, or not in whole smallest units
 * @example
 * remainderAfter({ lines: [4_000, 1_000], shipping: 400 }, { lines: [400, 100], shipping: 0 });
 * // { lines: [3600, 900], shipping: 400 }
 */
export function remainderAfter(left: VoucherRemainder, taken: VoucherRemainder): VoucherRemainder {
  if (taken.lines.length !== left.lines.length) throw new RangeError('taken: it is of another order');
  const takenOff = [...taken.lines, taken.shipping];
  const rest = [...left.lines, left.shipping].map((amount, at) => amount + 0 - (takenOff[at] ?? 0));
  if (![...takenOff, ...rest].every(isMoney)) throw new RangeError('taken: it is more than what is left, or not whole');
  return { lines: rest.slice(0, -1), shipping: rest.at(-1) ?? 0 };
}

export function totalOf(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + amount, 0);
}
