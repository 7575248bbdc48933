import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { olsCusum } from './ols-cusum.js';

const threeLevels = [28, 31, 27, 30, 29, 33, 30, 28, 41, 44, 40, 43, 42, 39, 44, 41, 22, 25, 21, 24, 23, 20, 26, 22];

describe('the running sum of residuals', () => {
  // sctest(efp(y ~ 1, type = "OLS-CUSUM")) of strucchange 1.5.3
  it('tests for a change as strucchange does', () => {
    const { statistic, pValue, at, brokenAssumptions } = olsCusum(threeLevels);
    expect(statistic).toBeCloseTo(1.6932268360175491, 12);
    expect(pValue).toBeCloseTo(0.0064680080693749753, 12);
    expect(at).toBe(16);
    expect(brokenAssumptions).toEqual([]);
  });

  it('has nothing to say of a constant', () => {
    expect(olsCusum([0.1, 0.1, 0.1])).toEqual({ statistic: null, pValue: null, at: null, n: 3, brokenAssumptions: ['spread'] });
    expect(olsCusum([7])).toMatchObject({ statistic: null, n: 1 });
    expect(olsCusum([])).toMatchObject({ pValue: null, n: 0 });
  });

  it('warns when there are too few values for its law', () => {
    expect(olsCusum(threeLevels.slice(0, 19)).brokenAssumptions).toEqual(['large-sample']);
  });

  it('does not depend on unit, zero, sign and direction of time', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 3, maxLength: 40 }), (series) => {
      const { statistic } = olsCusum(series);
      if (statistic === null) return;
      for (const other of [series.map((x) => 3 * x + 1000), series.map((x) => -x), series.toReversed()]) {
        expect(olsCusum(other).statistic).toBeCloseTo(statistic, 10);
      }
    }));
  });

  it('keeps the digits of a tiny p-value', () => {
    // 100 zeros and 100 ones: the sum reaches 50, the squares are 50, and the statistic is sqrt(199) / 2.
    const { pValue } = olsCusum(Array.from({ length: 200 }, (_, at) => (at < 100 ? 0 : 1)));
    expect((pValue ?? 0) / (2 * Math.exp(-199 / 2))).toBeCloseTo(1, 10);
  });

  it('is not taken of what is no number', () => {
    expect(() => olsCusum([1, Number.NaN])).toThrow(RangeError);
  });
});
