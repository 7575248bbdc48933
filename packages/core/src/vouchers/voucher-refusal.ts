import type { VoucherPatternMalformed } from './check-voucher-pattern.js';
import type { VoucherCodeMistyped } from './parse-voucher-code.js';

/** Every refusal about vouchers. */
export type AnyVoucherRefusal = VoucherPatternMalformed | VoucherCodeMistyped;
