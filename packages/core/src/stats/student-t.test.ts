import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalQuantile, normalUpperTail } from './normal.js';
import { tCdf, tQuantile, tUpperQuantile, tUpperTail } from './student-t.js';

// t, df, upper tail: the hypergeometric series with 260 digits, mpmath 1.3.0
const upperTails: readonly (readonly [number, number, number])[] = [
  [1e-12, 3, 0.49999999999963245],
  [0.5, 1, 0.35241638234956673],
  [2.2, 4.5, 0.042557659511833277],
  [12.7062047361747, 1, 0.02500000000000001],
  [38, 100, 1.5195158191964643e-61],
  [1e6, 2, 4.9999999999925e-13],
  [1e40, 5, 9.4901672455623593e-200],
  [1e200, 1, 3.1830988618379068e-201],
  [1000, 0.01, 0.45287404843916678],
  [5, 1e9, 2.8665162019758142e-7],
  [30, 1e9, 4.9077098439837308e-198],
];

// R 4.2.2, qt(p, 2.5)
const quantiles: readonly (readonly [number, number])[] = [
  [1e-10, -8765.437771364597],
  [0.3, -0.5973077382523155],
  [0.975, 3.574654842003692],
  [0.9999, 34.86796932111641],
];

const df = fc.double({ min: -1, max: 9, noNaN: true }).map((power) => 10 ** power);

function relativeError(got: number, expected: number): number {
  return Math.abs(got / expected - 1);
}

describe("Student's t distribution", () => {
  it.each(upperTails)('leaves above %d with %d degrees of freedom the published probability', (t, df, tail) => {
    expect(relativeError(tUpperTail(t, df), tail)).toBeLessThan(1e-12);
    expect(tCdf(-t, df)).toBe(tUpperTail(t, df));
    expect(tCdf(t, df)).toBe(1 - tUpperTail(t, df));
  });

  it.each(quantiles)('stays with probability %d below the published value', (p, t) => {
    expect(relativeError(tQuantile(p, 2.5), t)).toBeLessThan(1e-11);
  });

  it('has critical values for tails that 1 - p would round away', () => {
    // Far out the tail is 2 sqrt(3) / (pi t^3) with three degrees of freedom and 1 / (pi t) with one. R 4.2.2 has here
    // 2.225769840774729e83, of which the last seven digits do not hold.
    const three = Math.cbrt((20 * Math.sqrt(3)) / Math.PI) * 1e83;
    expect(relativeError(tUpperQuantile(1e-250, 3), three)).toBeLessThan(1e-12);
    expect(relativeError(tUpperQuantile(1e-300, 1), 1e300 / Math.PI)).toBeLessThan(1e-12);
  });

  it('has Infinity for the quantile that no double reaches', () => {
    expect(tUpperQuantile(1e-300, 0.1)).toBe(Infinity);
  });

  it('has a quantile next to the middle where hardly any value is', () => {
    // The root of the hypergeometric series with 40 digits, mpmath 1.3.0
    expect(relativeError(tUpperQuantile(0.4999999999, 1e-5), 6.324599682426822e-8)).toBeLessThan(1e-9);
  });

  it('ends in infinities', () => {
    expect([tCdf(-Infinity, 3), tCdf(Infinity, 3), tUpperTail(Infinity, 3)]).toEqual([0, 1, 0]);
    expect([tQuantile(0, 3), tQuantile(0.5, 3), tQuantile(1, 3)]).toEqual([-Infinity, 0, Infinity]);
    expect([tUpperQuantile(0, 3), tUpperQuantile(1, 3)]).toEqual([Infinity, -Infinity]);
  });

  it('is the normal distribution with endless degrees of freedom', () => {
    expect(tUpperTail(1.5, Infinity)).toBe(normalUpperTail(1.5));
    expect(tQuantile(0.975, Infinity)).toBe(normalQuantile(0.975));
    expect(relativeError(tUpperTail(1.5, 1e14), normalUpperTail(1.5))).toBeLessThan(1e-12);
  });

  it('is the distribution of Cauchy with one degree of freedom', () => {
    fc.assert(
      fc.property(fc.double({ min: -300, max: 300, noNaN: true }), (power) => {
        const t = 10 ** power;
        expect(relativeError(tUpperTail(t, 1), Math.atan2(1, t) / Math.PI)).toBeLessThan(1e-12);
      }),
    );
  });

  it('has quantiles that its tail undoes', () => {
    fc.assert(
      fc.property(df, fc.double({ min: -300, max: -0.01, noNaN: true }), (df, power) => {
        const q = 10 ** power;
        const t = tUpperQuantile(q, df);
        fc.pre(t < Infinity);
        expect(relativeError(tUpperTail(t, df), q)).toBeLessThan(df < 1e6 ? 1e-11 : 1e-9);
        expect(tQuantile(q, df)).toBe(-t);
      }),
    );
  });

  it('has heavier tails the fewer its degrees of freedom', () => {
    fc.assert(
      fc.property(df, fc.double({ min: 0.1, max: 30, noNaN: true }), (df, t) => {
        expect(tUpperTail(t, df)).toBeGreaterThan(tUpperTail(t, df * 1.1) * (1 - 1e-11));
      }),
    );
  });

  it.each([
    ['t that is no number', () => tCdf(Number.NaN, 1)],
    ['no degrees of freedom', () => tUpperTail(1, 0)],
    ['negative degrees of freedom', () => tCdf(1, -1)],
    ['degrees of freedom that are no number', () => tQuantile(0.5, Number.NaN)],
    ['a probability above 1', () => tQuantile(95, 1)],
    ['a probability below 0', () => tUpperQuantile(-0.1, 1)],
    ['a probability that is no number', () => tUpperQuantile(Number.NaN, Infinity)],
  ])('does not take %s', (_what, call) => {
    expect(call).toThrow(RangeError);
  });
});
