import { instantOf } from '../calendars/instant-of.js';
import { checkIdempotencyKey, type IdempotencyKeyMalformed, type IdempotencyKeyReused } from '../idempotency/check-idempotency-key.js';
import { ok, refuse, type Result } from '../result.js';
import { checkVoucher } from './check-voucher.js';
import type { VoucherRequest } from './explain-voucher.js';
import { totalOf, wholeOrder, type VoucherRemainder } from './voucher-order.js';
import type { VoucherMove, VoucherRedemption } from './voucher-redemption.js';
import type { VoucherRefusal } from './voucher-refusal.js';

/** How a voucher is set aside. */
export interface VoucherReservation {
  /** Names this reservation: a repetition with the same key reserves nothing more. */
  readonly key: string;
  /** Until when the order has to be paid. */
  readonly until: Date;
  /** What you have stored under the key; `null` for nothing. */
  readonly existing: VoucherRedemption | null;
  /** What earlier vouchers have left of the order; the whole order when it is left out. */
  readonly left?: VoucherRemainder | undefined;
}

/**
 * A voucher set aside for an order that is not paid yet: its limits are used up from now on, and given back if nothing comes of it.
 *
 * Store the redemption and apply the changes in one transaction; each counter only if it stays within its `ceiling`
 * (`applyVoucherChanges`), because others may have used it since it was read.
 *
 * @returns the existing redemption and no changes when the same was reserved before; refuses as `checkVoucher`, and
 *   `idempotency/key-malformed`, `idempotency/key-reused` (the key stands for another voucher, order, total or customer)
 * @throws RangeError as `checkVoucher`, when `until` is not after `now`, or when `existing` has another key
 * @example
 * const reserved = reserveVoucher(request, { key: 'order-7/FRIEND', until: inTwentyMinutes, existing: null });
 * if (reserved.ok) reserved.value.redemption.status; // 'reserved'
 */
export function reserveVoucher(
  request: VoucherRequest,
  reservation: VoucherReservation,
): Result<VoucherMove, VoucherRefusal | IdempotencyKeyMalformed | IdempotencyKeyReused> {
  const { until, existing, left } = reservation;
  const key = checkIdempotencyKey(reservation.key);
  if (!key.ok) return key;
  if (existing !== null) {
    if (existing.key !== key.value) throw new RangeError('existing: it was reserved under another key');
    return isSame(existing, request) ? ok({ redemption: existing, changes: [] }) : refuse({ kind: 'idempotency/key-reused' });
  }
  if (instantOf('reserveVoucher', until) <= instantOf('reserveVoucher', request.now)) throw new RangeError('until: it is not after now');
  const quote = checkVoucher(request, left);
  if (!quote.ok) return quote;
  const redemption: VoucherRedemption = {
    key: key.value,
    status: 'reserved',
    quote: quote.value,
    orderTotal: orderTotalOf(request),
    reservedAt: request.now,
    reservedUntil: until,
    redeemed: 0,
    takenBack: 0,
    steps: [],
  };
  return ok({ redemption, changes: quote.value.changes });
}

/** Two identities of one customer are the same: they may have been merged between two attempts. */
function isSame({ quote, orderTotal }: VoucherRedemption, request: VoucherRequest): boolean {
  const { programme, voucher, order, customer } = request;
  return quote.programmeId === programme.id && quote.code === voucher?.code && quote.orderId === order.id
    && orderTotal === orderTotalOf(request)
    && (quote.customerId === null ? customer === null : customer !== null && customer.ids.includes(quote.customerId));
}

function orderTotalOf({ order }: VoucherRequest): number {
  const { lines, shipping } = wholeOrder(order);
  return totalOf(lines) + shipping;
}
