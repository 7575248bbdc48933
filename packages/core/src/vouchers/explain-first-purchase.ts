import { instantOf } from '../calendars/instant-of.js';

/** Money that was given back of an order. */
export interface PurchaseRefund {
  readonly amount: number;
  readonly refundedAt: Date;
  /** When the refund itself was taken back, as after a failed transfer; `null` when it stands. */
  readonly undoneAt: Date | null;
}

/** An order of a customer, under whichever of the identities that were merged into one. */
export interface Purchase {
  readonly orderId: string;
  /** What was paid, in the smallest unit of its currency. */
  readonly paid: number;
  /** `null` while nothing was paid. */
  readonly paidAt: Date | null;
  readonly refunds: readonly PurchaseRefund[];
}

/** Why an order is an earlier purchase, or is none. */
export type PurchaseStanding = 'counts' | 'this-order' | 'not-paid' | 'paid-later' | 'nothing-paid' | 'refunded';

/** Whether an order is the first purchase of a customer, and what each of the others says to it. */
export interface FirstPurchase {
  readonly isFirst: boolean;
  readonly purchases: readonly { readonly orderId: string; readonly standing: PurchaseStanding }[];
}

/**
 * Whether an order is a first purchase: at that instant, no other order of the customer was paid and not wholly refunded.
 *
 * A pending order does not count, since it may never be paid: ask again when the voucher is redeemed. An order over
 * nothing (a free sample) is no purchase. A partial refund leaves one, a refund that was itself undone is none. What
 * happened after the instant is not looked at, so the answer can be found again later.
 *
 * @param purchases - all orders under all merged identities; the order itself may be among them
 * @throws RangeError when an amount is not a whole number >= 0, or a date is not of the years 1000 to 9999
 * @example
 * const may = new Date('2026-05-01T10:00:00Z');
 * const earlier = [{ orderId: 'A', paid: 4_900, paidAt: may, refunds: [] }];
 * explainFirstPurchase(earlier, 'B', new Date('2026-06-01T10:00:00Z'));
 * // { isFirst: false, purchases: [{ orderId: 'A', standing: 'counts' }] }
 */
export function explainFirstPurchase(purchases: readonly Purchase[], orderId: string, at: Date): FirstPurchase {
  const now = instantOf('explainFirstPurchase', at);
  const judged = purchases.map((purchase) => ({
    orderId: purchase.orderId,
    standing: purchase.orderId === orderId ? 'this-order' as const : standingOf(purchase, now),
  }));
  return { isFirst: judged.every(({ standing }) => standing !== 'counts'), purchases: judged };
}

function standingOf({ paid, paidAt, refunds }: Purchase, now: number): PurchaseStanding {
  checkAmount(paid);
  if (paidAt === null) return 'not-paid';
  if (instantOf('explainFirstPurchase', paidAt) > now) return 'paid-later';
  if (paid === 0) return 'nothing-paid';
  let refunded = 0;
  for (const { amount, refundedAt, undoneAt } of refunds) {
    checkAmount(amount);
    const isUndone = undoneAt !== null && instantOf('explainFirstPurchase', undoneAt) <= now;
    if (instantOf('explainFirstPurchase', refundedAt) <= now && !isUndone) refunded += amount;
  }
  return refunded >= paid ? 'refunded' : 'counts';
}

function checkAmount(amount: number): void {
  if (!Number.isSafeInteger(amount) || amount < 0) {
    throw new RangeError(`purchase: ${amount} is not money in whole smallest units`);
  }
}
