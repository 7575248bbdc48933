import type { AnyVoucherRefusal } from '../../src/vouchers/voucher-refusal.js';

/** One refusal of each kind, and of each wording where the sentence depends on the data. */
export const vouchers: readonly AnyVoucherRefusal[] = [
  { kind: 'voucher/pattern-malformed', drawn: 12, drawnAtLeast: 14, limit: 64 },
  { kind: 'voucher/code-mistyped' },
];
