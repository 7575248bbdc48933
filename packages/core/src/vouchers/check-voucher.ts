import type { Result } from '../result.js';
import { explainVoucher, type VoucherRequest } from './explain-voucher.js';
import type { VoucherRemainder } from './voucher-order.js';
import type { VoucherQuote } from './voucher-quote.js';
import type { VoucherRefusal } from './voucher-refusal.js';

/**
 * What a voucher gives for an order, or why it gives nothing. Nothing is used by it: see `reserveVoucher`.
 *
 * @param left - what earlier vouchers have left of the order; the whole order when it is left out
 * @returns a quote: `desired` is what the voucher promises, `granted` what bounds leave of it, at least something;
 *   refuses, in this order, `voucher/not-found`, `voucher/customer-needed`, `voucher/other-customer`, `voucher/not-yet-valid`,
 *   `voucher/expired`, `voucher/other-currency`, `voucher/minimum-order`, `voucher/not-first-purchase`,
 *   `voucher/limit-reached`, `voucher/nothing-to-give`
 * @throws RangeError as `explainVoucher`
 * @example
 * const checked = checkVoucher({ programme, voucher, order, customer: null, usage: new Map(), clock, now });
 * if (checked.ok) checked.value.granted; // 500
 */
export function checkVoucher(request: VoucherRequest, left?: VoucherRemainder): Result<VoucherQuote, VoucherRefusal> {
  return explainVoucher(request, left).outcome;
}
