import { describe, expect, it } from 'vitest';
import { chiSquareUpperTail } from './chi-square.js';
import { poissonInterval } from './poisson-interval.js';

describe('the exact interval of a number of events', () => {
  it.each([
    // scipy 1.17.1: chi2.ppf((1 - level) / 2, 2 k) / 2 and chi2.isf((1 - level) / 2, 2 k + 2) / 2.
    [0, 0.95, 0, 3.688879454113936],
    [1, 0.95, 0.025317807984289897, 5.571643390938898],
    [10, 0.95, 4.7953886961324335, 18.39035604201778],
    [24, 0.99, 13.255295502868696, 39.744989233414465],
  ] as const)('of %d at level %d is %d to %d', (count, level, lower, upper) => {
    const interval = poissonInterval(count, { level });
    expect(interval.lower).toBeCloseTo(lower, 9);
    expect(interval.upper).toBeCloseTo(upper, 9);
    expect(interval).toMatchObject({ level, method: 'garwood' });
  });

  it('of a billion is that of a normal value', () => {
    const { lower, upper } = poissonInterval(1e9);
    expect((1e9 - lower) / Math.sqrt(1e9)).toBeCloseTo(1.96, 2);
    expect((upper - 1e9) / Math.sqrt(1e9)).toBeCloseTo(1.96, 2);
  });

  it('leaves half of the rest on each side', () => {
    const { lower, upper } = poissonInterval(7, { level: 0.9 });
    expect(chiSquareUpperTail(2 * lower, 14)).toBeCloseTo(0.95, 12);
    expect(chiSquareUpperTail(2 * upper, 16)).toBeCloseTo(0.05, 12);
  });

  it.each([-1, 1.5, Number.NaN, Infinity])('is not computed of %d events', (count) => {
    expect(() => poissonInterval(count)).toThrow(RangeError);
  });

  it.each([0, 1, 95, Number.NaN])('has no level of %d', (level) => {
    expect(() => poissonInterval(3, { level })).toThrow(RangeError);
  });
});
