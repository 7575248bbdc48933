import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mannKendall } from './mann-kendall.js';

const anySeries = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 3, maxLength: 40 });

describe('the Mann-Kendall test', () => {
  // cor.test(seq_along(y), y, method = "kendall", exact = FALSE) of R 4.2.2
  it.each([
    ['with hardly a tie', [30, 32, 31, 35, 34, 36, 33, 38, 37, 41, 36, 40], 0.6870429186215168, 3.0930452848056187, 0.0019811390157596],
    ['with many ties', [5, 5, 5, 5, 5, 5, 5, 5, 5, 6], 0.447213595499958, 1.5666989036012808, 0.117185087198138],
  ])('agrees with R %s', (_what, series, tau, z, pValue) => {
    const result = mannKendall(series);
    expect(result.tau).toBeCloseTo(tau, 14);
    expect(result.z).toBeCloseTo(z, 13);
    expect(result.pValue).toBeCloseTo(pValue, 14);
  });

  it('keeps the digits of a tiny p-value', () => {
    const { tau, pValue } = mannKendall(Array.from({ length: 200 }, (_, at) => at));
    expect(tau).toBe(1);
    // R 4.2.2, as above
    expect((pValue ?? 0) / 3.5547392958753828e-98).toBeCloseTo(1, 10);
  });

  it('has nothing to say of a constant, or of a single value', () => {
    const silent = { tau: null, z: null, pValue: null, brokenAssumptions: ['spread'] };
    expect(mannKendall([7, 7, 7, 7])).toMatchObject({ ...silent, score: 0, n: 4 });
    expect(mannKendall([7])).toMatchObject({ ...silent, n: 1 });
    expect(mannKendall([])).toMatchObject({ ...silent, n: 0 });
  });

  it('warns below 10 values', () => {
    const series = [1, 9, 4, 2, 7, 3, 8, 5, 6, 0];
    expect(mannKendall(series.slice(1)).brokenAssumptions).toEqual(['large-sample']);
    expect(mannKendall(series).brokenAssumptions).toEqual([]);
  });

  it('warns when periods resemble each other beyond their trend', () => {
    const waves = Array.from({ length: 40 }, (_, at) => Math.round(10 * Math.sin(at / 5)));
    expect(mannKendall(waves).brokenAssumptions).toEqual(['independent-periods']);
  });

  it('turns its sign when time or the values are turned', () => {
    fc.assert(fc.property(anySeries, (series) => {
      const { score, z } = mannKendall(series);
      expect(mannKendall(series.toReversed()).score).toBe(0 - score);
      expect(mannKendall(series.map((x) => -x)).score).toBe(0 - score);
      if (z !== null) expect(mannKendall(series.toReversed()).z).toBe(0 - z);
    }));
  });

  it('sees only the order of the values', () => {
    fc.assert(fc.property(anySeries, (series) => {
      expect(mannKendall(series.map((x) => x ** 3 + 7)).pValue).toBe(mannKendall(series).pValue);
    }));
  });

  it('is not taken of what is no number', () => {
    expect(() => mannKendall([1, Number.NaN])).toThrow(RangeError);
  });
});
