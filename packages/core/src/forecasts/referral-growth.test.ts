import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { referralGrowth, type ReferralPlan } from './referral-growth.js';

const plan = { promoters: 100, referralsPerPromoter: 10, conversion: 0.5 };

describe('growth by referrals', () => {
  it('of 100 promoters who invite 10 each, half of whom come, is 500', () => {
    const each = { invited: 1_000, newCustomers: 500 };
    expect(referralGrowth(plan)).toEqual({ low: each, mid: each, high: each, level: null });
  });

  it('follows ranges of your own', () => {
    const growth = referralGrowth({
      promoters: 100, referralsPerPromoter: { low: 1, mid: 2, high: 4 }, conversion: { low: 0.1, mid: 0.25, high: 0.5 },
    });
    expect(growth).toEqual({
      low: { invited: 100, newCustomers: 10 }, mid: { invited: 200, newCustomers: 50 }, high: { invited: 400, newCustomers: 200 },
      level: null,
    });
  });

  it('follows observed referrals by the exact interval of Poisson', () => {
    // scipy 1.17.1: chi2.ppf(.025, 48) / 2, chi2.isf(.025, 50) / 2.
    const growth = referralGrowth({ ...plan, referralsPerPromoter: { referrals: 24, promoters: 80 } });
    expect(growth?.mid.invited).toBeCloseTo(30, 12);
    expect(growth?.low.invited).toBeCloseTo((100 * 15.377252854686462) / 80, 8);
    expect(growth?.high.invited).toBeCloseTo((100 * 35.7100975937532) / 80, 8);
    expect(growth?.level).toBe(0.95);
  });

  it('follows observed conversions by the interval of Wilson', () => {
    // scipy 1.17.1: binomtest(6, 24).proportion_ci(method='wilson').
    const growth = referralGrowth({ ...plan, conversion: { converted: 6, invited: 24 } });
    expect(growth?.mid.newCustomers).toBe(250);
    expect(growth?.low.newCustomers).toBeCloseTo(119.99366228595, 8);
    expect(growth?.high.newCustomers).toBeCloseTo(448.99444005154, 8);
  });

  it('takes each interval wider when both rates are observed, so that both hold at once', () => {
    const observed = { referralsPerPromoter: { referrals: 24, promoters: 80 }, conversion: { converted: 6, invited: 24 } };
    const both = referralGrowth({ promoters: 100, ...observed });
    const alone = referralGrowth({ promoters: 100, ...observed, conversion: 0.25 }, { level: 0.975 });
    expect(both?.low.invited).toBe(alone?.low.invited);
    expect(both?.high.invited).toBe(alone?.high.invited);
    expect(both?.level).toBe(0.95);
  });

  it.each([
    [{ referralsPerPromoter: { referrals: 0, promoters: 0 } }],
    [{ conversion: { converted: 0, invited: 0 } }],
  ])('is not known when nothing was observed: %j', (observed) => {
    expect(referralGrowth({ ...plan, ...observed })).toBeNull();
  });

  it('of none observed is 0 in the middle and more at the high end', () => {
    const growth = referralGrowth({ ...plan, referralsPerPromoter: { referrals: 0, promoters: 50 } });
    expect(growth).toMatchObject({ low: { newCustomers: 0 }, mid: { newCustomers: 0 } });
    // -ln(0.025) = 3.68887945 referrals of 50 promoters.
    expect(growth?.high.invited).toBeCloseTo(7.3777589, 6);
  });

  it('narrows with what was observed, up to a billion', () => {
    const growth = referralGrowth({
      promoters: 1e9, referralsPerPromoter: { referrals: 1e9, promoters: 1e9 }, conversion: { converted: 5e8, invited: 1e9 },
    });
    expect(growth?.mid.newCustomers).toBe(5e8);
    expect(Number(growth?.low.newCustomers) / 5e8).toBeCloseTo(1, 3);
    expect(Number(growth?.high.newCustomers) / 5e8).toBeCloseTo(1, 3);
  });

  it('rises from low to high and stays finite', () => {
    const rate = fc.oneof(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.record({ converted: fc.nat({ max: 50 }), more: fc.nat({ max: 50 }) })
        .map(({ converted, more }) => ({ converted, invited: converted + more })),
    );
    const referring = fc.oneof(
      fc.double({ min: 0, max: 100, noNaN: true }),
      fc.record({ referrals: fc.nat({ max: 500 }), promoters: fc.nat({ max: 50 }) }),
    );
    fc.assert(
      fc.property(fc.nat({ max: 1_000 }), referring, rate, (promoters, referralsPerPromoter, conversion) => {
        const growth = referralGrowth({ promoters, referralsPerPromoter, conversion });
        if (growth === null) return;
        for (const name of ['invited', 'newCustomers'] as const) {
          expect(growth.low[name]).toBeLessThanOrEqual(growth.mid[name]);
          expect(growth.mid[name]).toBeLessThanOrEqual(growth.high[name]);
          expect(Number.isFinite(growth.high[name])).toBe(true);
        }
      }),
    );
  });

  it.each([
    [{ promoters: -1 }], [{ promoters: Number.NaN }],
    [{ referralsPerPromoter: -1 }], [{ referralsPerPromoter: Infinity }],
    [{ referralsPerPromoter: { low: 2, mid: 1, high: 3 } }], [{ referralsPerPromoter: { low: 1, mid: 2, high: Number.NaN } }],
    [{ referralsPerPromoter: { referrals: 1.5, promoters: 3 } }], [{ referralsPerPromoter: { referrals: 1, promoters: -3 } }],
    [{ conversion: 50 }], [{ conversion: { low: 0.1, mid: 0.9, high: 0.5 } }], [{ conversion: { low: 0.1, mid: 0.9, high: 1.5 } }],
    [{ conversion: { converted: 5, invited: 4 } }], [{ conversion: { converted: -1, invited: 4 } }], [{ conversion: { converted: 0, invited: 0.5 } }],
  ] satisfies [Partial<ReferralPlan>][])('is not computed with %j', (fault) => {
    expect(() => referralGrowth({ ...plan, ...fault })).toThrow(RangeError);
  });

  it.each([0, 1, 95, Number.NaN])('has no level of %d', (level) => {
    expect(() => referralGrowth(plan, { level })).toThrow(RangeError);
  });
});
