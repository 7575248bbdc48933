import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { earnedGrowth, type EarnedGrowthRevenue } from './earned-growth.js';

const revenueOf = ([prior, returning, earned, bought]: readonly [number, number, number, number]): EarnedGrowthRevenue => ({
  priorRevenue: prior, revenueFromReturning: returning, revenueFromEarnedNew: earned, revenueFromBoughtNew: bought,
});

const amount = fc.double({ min: 0, max: 1e12, noNaN: true });
const anyRevenue = fc.tuple(fc.double({ min: 1, max: 1e12, noNaN: true }), amount, amount, amount);

describe('earned growth', () => {
  it.each([
    // Prior, returning, earned, bought → retention, earned new, earned growth, total growth, ratio; by hand.
    ['half earned, half bought', [100, 90, 20, 0], [0.9, 0.2, 0.1, 0.1, 1]],
    ['all growth bought', [500, 400, 0, 200], [0.8, 0, -0.2, 0.2, -1]],
    ['more earned than grown', [100, 110, 10, 0], [1.1, 0.1, 0.2, 0.2, 1]],
    ['a year without any customer', [100, 0, 0, 0], [0, 0, -1, -1, 1]],
    ['no growth at all', [100, 80, 10, 10], [0.8, 0.1, -0.1, 0, null]],
    ['no growth but for the rounding of 0.1 + 0.2', [0.3, 0.1, 0.2, 0], [1 / 3, 2 / 3, 0, 0, null]],
    ['a growth of one cent in ten billion', [1e12, 1e12, 1, 0], [1, 1e-12, 1e-12, 1e-12, 1]],
  ] as const)('%s: %j', (_what, revenue, [retention, earned, rate, total, ratio]) => {
    const growth = earnedGrowth(revenueOf(revenue));
    expect(growth?.netRevenueRetention).toBeCloseTo(retention, 12);
    expect(growth?.earnedNewCustomers).toBeCloseTo(earned, 12);
    expect(growth?.earnedGrowthRate).toBeCloseTo(rate, 12);
    expect(growth?.totalGrowthRate).toBeCloseTo(total, 12);
    if (ratio === null) expect(growth?.earnedGrowthRatio).toBeNull();
    else expect(growth?.earnedGrowthRatio).toBeCloseTo(ratio, 12);
  });

  it('is not known without revenue before', () => {
    expect(earnedGrowth(revenueOf([0, 0, 20, 15]))).toBeNull();
    expect(earnedGrowth(revenueOf([0, 0, 0, 0]))).toBeNull();
    expect(earnedGrowth(revenueOf([5e-324, 1e300, 0, 0]))).toBeNull();
    expect(earnedGrowth(revenueOf([1, 1e308, 1e308, 0]))).toBeNull();
  });

  it.each([-1, Number.NaN, Infinity])('is not computed of a revenue of %d', (bad) => {
    for (const at of [0, 1, 2, 3]) {
      const revenue = [100, 85, 20, 15] as [number, number, number, number];
      revenue[at] = bad;
      expect(() => earnedGrowth(revenueOf(revenue))).toThrow(RangeError);
    }
  });

  it('is retention and earned customers less one, and total growth with what was bought', () => {
    fc.assert(
      fc.property(anyRevenue, (revenue) => {
        const growth = earnedGrowth(revenueOf(revenue));
        const size = Math.max(...revenue) / revenue[0];
        expect(Math.abs(Number(growth?.netRevenueRetention) + Number(growth?.earnedNewCustomers) - 1 - Number(growth?.earnedGrowthRate)))
          .toBeLessThan(1e-14 * size + 1e-14);
        expect(Math.abs(Number(growth?.earnedGrowthRate) + revenue[3] / revenue[0] - Number(growth?.totalGrowthRate)))
          .toBeLessThan(1e-14 * size + 1e-14);
        expect(Object.values(growth ?? {}).every((value) => value === null || Number.isFinite(value))).toBe(true);
      }),
    );
  });

  it('does not depend on the unit of the money', () => {
    fc.assert(
      fc.property(anyRevenue, (revenue) => {
        const inSmall = revenue.map((value) => value * 128) as unknown as typeof revenue;
        expect(earnedGrowth(revenueOf(inSmall))).toEqual(earnedGrowth(revenueOf(revenue)));
      }),
    );
  });
});
