import type { VoucherGrant } from './grant-reward.js';
import type { VoucherLimit } from './voucher-programme.js';

/** By how much a counter grows with a use. */
export interface VoucherUse {
  readonly key: string;
  /** Whole and above 0. */
  readonly by: number;
  /** The limit that is counted, and the most that the counter may show afterwards. */
  readonly within: { readonly limit: VoucherLimit; readonly ceiling: number };
}

/** By how much a counter falls when a use, or a part of its money, is given back. */
export interface VoucherReturn {
  readonly key: string;
  /** Whole and below 0. */
  readonly by: number;
  readonly within: null;
}

/** By how much a counter changes. */
export type VoucherChange = VoucherUse | VoucherReturn;

/** What a voucher gives for an order. */
export interface VoucherQuote extends VoucherGrant {
  readonly programmeId: string;
  readonly code: string;
  readonly orderId: string;
  /** `null` when nobody was named. */
  readonly customerId: string | null;
  /** What using it adds to the counters. */
  readonly changes: readonly VoucherUse[];
}
