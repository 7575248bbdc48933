import type { Refusal } from '../result.js';
import type { Voucher } from './voucher-programme.js';

/** Whose voucher it is, or somebody who may be trying codes. */
export type VoucherViewer = 'holder' | 'stranger';

/** What a stranger hears, whatever the reason is. */
export interface VoucherNotUsable {
  readonly kind: 'voucher/not-usable';
}

/**
 * Who asks about a voucher. One that belongs to nobody is held by whoever knows its code, which cannot be guessed; one
 * that belongs to a customer is held by that customer alone; one that does not exist by nobody.
 *
 * @param voucher - `null` when there is none with the code
 * @param customerIds - all merged identities of the customer who asks; empty when nobody is known
 * @example
 * voucherViewer(null, ['customer-1']); // 'stranger'
 */
export function voucherViewer(voucher: Voucher | null, customerIds: readonly string[]): VoucherViewer {
  if (voucher === null) return 'stranger';
  return voucher.customerId === null || customerIds.includes(voucher.customerId) ? 'holder' : 'stranger';
}

/**
 * What may be said of a refusal: to the holder why, to a stranger always the same, so that nobody learns from it which codes
 * exist, whose they are and whether they are used up.
 *
 * @example
 * voucherAnswer({ kind: 'voucher/other-customer' }, 'stranger'); // { kind: 'voucher/not-usable' }
 */
export function voucherAnswer<R extends Refusal>(refusal: R, viewer: VoucherViewer): R | VoucherNotUsable {
  return viewer === 'holder' ? refusal : { kind: 'voucher/not-usable' };
}
