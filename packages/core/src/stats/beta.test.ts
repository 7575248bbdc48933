import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betaCdf, betaQuantile, betaUpperQuantile, betaUpperTail } from './beta.js';

// x, a, b, lower and upper tail: the hypergeometric series with 240 digits, mpmath 1.3.0
const tails: readonly (readonly [number, number, number, number, number])[] = [
  [0.5, 0.01, 0.01, 0.5, 0.5],
  [1e-300, 0.01, 0.01, 0.00050008106985279523, 0.9994999189301472],
  [1e-12, 0.01, 1e9, 0.93857065252149235, 0.061429347478507654],
  [1e-20, 0.5, 0.5, 6.3661977236758133e-11, 0.99999999993633802],
  [0.2, 1, 1, 0.2, 0.8],
  [0.5, 2, 3, 0.6875, 0.3125],
  [0.5, 30, 0.02, 1.2857146596181812e-12, 0.99999999999871429],
  [0.01, 50.75, 20.75, 3.9531765149630103e-85, 1],
  [0.25, 1000, 2000, 9.4923415870582075e-25, 1],
  [0.500025, 1e9, 1e9, 0.98732634069803285, 0.012673659301967148],
  [0.5, 5e8, 500_000_001, 0.50001261566260695, 0.49998738433739305],
];

// R 4.2.2, qbeta
const quantiles: readonly (readonly [number, number, number, number])[] = [
  [1e-8, 0.3, 12, 1.289101617096708e-28],
  [0.1, 0.3, 12, 2.777938109737966e-5],
  [0.5, 0.3, 12, 0.006255851114196465],
  [0.999, 0.3, 12, 0.3269753619215563],
  [1e-9, 1e6, 2e6, 0.3317022368824941],
];

const shape = fc.double({ min: -2, max: 9, noNaN: true }).map((power) => 10 ** power);

function relativeError(got: number, expected: number): number {
  return Math.abs(got / expected - 1);
}

describe('the beta distribution', () => {
  it.each(tails)('divides at %d with the shapes %d and %d as published', (x, a, b, lower, upper) => {
    const tolerance = Math.max(a, b) < 1e9 ? 1e-12 : 1e-11;
    expect(relativeError(betaCdf(x, a, b), lower)).toBeLessThan(tolerance);
    expect(relativeError(betaUpperTail(x, a, b), upper)).toBeLessThan(tolerance);
  });

  it.each(quantiles)('stays with probability %d and the shapes %d and %d below the published value', (p, a, b, x) => {
    expect(relativeError(betaQuantile(p, a, b), x)).toBeLessThan(1e-12);
  });

  it('lies between 0 and 1', () => {
    expect([betaCdf(0, 2, 3), betaCdf(1, 2, 3), betaUpperTail(0, 2, 3), betaUpperTail(1, 2, 3)]).toEqual([0, 1, 1, 0]);
    expect([betaQuantile(0, 2, 3), betaQuantile(1, 2, 3)]).toEqual([0, 1]);
    expect([betaUpperQuantile(0, 2, 3), betaUpperQuantile(1, 2, 3)]).toEqual([1, 0]);
  });

  it('has 0 for the quantile that no double reaches', () => {
    expect(betaQuantile(1e-300, 0.01, 1)).toBe(0);
    expect(betaUpperQuantile(1e-300, 1, 0.01)).toBe(1);
  });

  it('is a power with a shape of 1', () => {
    fc.assert(
      fc.property(shape, fc.double({ min: 0.001, max: 0.999, noNaN: true }), (a, x) => {
        fc.pre(a * -Math.log(x) < 600);
        expect(relativeError(betaCdf(x, a, 1), x ** a)).toBeLessThan(1e-10);
      }),
    );
  });

  it('is its own mirror image with the shapes exchanged', () => {
    fc.assert(
      fc.property(shape, shape, fc.integer({ min: 1, max: 1023 }), (a, b, part) => {
        const x = part / 1024;
        expect(betaUpperTail(x, a, b)).toBe(betaCdf(1 - x, b, a));
        expect(betaCdf(x, a, b) + betaUpperTail(x, a, b)).toBeCloseTo(1, 12);
      }),
    );
  });

  it('has quantiles that its tails undo', () => {
    fc.assert(
      fc.property(shape, shape, fc.double({ min: -300, max: -0.01, noNaN: true }), (a, b, power) => {
        const p = 10 ** power;
        const x = betaQuantile(p, a, b);
        // Further out neighbouring doubles lie too far from each other to tell the probability.
        fc.pre(x > 1e-300 && x < 0.999);
        expect(relativeError(betaCdf(x, a, b), p)).toBeLessThan(Math.max(a, b) < 1e6 ? 1e-11 : 1e-9);
        expect(betaUpperQuantile(p, b, a)).toBeCloseTo(1 - x, 15);
      }),
    );
  });

  it('never falls with x, nor its quantile with p', () => {
    fc.assert(
      fc.property(shape, shape, fc.double({ min: 0.01, max: 0.98, noNaN: true }), (a, b, x) => {
        expect(betaCdf(x + 0.01, a, b)).toBeGreaterThanOrEqual(betaCdf(x, a, b) * (1 - 1e-12));
        expect(betaQuantile(x + 0.01, a, b)).toBeGreaterThanOrEqual(betaQuantile(x, a, b));
      }),
    );
  });

  it('holds for the shapes of a billion answers at once', () => {
    // A coin thrown a billion times shows 500,050,000 heads or more: R 4.2.2, pbinom
    expect(relativeError(betaCdf(0.5, 500_050_000, 499_950_001), 0.000782786130541903)).toBeLessThan(1e-13);
  });

  it.each([
    ['x below 0', () => betaCdf(-0.1, 1, 1)],
    ['x above 1', () => betaUpperTail(1.1, 1, 1)],
    ['x that is no number', () => betaCdf(Number.NaN, 1, 1)],
    ['a shape of 0', () => betaCdf(0.5, 0, 1)],
    ['a negative shape', () => betaUpperTail(0.5, 1, -1)],
    ['a shape that is no number', () => betaQuantile(0.5, Number.NaN, 1)],
    ['an endless shape', () => betaUpperQuantile(0.5, 1, Infinity)],
    ['a probability above 1', () => betaQuantile(95, 1, 1)],
    ['a probability below 0', () => betaUpperQuantile(-0.1, 1, 1)],
  ])('does not take %s', (_what, call) => {
    expect(call).toThrow(RangeError);
  });
});

it('has a quantile for small shapes, whose start would lie below the smallest double', () => {
  // I_x(a, 1) = x^a
  expect(betaQuantile(0.5, 0.01, 1)).toBeCloseTo(0.5 ** 100, 40);
  expect(betaQuantile(1e-3, 0.02, 1) / 1e-150).toBeCloseTo(1, 9);
  // (p a B(a, b))^(1 / a) but for a share of x, mpmath 1.3.0
  expect(betaQuantile(2e-10, 0.5, 5e-6) / 4.0000554518296e-10).toBeCloseTo(1, 8);
});

it.each([1e-7, 1e16, Infinity])('has no shape %d', (shape) => {
  expect(() => betaCdf(0.5, shape, 1)).toThrow('is not between');
});
