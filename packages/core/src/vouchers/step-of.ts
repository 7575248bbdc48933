import { instantOf } from '../calendars/instant-of.js';
import { checkIdempotencyKey, type IdempotencyKeyMalformed, type IdempotencyKeyReused } from '../idempotency/check-idempotency-key.js';
import { ok, refuse, type Result } from '../result.js';
import type { VoucherAmountOutOfRange, VoucherRedemption, VoucherStep } from './voucher-redemption.js';

/** What is to be done with a redemption. */
export interface VoucherStepDraft {
  /** Names this step: a repetition with the same key changes nothing. Redeeming and taking back have keys of their own. */
  readonly key: string;
  /** In the smallest unit of the currency; all there is when it is left out. */
  readonly amount?: number | undefined;
  readonly now: Date;
}

/** Whether the step was done already under its key. */
export function isRepeated(
  redemption: VoucherRedemption,
  operation: VoucherStep['operation'],
  { key, amount }: VoucherStepDraft,
): Result<boolean, IdempotencyKeyMalformed | IdempotencyKeyReused> {
  const checked = checkIdempotencyKey(key);
  if (!checked.ok) return checked;
  const known = redemption.steps.find((step) => step.operation === operation && step.key === key);
  if (known === undefined) return ok(false);
  return known.asked === (amount ?? null) ? ok(true) : refuse({ kind: 'idempotency/key-reused' });
}

/** @param highest - all there is */
export function stepOf(
  redemption: VoucherRedemption,
  operation: VoucherStep['operation'],
  { key, amount, now }: VoucherStepDraft,
  highest: number,
): Result<VoucherStep, VoucherAmountOutOfRange> {
  instantOf(operation, now);
  if (amount !== undefined && !Number.isSafeInteger(amount)) throw new RangeError(`amount: ${amount} is not a whole number`);
  // A gift cannot be halved, and points cost nothing.
  const { item, pointsMultiplier } = redemption.quote;
  const lowest = item !== null || pointsMultiplier !== null ? highest : 1;
  // Adding 0 makes 0 of -0.
  const given = (amount ?? highest) + 0;
  if (given < lowest || given > highest) return refuse({ kind: 'voucher/amount-out-of-range', lowest, highest });
  return ok({ operation, key, asked: amount === undefined ? null : given, amount: given, at: now });
}
