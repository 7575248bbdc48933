import type { VoucherLimit } from './voucher-programme.js';

/** Limits, in the order of the programme, are looked at one by one; this is the first that leaves nothing. */
export interface VoucherLimitReached extends VoucherLimit {
  readonly kind: 'voucher/limit-reached';
  readonly used: number;
}

/** Why a voucher cannot be used for an order now. */
export type VoucherRefusal =
  | { readonly kind: 'voucher/not-found' }
  /** Some condition needs to know the customer. */
  | { readonly kind: 'voucher/customer-needed' }
  | { readonly kind: 'voucher/other-customer' }
  | { readonly kind: 'voucher/not-yet-valid'; readonly from: Date }
  | { readonly kind: 'voucher/expired'; readonly until: Date }
  /** The order is in another currency than the programme; `expected` is that of the programme. */
  | { readonly kind: 'voucher/other-currency'; readonly expected: string }
  /** The goods cost less than the minimum, in the smallest unit of the currency. */
  | {
      readonly kind: 'voucher/minimum-order';
      readonly currency: string;
      readonly atLeast: number;
      readonly actual: number;
    }
  | { readonly kind: 'voucher/not-first-purchase' }
  | VoucherLimitReached
  /** None of its products is in the order, or nothing is left to pay. */
  | { readonly kind: 'voucher/nothing-to-give' };
