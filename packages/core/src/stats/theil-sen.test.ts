import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linearTrend } from './linear-trend.js';
import { mannKendall } from './mann-kendall.js';
import { theilSen } from './theil-sen.js';

const anySeries = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 2, maxLength: 30 });

describe('the Theil-Sen slope', () => {
  it('is the median of all slopes, with an interval between their ranks', () => {
    const { slope, intercept, interval } = theilSen([30, 32, 31, 35, 34, 36, 33, 38, 37, 41, 36, 40]);
    // scipy.stats.theilslopes(method='joint') of scipy 1.17.1
    expect(slope).toBeCloseTo(0.8660714285714286, 14);
    expect(intercept).toBeCloseTo(29.638392857142858, 13);
    // The 18th slopes from either end of 66, by Sen's formula: (66 - 28.515) / 2 = 18.7.
    expect(interval).toEqual({ lower: 0.5, upper: 4 / 3, level: 0.95, method: 'sen' });
  });

  it('is not moved by a wild value', () => {
    const series = Array.from({ length: 20 }, (_, at) => at + (at % 2) / 10);
    expect(theilSen(series.with(19, 1e6)).slope).toBeCloseTo(1, 2);
    expect(linearTrend(series.with(19, 1e6)).slope).toBeGreaterThan(1000);
  });

  it('is exactly 0 in a constant, whose chance nobody knows', () => {
    expect(theilSen([7, 7, 7, 7])).toMatchObject({ slope: 0, intercept: 7, interval: null, brokenAssumptions: ['spread'] });
  });

  it('has no interval where no two slopes could hold the level', () => {
    expect(theilSen([1, 3]).slope).toBe(2);
    expect(theilSen([1, 3, 2, 4]).interval).toBeNull();
    expect(theilSen([1, 3, 2, 4], { level: 0.5 }).interval).not.toBeNull();
  });

  it.each([[[]], [[7]]])('is none of %j', (series) => {
    expect(theilSen(series)).toMatchObject({ slope: null, intercept: null, interval: null, brokenAssumptions: ['spread'] });
  });

  it('grows with the unit, and does not depend on the zero', () => {
    fc.assert(fc.property(anySeries, fc.integer({ min: 1, max: 9 }), fc.integer(), (series, unit, zero) => {
      const { slope, interval } = theilSen(series);
      const other = theilSen(series.map((x) => unit * x + zero));
      expect(other.slope).toBeCloseTo((slope ?? 0) * unit, 9);
      expect(other.interval?.lower ?? null).toEqual(interval === null ? null : expect.closeTo(interval.lower * unit, 9));
    }));
  });

  it('turns its sign with time', () => {
    fc.assert(fc.property(anySeries, (series) => {
      const [forth, back] = [theilSen(series), theilSen(series.toReversed())];
      expect(back.slope).toBe(0 - (forth.slope ?? 0));
      if (forth.interval !== null) expect(back.interval?.lower).toBe(0 - forth.interval.upper);
    }));
  });

  it('lies in its interval, and the interval widens with the level', () => {
    fc.assert(fc.property(anySeries, (series) => {
      const { slope, interval } = theilSen(series, { level: 0.8 });
      if (slope === null || interval === null) return;
      expect(interval.lower).toBeLessThanOrEqual(slope);
      expect(interval.upper).toBeGreaterThanOrEqual(slope);
      const wider = theilSen(series, { level: 0.95 }).interval;
      if (wider !== null) expect([wider.lower <= interval.lower, wider.upper >= interval.upper]).toEqual([true, true]);
    }));
  });

  it('has an interval that leaves out 0 only when the Mann-Kendall test sees a trend', () => {
    fc.assert(fc.property(anySeries, (series) => {
      const { interval } = theilSen(series);
      if (interval !== null && (interval.lower > 0 || interval.upper < 0)) {
        expect(mannKendall(series).pValue).toBeLessThan(0.05);
      }
    }));
  });

  it('is not taken of what is no number, or at a level that is none', () => {
    expect(() => theilSen([1, Infinity])).toThrow(RangeError);
    expect(() => theilSen([1, 2, 3], { level: 95 })).toThrow(RangeError);
  });
});
