import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chiSquareQuantile, chiSquareUpperQuantile, chiSquareUpperTail } from './chi-square.js';
import { fCdf, fQuantile, fUpperQuantile, fUpperTail } from './f-distribution.js';
import { tUpperTail } from './student-t.js';

// x, df1, df2, lower and upper tail: the hypergeometric series with 260 digits, mpmath 1.3.0
const tails: readonly (readonly [number, number, number, number, number])[] = [
  [1e-20, 1, 1, 6.3661977236758133e-11, 0.99999999993633802],
  [0.2, 2, 7.3, 0.17692901423342161, 0.82307098576657839],
  [1, 4, 4, 0.5, 0.5],
  [3.5, 3, 50, 0.97795214246059157, 0.022047857539408425],
  [10, 0.5, 0.5, 0.69961320699605003, 0.30038679300394997],
  [1e6, 2, 30, 1, 4.3779537607765382e-73],
  [1.01, 1e6, 1e5, 0.98288113246488561, 0.017118867535114386],
];

// R 4.2.2, qf(p, 3, 17.5)
const quantiles: readonly (readonly [number, number])[] = [
  [0.001, 0.007884630493691553],
  [0.5, 0.8202539548852879],
  [0.95, 3.177751603339235],
  [0.99999, 18.90169760838089],
];

const df = fc.double({ min: -1, max: 6, noNaN: true }).map((power) => 10 ** power);

function relativeError(got: number, expected: number): number {
  return Math.abs(got / expected - 1);
}

describe('the F distribution', () => {
  it.each(tails)('divides at %d with %d and %d degrees of freedom as published', (x, df1, df2, lower, upper) => {
    expect(relativeError(fCdf(x, df1, df2), lower)).toBeLessThan(1e-12);
    expect(relativeError(fUpperTail(x, df1, df2), upper)).toBeLessThan(1e-12);
  });

  it.each(quantiles)('stays with probability %d below the published value', (p, x) => {
    expect(relativeError(fQuantile(p, 3, 17.5), x)).toBeLessThan(1e-11);
  });

  it('has critical values for tails that 1 - p would round away', () => {
    // R 4.2.2, qf(1e-12, 1e5, 30, lower.tail = FALSE)
    expect(fUpperQuantile(1e-12, 1e5, 30)).toBeCloseTo(13.76783469628694, 11);
  });

  it('begins at 0 and has no end', () => {
    expect([fCdf(0, 3, 5), fCdf(Infinity, 3, 5)]).toEqual([0, 1]);
    expect([fUpperTail(0, 3, 5), fUpperTail(Infinity, 3, 5)]).toEqual([1, 0]);
    expect([fQuantile(0, 3, 5), fQuantile(1, 3, 5)]).toEqual([0, Infinity]);
    expect([fUpperQuantile(0, 3, 5), fUpperQuantile(1, 3, 5)]).toEqual([Infinity, 0]);
  });

  it('takes a statistic that rounding lifted below 0 for 0', () => {
    expect([fCdf(-1e-17, 3, 5), fUpperTail(-1e-17, 3, 5)]).toEqual([0, 1]);
  });

  it('is chi-square divided by its degrees of freedom when the denominator is known', () => {
    expect(fCdf(1.5, 4, Infinity)).toBe(1 - chiSquareUpperTail(6, 4));
    expect(fUpperTail(1.5, 4, Infinity)).toBe(chiSquareUpperTail(6, 4));
    expect(fQuantile(0.9, 4, Infinity)).toBe(chiSquareQuantile(0.9, 4) / 4);
    expect(fUpperQuantile(0.9, 4, Infinity)).toBe(chiSquareUpperQuantile(0.9, 4) / 4);
  });

  it('is the square of a t value with one degree of freedom of the numerator', () => {
    fc.assert(
      fc.property(df, fc.double({ min: 0.01, max: 30, noNaN: true }), (df, t) => {
        const both = 2 * tUpperTail(t, df);
        fc.pre(both > 1e-290);
        expect(relativeError(fUpperTail(t * t, 1, df), both)).toBeLessThan(1e-11);
      }),
    );
  });

  it('is its own mirror image with the degrees of freedom exchanged', () => {
    fc.assert(
      fc.property(df, df, fc.double({ min: 0.5, max: 2, noNaN: true }), (df1, df2, x) => {
        const tail = fUpperTail(x, df1, df2);
        fc.pre(tail > 1e-290);
        expect(relativeError(fCdf(1 / x, df2, df1), tail)).toBeLessThan(1e-9);
        expect(fCdf(x, df1, df2) + tail).toBeCloseTo(1, 12);
      }),
    );
  });

  it('has quantiles that its tails undo', () => {
    fc.assert(
      fc.property(df, df, fc.double({ min: -20, max: -0.01, noNaN: true }), (df1, df2, power) => {
        const p = 10 ** power;
        const [low, high] = [fQuantile(p, df1, df2), fUpperQuantile(p, df1, df2)];
        if (low > 1e-290) expect(relativeError(fCdf(low, df1, df2), p)).toBeLessThan(1e-10);
        if (high < 1e290) expect(relativeError(fUpperTail(high, df1, df2), p)).toBeLessThan(1e-10);
      }),
    );
  });

  it.each([
    ['x that is no number', () => fCdf(Number.NaN, 1, 1)],
    ['no degrees of freedom', () => fUpperTail(1, 0, 1)],
    ['negative degrees of freedom', () => fUpperTail(1, 1, -1)],
    ['an endless numerator', () => fCdf(1, Infinity, 1)],
    ['degrees of freedom that are no number', () => fQuantile(0.5, 1, Number.NaN)],
    ['a probability above 1', () => fQuantile(95, 1, 1)],
    ['a probability below 0', () => fUpperQuantile(-0.1, 1, Infinity)],
    ['a probability that is no number', () => fUpperQuantile(Number.NaN, 1, 1)],
  ])('does not take %s', (_what, call) => {
    expect(call).toThrow(RangeError);
  });
});
