import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chiSquareCdf, chiSquareQuantile, chiSquareUpperQuantile, chiSquareUpperTail } from './chi-square.js';
import { normalUpperTail } from './normal.js';

// x, df, lower and upper tail: the series of the incomplete gamma function with 330 digits, mpmath 1.3.0
const tails: readonly (readonly [number, number, number, number])[] = [
  [1e-300, 0.01, 0.031603803274994079, 0.96839619672500592],
  [1e-10, 1, 7.9788456078956729e-6, 0.9999920211543921],
  [0.1, 2, 0.048770575499285994, 0.95122942450071401],
  [3.84, 1, 0.9499564787512949, 0.050043521248705103],
  [25, 10, 0.99465449451286594, 0.0053455054871340643],
  [1400, 1, 1, 2.1010145162642175e-306],
  [1400, 6.4, 1, 7.4116865370024062e-299],
  [200, 1000, 3.8087542289264636e-178, 1],
  [990_000, 1e6, 6.5001711800858377e-13, 0.99999999999934998],
  [1_010_000, 1e6, 0.99999999999909315, 9.0685288232620769e-13],
];

// R 4.2.2, qchisq
const quantiles: readonly (readonly [number, number, number])[] = [
  [1e-10, 0.7, 3.860163949546025e-29],
  [0.5, 0.7, 0.2147389717236865],
  [0.999, 0.7, 9.678126727421997],
];

const df = fc.double({ min: -2, max: 7, noNaN: true }).map((power) => 10 ** power);

function relativeError(got: number, expected: number): number {
  return Math.abs(got / expected - 1);
}

describe('the chi-square distribution', () => {
  it.each(tails)('divides at %d with %d degrees of freedom as published', (x, df, lower, upper) => {
    expect(relativeError(chiSquareCdf(x, df), lower)).toBeLessThan(1e-12);
    expect(relativeError(chiSquareUpperTail(x, df), upper)).toBeLessThan(1e-12);
  });

  it.each(quantiles)('stays with probability %d and %d degrees of freedom below the published value', (p, df, x) => {
    expect(relativeError(chiSquareQuantile(p, df), x)).toBeLessThan(1e-12);
  });

  it('has critical values for tails that 1 - p would round away', () => {
    // R 4.2.2, qchisq(1e-200, 5, lower.tail = FALSE)
    expect(chiSquareUpperQuantile(1e-200, 5)).toBeCloseTo(938.9258262373494, 9);
  });

  it('begins at 0 and has no end', () => {
    expect([chiSquareCdf(0, 3), chiSquareCdf(Infinity, 3)]).toEqual([0, 1]);
    expect([chiSquareUpperTail(0, 3), chiSquareUpperTail(Infinity, 3)]).toEqual([1, 0]);
    expect([chiSquareQuantile(0, 3), chiSquareQuantile(1, 3)]).toEqual([0, Infinity]);
    expect([chiSquareUpperQuantile(0, 3), chiSquareUpperQuantile(1, 3)]).toEqual([Infinity, 0]);
  });

  it('takes a statistic that rounding lifted below 0 for 0', () => {
    expect([chiSquareCdf(-1e-17, 3), chiSquareUpperTail(-1e-17, 3)]).toEqual([0, 1]);
  });

  it('is exponential with two degrees of freedom', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1400, noNaN: true }), (x) => {
        expect(relativeError(chiSquareUpperTail(x, 2), Math.exp(-x / 2))).toBeLessThan(1e-12);
      }),
    );
  });

  it('is the square of a normal value with one degree of freedom', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 37, noNaN: true }), (z) => {
        expect(relativeError(chiSquareUpperTail(z * z, 1), 2 * normalUpperTail(z))).toBeLessThan(1e-12);
      }),
    );
  });

  it('has quantiles that its tails undo', () => {
    fc.assert(
      fc.property(df, fc.double({ min: -300, max: -0.01, noNaN: true }), (df, power) => {
        const p = 10 ** power;
        const [low, high] = [chiSquareQuantile(p, df), chiSquareUpperQuantile(p, df)];
        if (low > 1e-300) expect(relativeError(chiSquareCdf(low, df), p)).toBeLessThan(1e-10);
        if (high > 1e-300) expect(relativeError(chiSquareUpperTail(high, df), p)).toBeLessThan(1e-10);
      }),
    );
  });

  it('lies at its mean with a billion degrees of freedom', () => {
    // 1/2 + 1 / (3 sqrt(pi df)), DLMF 8.11.12; the next term is of the order of df^-1.5
    expect(chiSquareCdf(1e9, 1e9)).toBeCloseTo(0.5 + 1 / (3 * Math.sqrt(Math.PI * 1e9)), 12);
  });

  it.each([
    ['x that is no number', () => chiSquareCdf(Number.NaN, 1)],
    ['no degrees of freedom', () => chiSquareUpperTail(1, 0)],
    ['degrees of freedom that are no number', () => chiSquareQuantile(0.5, Number.NaN)],
    ['endless degrees of freedom', () => chiSquareCdf(1, Infinity)],
    ['a probability above 1', () => chiSquareQuantile(95, 1)],
    ['a probability below 0', () => chiSquareUpperQuantile(-0.1, 1)],
    ['a probability that is no number', () => chiSquareQuantile(Number.NaN, 1)],
  ])('does not take %s', (_what, call) => {
    expect(call).toThrow(RangeError);
  });
});
