import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pearsonCorrelation, spearmanCorrelation } from './correlation.js';

const score = fc.integer({ min: 0, max: 10 });
const pairs = fc.array(fc.tuple(score, score), { minLength: 4, maxLength: 40 });

describe('the correlation of pairs', () => {
  it('is that of R 4.2.2, cor.test(x, y)', () => {
    // The example of ?cor.test: Hunter L values of canned tuna and the panel's scores.
    const x = [44.4, 45.9, 41.9, 53.3, 44.7, 44.1, 50.7, 45.2, 60.1];
    const y = [2.6, 3.1, 2.5, 5.0, 3.6, 4.0, 5.2, 2.8, 3.8];
    const { correlation, t, pValue, interval, n, brokenAssumptions } = pearsonCorrelation(x, y);
    expect(correlation).toBeCloseTo(0.571181557563829, 14);
    expect(t).toBeCloseTo(1.84108263811534, 13);
    expect(pValue).toBeCloseTo(0.108173054349494, 13);
    expect(interval?.lower).toBeCloseTo(-0.149742633036757, 14);
    expect(interval?.upper).toBeCloseTo(0.895579461838739, 14);
    expect([n, brokenAssumptions]).toEqual([9, ['large-sample']]);
  });

  it('is that of R 4.2.2 for ranks with ties, cor.test(method = "spearman", exact = FALSE)', () => {
    const [x, y] = [[7, 7, 9, 10, 3, 7, 9, 0, 5, 5, 8, 9], [6, 8, 9, 10, 2, 2, 9, 1, 5, 6, 6, 10]];
    const { correlation, pValue, n } = spearmanCorrelation(x, y);
    expect(correlation).toBeCloseTo(0.892092102472622, 14);
    expect(pValue).toBeCloseTo(9.58883907556895e-5, 15);
    expect(n).toBe(12);
  });

  it.each([
    ['no pairs', [], []],
    ['one pair', [1], [2]],
    ['a side that never varies', [1, 2, 3, 4], [0.3, 0.1 + 0.2, 0.3, 0.3]],
  ])('is unknown for %s', (_, x, y) => {
    for (const correlate of [pearsonCorrelation, spearmanCorrelation]) {
      expect(correlate(x, y)).toMatchObject({ correlation: null, t: null, pValue: null, interval: null });
      expect(correlate(x, y).brokenAssumptions).toContain('spread');
    }
  });

  it('claims no interval on a line', () => {
    const rising = pearsonCorrelation([1, 2, 3, 4], [0.1, 0.2, 0.3, 0.4]);
    expect(rising).toMatchObject({ correlation: 1, t: null, pValue: 0, interval: null });
    expect(pearsonCorrelation([1, 2], [4, 3])).toMatchObject({ correlation: -1, pValue: null });
    expect(spearmanCorrelation([1, 2, 3], [1, 10, 1000])).toMatchObject({ correlation: 1, interval: null });
  });

  it('has no interval of three pairs', () => {
    expect(pearsonCorrelation([1, 2, 4], [1, 3, 2])).toMatchObject({ interval: null, n: 3 });
  });

  it('keeps the digits of a p-value that is next to nothing', () => {
    const x = Array.from({ length: 150 }, (_, at) => at);
    const { correlation, t, pValue } = pearsonCorrelation(x, x.map((value) => value + (value % 3)));
    // The formulas with 50 digits, mpmath 1.3.0.
    expect(correlation).toBeCloseTo(0.99982245115137793, 15);
    expect(t).toBeCloseTo(645.50422970970387, 9);
    expect((pValue ?? 0) / 3.4597115574222425e-257).toBeCloseTo(1, 10);
  });

  it('does not depend on which side is which, on units and on size', () => {
    fc.assert(
      fc.property(pairs, (given) => {
        const [x, y] = [given.map(([a]) => a), given.map(([, b]) => b)];
        for (const correlate of [pearsonCorrelation, spearmanCorrelation]) {
          const { correlation, pValue } = correlate(x, y);
          fc.pre(correlation !== null);
          expect(correlate(y, x).correlation).toBeCloseTo(correlation, 13);
          expect(correlate(x.map((value) => 3 * value - 1e4), y).correlation).toBeCloseTo(correlation, 10);
          expect(correlate(x.map((value) => value * 1e250), y).correlation).toBeCloseTo(correlation, 13);
          const turned = correlate(x.map((value) => -value), y);
          expect(turned.correlation).toBeCloseTo(-correlation, 13);
          if (pValue !== null) expect(turned.pValue).toBeCloseTo(pValue, 12);
        }
      }),
    );
  });

  it('lies within its interval, which nests by level', () => {
    fc.assert(
      fc.property(pairs, (given) => {
        const [x, y] = [given.map(([a]) => a), given.map(([, b]) => b)];
        const { correlation, interval } = spearmanCorrelation(x, y, { level: 0.9 });
        const wide = spearmanCorrelation(x, y, { level: 0.99 }).interval;
        fc.pre(correlation !== null && interval !== null && wide !== null);
        expect(interval.lower).toBeLessThanOrEqual(correlation);
        expect(interval.upper).toBeGreaterThanOrEqual(correlation);
        expect(wide.lower).toBeLessThanOrEqual(interval.lower);
        expect(wide.upper).toBeGreaterThanOrEqual(interval.upper);
      }),
    );
  });

  it('refuses values that are none, lengths that differ and a level of 95', () => {
    for (const correlate of [pearsonCorrelation, spearmanCorrelation]) {
      expect(() => correlate([1, 2], [1])).toThrow(RangeError);
      expect(() => correlate([1, Number.NaN, 2], [1, 2, 3])).toThrow(RangeError);
      expect(() => correlate([1, Infinity, 2], [1, 2, 3])).toThrow(RangeError);
      expect(() => correlate([1, 2], [1, 2], { level: 95 })).toThrow(RangeError);
    }
  });
});
