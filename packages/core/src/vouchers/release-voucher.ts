import { instantOf } from '../calendars/instant-of.js';
import { ok, refuse, type Result } from '../result.js';
import { giveBack } from './give-back.js';
import type { VoucherMove, VoucherRedemption, VoucherWrongStatus } from './voucher-redemption.js';

/**
 * A reservation given up, because the order was cancelled or its time has run out: all that it held goes back.
 *
 * Call it for every reservation whose `reservedUntil` has passed. Until then limits are tighter than they need be, and never
 * too wide.
 *
 * @returns `lapsed` from `reservedUntil` on, `released` before; as it is and without changes when it was given up before;
 *   refuses `voucher/wrong-status` when it was redeemed: see `rollBackVoucher`
 * @throws RangeError when the date is not of the years 1000 to 9999
 * @example
 * const released = releaseVoucher(redemption, now);
 * if (released.ok) released.value.redemption.status; // 'released'
 */
export function releaseVoucher(redemption: VoucherRedemption, now: Date): Result<VoucherMove, VoucherWrongStatus> {
  const { status, quote, reservedUntil } = redemption;
  instantOf('releaseVoucher', now);
  if (status === 'released' || status === 'lapsed') return ok({ redemption, changes: [] });
  if (status !== 'reserved') return refuse({ kind: 'voucher/wrong-status', status });
  return ok({
    redemption: { ...redemption, status: now >= reservedUntil ? 'lapsed' : 'released' },
    changes: giveBack(quote, { uses: 1, money: quote.granted }),
  });
}
