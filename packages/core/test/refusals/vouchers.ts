import type { AnyVoucherRefusal } from '../../src/vouchers/any-voucher-refusal.js';

const limit = { kind: 'voucher/limit-reached', of: 'uses', atMost: 1, used: 1 } as const;

/** One refusal of each kind, and of each wording where the sentence depends on the data. */
export const vouchers: readonly AnyVoucherRefusal[] = [
  { kind: 'voucher/pattern-malformed', drawn: 12, drawnAtLeast: 14, limit: 64 },
  { kind: 'voucher/code-mistyped' },
  { kind: 'voucher/programme-malformed', path: '', fault: 'malformed' },
  { kind: 'voucher/programme-malformed', path: 'limits.0.atMost', fault: 'missing' },
  { kind: 'voucher/not-found' },
  { kind: 'voucher/customer-needed' },
  { kind: 'voucher/other-customer' },
  { kind: 'voucher/not-yet-valid', from: new Date(0) },
  { kind: 'voucher/expired', until: new Date(0) },
  { kind: 'voucher/other-currency', expected: 'EUR' },
  { kind: 'voucher/minimum-order', currency: 'EUR', atLeast: 5_000, actual: 4_900 },
  { kind: 'voucher/not-first-purchase' },
  ...(['code', 'customer', 'programme'] as const).flatMap((per) => [
    { ...limit, per, period: null },
    { ...limit, per, period: 'week' as const },
  ]),
  { kind: 'voucher/nothing-to-give' },
  { kind: 'voucher/too-many', count: 11, limit: 10 },
  ...(['reserved', 'redeemed', 'released', 'lapsed', 'rolled-back'] as const).map(
    (status) => ({ kind: 'voucher/wrong-status', status }) as const,
  ),
  { kind: 'voucher/amount-out-of-range', lowest: 1, highest: 500 },
  { kind: 'voucher/not-usable' },
];
