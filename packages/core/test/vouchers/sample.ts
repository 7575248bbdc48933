import { calendarClock } from '../../src/calendars/calendar-clock.js';
import type { VoucherRequest } from '../../src/vouchers/explain-voucher.js';
import type { VoucherOrder } from '../../src/vouchers/voucher-order.js';
import type { Voucher, VoucherLimit, VoucherProgramme } from '../../src/vouchers/voucher-programme.js';
import { valueOf } from '../expect-refusal.js';

export const utc = valueOf(calendarClock({ timeZone: 'UTC' }));
export const noon = new Date('2026-11-27T12:00:00Z');

/** Ten percent off everything, without a condition. */
export function programmeOf(changes: Partial<VoucherProgramme> = {}): VoucherProgramme {
  return {
    id: 'spring', currency: 'EUR',
    reward: { kind: 'percent', basisPoints: 1_000, atMost: null, rounding: 'floor', appliesTo: 'order' },
    validFrom: null, validUntil: null, minimumOrder: 0, firstPurchaseOnly: false, limits: [], lane: 'main', exclusive: false,
    ...changes,
  };
}

export function voucherOf(changes: Partial<Voucher> = {}): Voucher {
  return { code: 'A', programmeId: 'spring', customerId: null, validFrom: null, validUntil: null, ...changes };
}

/** 50.00 of goods, 40 of bread and 10 of milk, and 4.00 of shipping. */
export function orderOf(changes: Partial<VoucherOrder> = {}): VoucherOrder {
  return {
    id: 'o-1', currency: 'EUR', shipping: 400,
    lines: [{ product: 'bread', amount: 4_000 }, { product: 'milk', amount: 1_000 }],
    ...changes,
  };
}

export function requestOf(changes: Partial<VoucherRequest> = {}): VoucherRequest {
  return {
    programme: programmeOf(), voucher: voucherOf(), order: orderOf(), customer: { ids: ['c-1'], purchases: [] },
    usage: new Map(), clock: utc, now: noon, ...changes,
  };
}

export function limitOf(per: VoucherLimit['per'], of: VoucherLimit['of'], atMost: number, period: VoucherLimit['period'] = null): VoucherLimit {
  return { per, of, atMost, period };
}
