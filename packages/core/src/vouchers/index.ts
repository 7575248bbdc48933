// Codes
export { voucherAlphabet } from './voucher-alphabet.js';
export { checkVoucherPattern, voucherPatternLimits, type VoucherPatternMalformed } from './check-voucher-pattern.js';
export { voucherCodes, voucherCodesAtOnce } from './voucher-codes.js';
export { parseVoucherCode, type VoucherCodeMistyped } from './parse-voucher-code.js';
export { voucherCodeKey } from './voucher-code-key.js';

// Programmes
export { checkVoucherProgramme, voucherProgrammeLimits, type VoucherProgrammeMalformed } from './check-voucher-programme.js';
export type { Voucher, VoucherLimit, VoucherProgramme } from './voucher-programme.js';
export type {
  AmountReward, ItemReward, PercentReward, PointsReward, ShippingReward, VoucherReward, VoucherRounding, VoucherTarget,
} from './voucher-reward.js';

// What a voucher gives for an order
export { checkVoucher } from './check-voucher.js';
export {
  explainVoucher, type VoucherCheck, type VoucherCustomer, type VoucherExplanation, type VoucherRequest,
} from './explain-voucher.js';
export {
  explainFirstPurchase, type FirstPurchase, type Purchase, type PurchaseRefund, type PurchaseStanding,
} from './explain-first-purchase.js';
export type { VoucherGrant, VoucherBound } from './grant-reward.js';
export { remainderAfter, type VoucherOrder, type VoucherOrderLine, type VoucherRemainder } from './voucher-order.js';
export type { VoucherChange, VoucherQuote, VoucherReturn, VoucherUse } from './voucher-quote.js';
export type { VoucherUsage } from './voucher-usage.js';

// What a rule promised
export { voucherOfEffect, type DecidedVoucher, type IssuedVoucher, type VoucherIssue } from './voucher-of-effect.js';

// Several vouchers for one order
export {
  combinedVouchersAtMost, combineVouchers,
  type PassedOverVoucher, type TooManyVouchers, type VoucherCombination, type VoucherCombinationRequest, type VoucherLane,
} from './combine-vouchers.js';

// Reserve, redeem, take back
export { reserveVoucher, type VoucherReservation } from './reserve-voucher.js';
export { redeemVoucher } from './redeem-voucher.js';
export { releaseVoucher } from './release-voucher.js';
export { rollBackVoucher } from './roll-back-voucher.js';
export { applyVoucherChanges } from './apply-voucher-changes.js';
export type { VoucherStepDraft } from './step-of.js';
export {
  voucherRedemptionTransitions,
  type VoucherAmountOutOfRange, type VoucherMove, type VoucherRedemption, type VoucherRedemptionStatus, type VoucherStep,
  type VoucherWrongStatus,
} from './voucher-redemption.js';

// Who hears what
export { voucherAnswer, voucherViewer, type VoucherNotUsable, type VoucherViewer } from './voucher-answer.js';

// Refusals
export type { VoucherLimitReached, VoucherRefusal } from './voucher-refusal.js';
export type { AnyVoucherRefusal } from './any-voucher-refusal.js';
