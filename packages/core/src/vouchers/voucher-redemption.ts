import type { VoucherChange, VoucherQuote } from './voucher-quote.js';

/** Reserved for an order that is not paid; used; given up before that; run out before that; used and wholly taken back. */
export type VoucherRedemptionStatus = 'reserved' | 'redeemed' | 'released' | 'lapsed' | 'rolled-back';

/** From each status of a redemption, where it may go. Who wants to use the voucher again reserves it anew. */
export const voucherRedemptionTransitions: Readonly<Record<VoucherRedemptionStatus, readonly VoucherRedemptionStatus[]>> = {
  reserved: ['redeemed', 'released', 'lapsed'],
  redeemed: ['rolled-back'],
  released: [],
  lapsed: [],
  'rolled-back': [],
};

/** A redeeming or taking back that was done, so that its repetition is known. */
export interface VoucherStep {
  readonly operation: 'redeem' | 'roll-back';
  readonly key: string;
  /** The amount that was asked for; `null` for all. */
  readonly asked: number | null;
  readonly amount: number;
  readonly at: Date;
}

/** The use of one voucher for one order. */
export interface VoucherRedemption {
  /** The idempotency key under which it was reserved, which is its identity. */
  readonly key: string;
  readonly status: VoucherRedemptionStatus;
  /** What was promised when it was reserved. */
  readonly quote: VoucherQuote;
  /** Goods and shipping of the order, before any voucher. */
  readonly orderTotal: number;
  readonly reservedAt: Date;
  /** It cannot be redeemed from here on. */
  readonly reservedUntil: Date;
  /** Money that was given, at most what was granted; 0 until it is redeemed. */
  readonly redeemed: number;
  /** Money of it that was taken back. */
  readonly takenBack: number;
  readonly steps: readonly VoucherStep[];
}

/** A redemption as it is to be stored, and what to add to the counters in the same transaction. */
export interface VoucherMove {
  readonly redemption: VoucherRedemption;
  /** Empty when the same was asked before. */
  readonly changes: readonly VoucherChange[];
}

/** The redemption is past that, or not there yet. `lapsed` is also what was not redeemed in time and not released yet. */
export interface VoucherWrongStatus {
  readonly kind: 'voucher/wrong-status';
  readonly status: VoucherRedemptionStatus;
}

/** In the smallest unit of the currency. What is not money, a gift or points, is redeemed and taken back as a whole. */
export interface VoucherAmountOutOfRange {
  readonly kind: 'voucher/amount-out-of-range';
  readonly lowest: number;
  readonly highest: number;
}
