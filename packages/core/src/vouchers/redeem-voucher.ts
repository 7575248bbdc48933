import type { IdempotencyKeyMalformed, IdempotencyKeyReused } from '../idempotency/check-idempotency-key.js';
import { ok, refuse, type Result } from '../result.js';
import { giveBack } from './give-back.js';
import { isRepeated, stepOf, type VoucherStepDraft } from './step-of.js';
import type { VoucherAmountOutOfRange, VoucherMove, VoucherRedemption, VoucherWrongStatus } from './voucher-redemption.js';

/**
 * A reserved voucher used: its order was paid.
 *
 * @param step - `amount` may be less than was granted, when the order became smaller; what is not used goes back to the budgets
 * @returns the redemption as it is and no changes when the step was done before; refuses `idempotency/key-malformed`,
 *   `idempotency/key-reused` (with another amount), `voucher/wrong-status` (not reserved, or no longer),
 *   `voucher/amount-out-of-range`
 * @throws RangeError when the amount is not a whole number, or the date is not of the years 1000 to 9999
 * @example
 * const redeemed = redeemVoucher(redemption, { key: 'payment-7', now });
 * if (redeemed.ok) redeemed.value.redemption.redeemed; // 500
 */
export function redeemVoucher(
  redemption: VoucherRedemption,
  step: VoucherStepDraft,
): Result<VoucherMove, VoucherWrongStatus | VoucherAmountOutOfRange | IdempotencyKeyMalformed | IdempotencyKeyReused> {
  const { status, quote, reservedUntil, steps } = redemption;
  const repeated = isRepeated(redemption, 'redeem', step);
  if (!repeated.ok) return repeated;
  if (repeated.value) return ok({ redemption, changes: [] });
  if (status !== 'reserved') return refuse({ kind: 'voucher/wrong-status', status });
  const made = stepOf(redemption, 'redeem', step, quote.granted);
  if (!made.ok) return made;
  // The limits may be somebody else's by now, or will be when the reservation is released.
  if (step.now >= reservedUntil) return refuse({ kind: 'voucher/wrong-status', status: 'lapsed' });
  const { amount } = made.value;
  return ok({
    redemption: { ...redemption, status: 'redeemed', redeemed: amount, steps: [...steps, made.value] },
    changes: giveBack(quote, { uses: 0, money: quote.granted - amount }),
  });
}
