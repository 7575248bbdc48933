import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { retentionProfit } from './retention-profit.js';

const shop = { margin: 100, retention: 0.8, retentionGain: 0.05, discount: 0.1, acquisitionCost: 150 };

describe('what retention is worth', () => {
  it('is the difference of two lifetime values', () => {
    // By hand: 110 / 0.3 - 150, 110 / 0.25 - 150.
    const profit = retentionProfit(shop);
    expect(profit.before).toBeCloseTo(216.6666666667, 9);
    expect(profit.after).toBeCloseTo(290, 9);
    expect(profit.change).toBeCloseTo(73.3333333333, 9);
    expect(profit.relativeChange).toBeCloseTo(0.3384615385, 9);
    expect(profit.lifetimeBefore).toBeCloseTo(5, 9);
    expect(profit.lifetimeAfter).toBeCloseTo(6.6666666667, 9);
  });

  it.each([
    // The same five points are worth 8 % to 109 % more: no constant does for all.
    [{ retention: 0.3, acquisitionCost: 0 }, 0.0666666667],
    [{ retention: 0.9, acquisitionCost: 0 }, 0.3333333333],
    [{ retention: 0.9, acquisitionCost: 380 }, 1.0784313725],
  ])('depends on the business: %j', (business, expected) => {
    expect(retentionProfit({ ...shop, ...business }).relativeChange).toBeCloseTo(expected, 8);
  });

  it('is the same in both conventions, as only later margins change', () => {
    expect(retentionProfit(shop, { convention: 'first-margin-later' }).change).toBeCloseTo(Number(retentionProfit(shop).change), 9);
  });

  it('is no share of a loss', () => {
    expect(retentionProfit({ ...shop, acquisitionCost: 366.67 })).toMatchObject({ relativeChange: null });
    expect(retentionProfit({ ...shop, customers: 0 })).toMatchObject({ before: 0, change: 0, relativeChange: null });
  });

  it('has no end when nobody leaves any more and money keeps its worth', () => {
    expect(retentionProfit({ ...shop, discount: 0, retentionGain: 0.2 })).toMatchObject({
      after: null, change: null, relativeChange: null, lifetimeAfter: null,
    });
  });

  it('grows with the customers, and has the sign of the change of retention', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), fc.double({ min: -0.8, max: 0.2, noNaN: true }), (customers, retentionGain) => {
        const { change } = retentionProfit({ ...shop, retentionGain, customers });
        if (Math.abs(retentionGain) > 1e-9) expect(Math.sign(Number(change))).toBe(Math.sign(retentionGain));
        expect(Number(change)).toBeCloseTo(customers * Number(retentionProfit({ ...shop, retentionGain }).change), 4);
      }),
    );
  });

  it.each([
    { retentionGain: 5 }, { retentionGain: 0.21 }, { retentionGain: -0.81 }, { retentionGain: Number.NaN },
    { acquisitionCost: -1 }, { acquisitionCost: Number.NaN }, { customers: -1 }, { customers: Infinity },
  ])('is not computed with %j', (fault) => {
    expect(() => retentionProfit({ ...shop, ...fault })).toThrow(RangeError);
  });
});
