import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from './seeded-random.js';
import { serialCorrelation } from './serial-correlation.js';

const series = [30, 32, 31, 35, 34, 36, 33, 38, 37, 41, 36, 40];

describe('the correlation of neighbouring periods', () => {
  // Traces of the matrices of Durbin and Watson in numpy 2: mean and variance of e'Ae / e'e.
  it.each([
    ['mean', 0.3546065259117085, -1 / 12, 1.7429786326282326, 0.08133734727946514],
    ['line', -0.6256873119618216, -1 / 6, -1.8792904358538585, 0.06020484690649655],
  ] as const)('is tested around the %s by its exact moments', (around, lagOne, expected, z, pValue) => {
    const result = serialCorrelation(series, { around });
    expect(result.lagOne).toBeCloseTo(lagOne, 12);
    expect(result.expected).toBeCloseTo(expected, 14);
    expect(result.z).toBeCloseTo(z, 11);
    expect(result.pValue).toBeCloseTo(pValue, 12);
    expect(result.isDependent).toBe(false);
  });

  it('is taken around the mean unless told otherwise', () => {
    expect(serialCorrelation(series)).toEqual(serialCorrelation(series, { around: 'mean' }));
  });

  it('mistakes a trend for dependence around the mean, not around a line', () => {
    const random = seededRandom(11);
    const trend = Array.from({ length: 40 }, (_, at) => at + 4 * random());
    expect(serialCorrelation(trend).isDependent).toBe(true);
    expect(serialCorrelation(trend, { around: 'line' }).isDependent).toBe(false);
  });

  it('is no dependence where neighbours oppose each other', () => {
    const { lagOne, pValue, isDependent } = serialCorrelation(Array.from({ length: 30 }, (_, at) => at % 2));
    expect(lagOne).toBeCloseTo(-29 / 30, 12);
    expect(pValue).toBeLessThan(0.001);
    expect(isDependent).toBe(false);
  });

  it.each([[[]], [[7]], [[7, 7, 7, 7, 7]]])('is unknown in %j', (values) => {
    expect(serialCorrelation(values)).toMatchObject({ lagOne: null, z: null, pValue: null, isDependent: false });
  });

  it.each([[[1, 2]], [[1, 3, 2]]])('is not tested in %j', (values) => {
    expect(serialCorrelation(values).z).toBeNull();
    expect(serialCorrelation(values).lagOne).not.toBeNull();
  });

  it('does not depend on unit, zero and direction of time', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 4, maxLength: 40 }), (values) => {
      const { lagOne } = serialCorrelation(values);
      if (lagOne === null) return;
      expect(serialCorrelation(values.map((x) => 5 - 3 * x)).lagOne).toBeCloseTo(lagOne, 10);
      expect(serialCorrelation(values.toReversed()).lagOne).toBeCloseTo(lagOne, 10);
    }));
  });

  it('is not taken of what is no number', () => {
    expect(() => serialCorrelation([1, Number.NaN])).toThrow(RangeError);
  });
});
