// Codes
export { voucherAlphabet } from './voucher-alphabet.js';
export { checkVoucherPattern, voucherPatternLimits, type VoucherPatternMalformed } from './check-voucher-pattern.js';
export { voucherCodes, voucherCodesAtOnce } from './voucher-codes.js';
export { parseVoucherCode, type VoucherCodeMistyped } from './parse-voucher-code.js';
export { voucherCodeKey } from './voucher-code-key.js';

// Refusals
export type { AnyVoucherRefusal } from './voucher-refusal.js';
