import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explainFirstPurchase, type Purchase, type PurchaseStanding } from './explain-first-purchase.js';

const at = new Date('2026-11-27T12:00:00Z');
const before = new Date('2026-11-27T11:59:59.999Z');
const after = new Date('2026-11-27T12:00:00.001Z');

function purchaseOf(changes: Partial<Purchase> = {}): Purchase {
  return { orderId: 'earlier', paid: 5_000, paidAt: before, refunds: [], ...changes };
}

const refund = (amount: number, refundedAt: Date = before, undoneAt: Date | null = null) => ({ amount, refundedAt, undoneAt });

it('is one for somebody without orders', () => {
  expect(explainFirstPurchase([], 'this', at)).toEqual({ isFirst: true, purchases: [] });
});

it.each<[string, Purchase, PurchaseStanding]>([
  ['an order that was paid', purchaseOf(), 'counts'],
  ['an order that was paid at the same instant', purchaseOf({ paidAt: at }), 'counts'],
  ['an order that was paid afterwards', purchaseOf({ paidAt: after }), 'paid-later'],
  ['a pending order', purchaseOf({ paidAt: null }), 'not-paid'],
  ['a pending order that was refunded', purchaseOf({ paidAt: null, refunds: [refund(5_000)] }), 'not-paid'],
  ['the order itself', purchaseOf({ orderId: 'this' }), 'this-order'],
  ['the order itself, paid afterwards', purchaseOf({ orderId: 'this', paidAt: after }), 'this-order'],
  ['a free sample', purchaseOf({ paid: 0 }), 'nothing-paid'],
  ['one smallest unit', purchaseOf({ paid: 1 }), 'counts'],
  ['an order that was refunded', purchaseOf({ refunds: [refund(5_000)] }), 'refunded'],
  ['an order that was refunded at the same instant', purchaseOf({ refunds: [refund(5_000, at)] }), 'refunded'],
  ['an order that was refunded afterwards', purchaseOf({ refunds: [refund(5_000, after)] }), 'counts'],
  ['an order that was refunded in part', purchaseOf({ refunds: [refund(4_999)] }), 'counts'],
  ['an order that was refunded in two parts', purchaseOf({ refunds: [refund(2_000), refund(3_000)] }), 'refunded'],
  ['an order of which more was refunded than paid', purchaseOf({ refunds: [refund(9_000)] }), 'refunded'],
  ['an order whose refund was undone', purchaseOf({ refunds: [refund(5_000, before, before)] }), 'counts'],
  ['an order whose refund was undone at the same instant', purchaseOf({ refunds: [refund(5_000, before, at)] }), 'counts'],
  ['an order whose refund was undone afterwards', purchaseOf({ refunds: [refund(5_000, before, after)] }), 'refunded'],
  ['an order that was refunded again after an undone refund', purchaseOf({ refunds: [refund(5_000, before, before), refund(5_000)] }), 'refunded'],
])('%s', (_, purchase, standing) => {
  expect(explainFirstPurchase([purchase], 'this', at)).toEqual({
    isFirst: standing !== 'counts', purchases: [{ orderId: purchase.orderId, standing }],
  });
});

it('is none when one of many orders counts, under whichever identity', () => {
  const purchases = [purchaseOf({ orderId: 'a', paidAt: null }), purchaseOf({ orderId: 'b' }), purchaseOf({ orderId: 'this' })];
  expect(explainFirstPurchase(purchases, 'this', at)).toEqual({
    isFirst: false,
    purchases: [
      { orderId: 'a', standing: 'not-paid' }, { orderId: 'b', standing: 'counts' }, { orderId: 'this', standing: 'this-order' },
    ],
  });
});

it('does not depend on the order of the orders', () => {
  const anyDate = fc.constantFrom(before, at, after);
  const anyPurchase = fc.record({
    orderId: fc.constantFrom('this', 'a', 'b', 'c'),
    paid: fc.nat({ max: 3 }),
    paidAt: fc.option(anyDate),
    refunds: fc.array(fc.record({ amount: fc.nat({ max: 3 }), refundedAt: anyDate, undoneAt: fc.option(anyDate) }), { maxLength: 3 }),
  });
  fc.assert(
    fc.property(fc.array(anyPurchase, { maxLength: 5 }), (purchases) => {
      const mirrored = [...purchases].reverse();
      expect(explainFirstPurchase(mirrored, 'this', at).isFirst).toBe(explainFirstPurchase(purchases, 'this', at).isFirst);
    }),
  );
});

describe('what is no order', () => {
  it.each([-1, 0.5, Number.NaN, Infinity, 2 ** 53])('costs %d', (amount) => {
    const error = new RangeError(`purchase: ${amount} is not money in whole smallest units`);
    expect(() => explainFirstPurchase([purchaseOf({ paid: amount })], 'this', at)).toThrow(error);
    expect(() => explainFirstPurchase([purchaseOf({ refunds: [refund(amount)] })], 'this', at)).toThrow(error);
  });

  it('has dates that are none', () => {
    const none = new Date(Number.NaN);
    for (const ask of [
      () => explainFirstPurchase([], 'this', none),
      () => explainFirstPurchase([purchaseOf({ paidAt: none })], 'this', at),
      () => explainFirstPurchase([purchaseOf({ refunds: [refund(1, none)] })], 'this', at),
      () => explainFirstPurchase([purchaseOf({ refunds: [refund(1, before, none)] })], 'this', at),
    ]) {
      expect(ask).toThrow('explainFirstPurchase: the date is not one of the years 1000 to 9999');
    }
  });
});
