import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalCdf, normalQuantile, normalUpperQuantile, normalUpperTail } from './normal.js';

// erfc(x / sqrt 2) / 2 with 40 digits, mpmath 1.3.0
const upperTails: readonly (readonly [number, number])[] = [
  [0, 0.5],
  [0.1, 0.460172162722971],
  [0.67, 0.2514288950953101],
  [0.6745, 0.24999674286369916],
  [1, 0.15865525393145705],
  [1.96, 0.024997895148220435],
  [3, 0.0013498980316300946],
  [5.6, 1.071759025831093e-8],
  [5.7, 5.990371401063528e-9],
  [8, 6.220960574271784e-16],
  [10, 7.619853024160525e-24],
  [20, 2.7536241186062337e-89],
  [30, 4.906713927148187e-198],
  [37, 5.725571222524577e-300],
];

// sqrt 2 * erfinv(1 - 2 q) with 50 digits, mpmath 1.3.0
const upperQuantiles: readonly (readonly [number, number])[] = [
  [0.5, 0],
  [0.4999, 0.00025066283008800747],
  [0.3, 0.5244005127080408],
  [0.075, 1.439531470938456],
  [0.025, 1.9599639845400543],
  [0.005, 2.575829303548901],
  [1e-10, 6.361340902404057],
  [1.2e-11, 6.679352656501522],
  [1e-20, 9.262340089798407],
  [1e-100, 21.273453560965326],
  [1e-300, 37.0470962993612],
];

const relativeError = (got: number, expected: number): number => Math.abs(got - expected) / Math.max(expected, 1e-300);

describe('the normal distribution', () => {
  it.each(upperTails)('leaves above %d the published probability', (x, tail) => {
    expect(relativeError(normalUpperTail(x), tail)).toBeLessThan(1e-15);
    expect(relativeError(normalCdf(-x), tail)).toBeLessThan(1e-15);
  });

  it.each(upperQuantiles)('is exceeded with probability %d at the published value', (q, x) => {
    expect(Math.abs(normalUpperQuantile(q) - x)).toBeLessThanOrEqual(1e-15 * Math.max(1, x));
  });

  it('ends in infinities', () => {
    expect([normalQuantile(0), normalQuantile(1)]).toEqual([-Infinity, Infinity]);
    expect([normalUpperQuantile(0), normalUpperQuantile(1)]).toEqual([Infinity, -Infinity]);
    expect([normalCdf(-Infinity), normalCdf(Infinity)]).toEqual([0, 1]);
    expect(normalCdf(Number.NaN)).toBeNaN();
  });

  it.each([-0.1, 1.1, Number.NaN])('has no quantile for %d, which is no probability', (p) => {
    expect(() => normalQuantile(p)).toThrow(RangeError);
    expect(() => normalUpperQuantile(p)).toThrow(RangeError);
  });

  it('has a quantile that undoes its tail', () => {
    fc.assert(
      fc.property(fc.double({ min: -8, max: 37, noNaN: true }), (x) => {
        const again = normalUpperQuantile(normalUpperTail(x));
        // Left of the middle the tail is near 1, where a double has few digits for the distance.
        expect(Math.abs(again - x)).toBeLessThan(x > -1 ? 1e-13 : 1e-16 / normalCdf(x) + 1e-13);
      }),
    );
  });

  it('never falls with x', () => {
    fc.assert(
      fc.property(fc.double({ min: -40, max: 40, noNaN: true }), fc.double({ min: 1e-6, max: 1 }), (x, step) => {
        fc.pre(!Number.isNaN(step));
        expect(normalCdf(x + step)).toBeGreaterThanOrEqual(normalCdf(x));
      }),
    );
  });
});

it.each([41, 1e160, Number.MAX_VALUE])('leaves nothing above %d', (x) => {
  expect(normalUpperTail(x)).toBe(0);
  expect(normalCdf(-x)).toBe(0);
});
