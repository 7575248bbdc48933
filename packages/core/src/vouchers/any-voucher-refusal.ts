import type { VoucherPatternMalformed } from './check-voucher-pattern.js';
import type { VoucherProgrammeMalformed } from './check-voucher-programme.js';
import type { TooManyVouchers } from './combine-vouchers.js';
import type { VoucherCodeMistyped } from './parse-voucher-code.js';
import type { VoucherNotUsable } from './voucher-answer.js';
import type { VoucherAmountOutOfRange, VoucherWrongStatus } from './voucher-redemption.js';
import type { VoucherRefusal } from './voucher-refusal.js';

/** Every refusal about vouchers. */
export type AnyVoucherRefusal =
  | VoucherPatternMalformed | VoucherCodeMistyped
  | VoucherProgrammeMalformed
  | VoucherRefusal | TooManyVouchers | VoucherNotUsable
  | VoucherWrongStatus | VoucherAmountOutOfRange;
