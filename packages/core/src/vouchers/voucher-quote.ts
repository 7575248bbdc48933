import type { VoucherGrant } from './grant-reward.js';
import type { VoucherLimit } from './voucher-programme.js';

/** By how much a counter changes. */
export interface VoucherChange {
  readonly key: string;
  /** Whole and not 0; below 0 gives back. */
  readonly by: number;
  /** The limit that is counted, and the most that the counter may show after it grew; `null` for what gives back. */
  readonly within: { readonly limit: VoucherLimit; readonly ceiling: number } | null;
}

/** What a voucher gives for an order. */
export interface VoucherQuote extends VoucherGrant {
  readonly programmeId: string;
  readonly code: string;
  readonly orderId: string;
  /** `null` when nobody was named. */
  readonly customerId: string | null;
  /** What using it adds to the counters. */
  readonly changes: readonly VoucherChange[];
}
