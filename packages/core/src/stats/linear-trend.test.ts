import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linearTrend } from './linear-trend.js';

describe('a linear trend', () => {
  // summary(lm(y ~ seq_along(y))) and confint(level = 0.9) of R 4.2.2
  it('is that of R', () => {
    const trend = linearTrend([30, 32, 31, 35, 34, 36, 33, 38, 37, 41, 36, 40], { level: 0.9 });
    expect(trend.slope).toBeCloseTo(0.8216783216783211, 13);
    expect(trend.intercept).toBeCloseTo(29.909090909090917, 12);
    expect(trend.standardError).toBeCloseTo(0.15351999756483101, 13);
    expect(trend.t).toBeCloseTo(5.352255958259307, 12);
    expect(trend.pValue).toBeCloseTo(0.00032256584361894865, 14);
    expect(trend.interval?.lower).toBeCloseTo(0.5434292945179217, 10);
    expect(trend.interval?.upper).toBeCloseTo(1.0999273488387206, 10);
    expect(trend).toMatchObject({ degreesOfFreedom: 10, n: 12, level: 0.9, brokenAssumptions: [] });
  });

  // mpmath 1.3.0 with 60 digits
  it('keeps the digits of a tiny p-value', () => {
    const { t, pValue } = linearTrend(Array.from({ length: 12 }, (_, at) => at + (at % 2) / 1000));
    expect(t).toBeCloseTo(22065.841954629, 2);
    expect((pValue ?? 0) / 8.992811927e-40).toBeCloseTo(1, 6);
  });

  it.each([
    ['a constant', [0.1, 0.1, 0.1, 0.1], 0],
    ['a line of tenths, which rounding bends', Array.from({ length: 30 }, (_, at) => 0.1 * at), 0.1],
    ['a long line', Array.from({ length: 5000 }, (_, at) => 1e6 + at / 3), 1 / 3],
    ['two values', [3, 5], 2],
  ])('has no standard error in %s', (_what, series, slope) => {
    const trend = linearTrend(series);
    expect(trend.slope).toBeCloseTo(slope, 10);
    expect(trend).toMatchObject({ standardError: null, interval: null, t: null, pValue: null, brokenAssumptions: ['spread'] });
  });

  it.each([[[]], [[7]]])('is none of %j', (series) => {
    expect(linearTrend(series)).toMatchObject({ slope: null, intercept: null, pValue: null, degreesOfFreedom: 0 });
  });

  it('keeps its digits on a high level', () => {
    const series = [30, 32, 31, 35, 34, 36, 33, 38];
    const [low, high] = [linearTrend(series), linearTrend(series.map((x) => x + 1e9))];
    expect(high.slope).toBeCloseTo(low.slope ?? 0, 7);
    expect(high.standardError).toBeCloseTo(low.standardError ?? 0, 7);
  });

  it('grows with the unit, and turns with time', () => {
    fc.assert(fc.property(
      fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 2, maxLength: 40 }), fc.constantFrom(-4, 0.5, 8), (series, unit) => {
        const { slope, t } = linearTrend(series);
        expect(linearTrend(series.map((x) => x * unit)).slope).toBeCloseTo((slope ?? 0) * unit, 9);
        expect(linearTrend(series.toReversed()).slope).toBeCloseTo(0 - (slope ?? 0), 9);
        if (t !== null) expect(Math.abs(linearTrend(series.map((x) => x * unit)).t ?? 0)).toBeCloseTo(Math.abs(t), 6);
      },
    ));
  });

  it('warns when periods resemble each other beyond the line', () => {
    const waves = Array.from({ length: 40 }, (_, at) => 0.3 * at + 10 * Math.sin(at / 5));
    expect(linearTrend(waves).brokenAssumptions).toEqual(['independent-periods']);
  });

  it('is not taken of what is no number, or at a level that is none', () => {
    expect(() => linearTrend([1, Number.NaN])).toThrow(RangeError);
    expect(() => linearTrend([1, 2, 3], { level: 95 })).toThrow(RangeError);
  });
});
