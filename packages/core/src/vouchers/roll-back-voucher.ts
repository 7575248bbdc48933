import type { IdempotencyKeyMalformed, IdempotencyKeyReused } from '../idempotency/check-idempotency-key.js';
import { ok, refuse, type Result } from '../result.js';
import { giveBack } from './give-back.js';
import { isRepeated, stepOf, type VoucherStepDraft } from './step-of.js';
import type { VoucherAmountOutOfRange, VoucherMove, VoucherRedemption, VoucherWrongStatus } from './voucher-redemption.js';

/**
 * The use of a voucher taken back, because its order was refunded, wholly or in part.
 *
 * Money goes back to the budgets with each part. The use itself, and with it the voucher, comes back when all of the money has:
 * the customer may use it again as long as it is valid. Counters go back in the period in which the voucher was reserved.
 *
 * @param step - `amount` is the part of the discount that belongs to what was refunded; all that is left when it is left out
 * @returns the redemption as it is and no changes when the step was done before; refuses `idempotency/key-malformed`,
 *   `idempotency/key-reused` (with another amount), `voucher/wrong-status` (not redeemed), `voucher/amount-out-of-range`
 * @throws RangeError when the amount is not a whole number, or the date is not of the years 1000 to 9999
 * @example
 * const part = rollBackVoucher(redemption, { key: 'refund-1', amount: 100, now });
 * if (part.ok) part.value.redemption.status; // 'redeemed'
 */
export function rollBackVoucher(
  redemption: VoucherRedemption,
  step: VoucherStepDraft,
): Result<VoucherMove, VoucherWrongStatus | VoucherAmountOutOfRange | IdempotencyKeyMalformed | IdempotencyKeyReused> {
  const { status, quote, redeemed, steps } = redemption;
  const repeated = isRepeated(redemption, 'roll-back', step);
  if (!repeated.ok) return repeated;
  if (repeated.value) return ok({ redemption, changes: [] });
  if (status !== 'redeemed') return refuse({ kind: 'voucher/wrong-status', status });
  const made = stepOf(redemption, 'roll-back', step, redeemed - redemption.takenBack);
  if (!made.ok) return made;
  const { amount } = made.value;
  const takenBack = redemption.takenBack + amount;
  const isWhole = takenBack === redeemed;
  return ok({
    redemption: { ...redemption, status: isWhole ? 'rolled-back' : status, takenBack, steps: [...steps, made.value] },
    changes: giveBack(quote, { uses: isWhole ? 1 : 0, money: amount }),
  });
}
