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
export type { VoucherOrder, VoucherOrderLine, VoucherRemainder } from './voucher-order.js';
export type { VoucherChange, VoucherQuote } from './voucher-quote.js';
export type { VoucherUsage } from './voucher-usage.js';

// Refusals
export type { AnyVoucherRefusal, VoucherLimitReached, VoucherRefusal } from './voucher-refusal.js';
