import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betaUpperTail } from './beta.js';
import {
  dirichletDifferenceCdf, dirichletDifferenceQuantile, dirichletDifferenceUpperTail, type DirichletShapes,
} from './dirichlet.js';

// x, shapes, upper tail: first + last is a beta variable and first / (first + last) an independent one; the integral
// over the first of the tail of the second by quadrature with 25 digits, mpmath 1.3.0
const mixtures: readonly (readonly [number, number, number, number, number])[] = [
  [0.589247, 7.851, 46.19, 2.447, 1.5959093160466455e-13],
  [0.143657, 5.83, 102.689, 10.216, 7.348645718155891e-7],
  [-0.323353, 0.48, 81.264, 35.454, 0.7239569864258474],
  [0.043111, 0.879, 42.963, 0.41, 0.09012833452079139],
  [-0.929031, 0.468, 2.698, 244.701, 0.0001643877127039076],
  [0.450326, 310.981, 306.651, 101.081, 1.3349340074018103e-10],
];

// The integral of Lugannani and Rice along a straight line with 30 digits, mpmath 1.3.0
const inversions: readonly (readonly [number, number, number, number, number])[] = [
  [0.442724445397, 5_230_000, 6_208_000, 125_900, 6.194001190054746572e-19],
  [-0.999999683415, 72.95, 1.238, 946_900_000, 1.5826620921869710757e-12],
  [0.682004499762, 192_500_000, 89_800_000, 3223, 3.2428743406499259454e-6],
  [-0.000188326570134, 112.5, 1_509_000, 412.7, 0.24483001279755206927],
  [-0.588141343875, 7_878_000, 15_580, 30_410_000, 0.2073430103336904726],
  [0.413350320471, 7_934_000, 11_290_000, 0.5912, 7.0182835933013076473e-9],
];

const shape = fc.double({ min: -2, max: 9, noNaN: true }).map((power) => 10 ** power);
const shapes: fc.Arbitrary<DirichletShapes> = fc.record({ first: shape, middle: shape, last: shape });
const difference = fc.integer({ min: -1023, max: 1023 }).map((part) => part / 1024);

function mirrored({ first, middle, last }: DirichletShapes): DirichletShapes {
  return { first: last, middle, last: first };
}

function relativeError(got: number, expected: number): number {
  return Math.abs(got / expected - 1);
}

describe('the difference of two Dirichlet shares', () => {
  it.each([...mixtures, ...inversions])('exceeds %d with the shapes %d, %d, %d as published', (x, ...row) => {
    const [first, middle, last, tail] = row;
    expect(relativeError(dirichletDifferenceUpperTail(x, { first, middle, last }), tail)).toBeLessThan(1e-11);
  });

  it('lies between -1 and 1', () => {
    const even = { first: 2, middle: 3, last: 4 };
    expect([-1, 1].map((x) => dirichletDifferenceCdf(x, even))).toEqual([0, 1]);
    expect([-1, 1].map((x) => dirichletDifferenceUpperTail(x, even))).toEqual([1, 0]);
    expect([0, 1].map((p) => dirichletDifferenceQuantile(p, even))).toEqual([-1, 1]);
  });

  it('has a triangular density when nothing is known', () => {
    fc.assert(
      fc.property(difference, (x) => {
        const flat = { first: 1, middle: 1, last: 1 };
        const upper = x > 0 ? (1 - x) ** 2 / 2 : 1 - (1 + x) ** 2 / 2;
        expect(relativeError(dirichletDifferenceUpperTail(x, flat), upper)).toBeLessThan(1e-13);
      }),
    );
  });

  it('ends its search beside 0 and at the ends', () => {
    const sparse = { first: 0.01, middle: 0.01, last: 0.01 };
    const even = dirichletDifferenceUpperTail(0, sparse);
    expect(even).toBeCloseTo(0.5, 14);
    expect(dirichletDifferenceUpperTail(1e-320, sparse)).toBe(even);
    expect(dirichletDifferenceUpperTail(1e-90, sparse)).toBeLessThan(even);
    expect(dirichletDifferenceUpperTail(1e-90, sparse)).toBeGreaterThan(0.49);
    expect(dirichletDifferenceUpperTail(1 - 2 ** -53, { first: 1e9, middle: 0.01, last: 0.01 })).toBeGreaterThan(0.5);
  });

  it('is above 0 when the first share has more than half of both', () => {
    fc.assert(
      fc.property(shapes, (shapes) => {
        const tail = betaUpperTail(0.5, shapes.first, shapes.last);
        fc.pre(tail > 1e-290);
        expect(relativeError(dirichletDifferenceUpperTail(0, shapes), tail)).toBeLessThan(1e-9);
      }),
    );
  });

  it('changes its sign when the first share and the last are exchanged', () => {
    fc.assert(
      fc.property(shapes, difference, (shapes, x) => {
        expect(dirichletDifferenceCdf(-x, mirrored(shapes))).toBe(dirichletDifferenceUpperTail(x, shapes));
        expect(dirichletDifferenceCdf(x, shapes) + dirichletDifferenceUpperTail(x, shapes)).toBeCloseTo(1, 9);
        expect(dirichletDifferenceQuantile(0.75, mirrored(shapes))).toBe(0 - dirichletDifferenceQuantile(0.25, shapes));
      }),
      { numRuns: 40 },
    );
  });

  it('never falls with x', () => {
    fc.assert(
      fc.property(shapes, difference, (shapes, x) => {
        const further = Math.min(1, x + 0.01);
        expect(dirichletDifferenceCdf(further, shapes)).toBeGreaterThanOrEqual(
          dirichletDifferenceCdf(x, shapes) * (1 - 1e-9),
        );
      }),
    );
  });

  it('has quantiles that its tails undo', () => {
    const probability = fc.double({ min: 0.001, max: 0.999, noNaN: true });
    const counts = fc.double({ min: -0.3, max: 6, noNaN: true }).map((power) => 10 ** power);
    fc.assert(
      fc.property(fc.record({ first: counts, middle: counts, last: counts }), probability, (shapes, p) => {
        const x = dirichletDifferenceQuantile(p, shapes);
        // Elsewhere the difference itself is not known to more digits.
        fc.pre(Math.abs(x) > 1e-3 && Math.abs(x) < 0.999);
        expect(relativeError(dirichletDifferenceCdf(x, shapes), p)).toBeLessThan(1e-9);
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    ['a difference above 1', () => dirichletDifferenceCdf(1.1, { first: 1, middle: 1, last: 1 })],
    ['a difference in points', () => dirichletDifferenceUpperTail(-50, { first: 1, middle: 1, last: 1 })],
    ['a difference that is no number', () => dirichletDifferenceCdf(Number.NaN, { first: 1, middle: 1, last: 1 })],
    ['a shape of 0', () => dirichletDifferenceCdf(0, { first: 0, middle: 1, last: 1 })],
    ['a negative shape', () => dirichletDifferenceQuantile(0.5, { first: 1, middle: -1, last: 1 })],
    ['an endless shape', () => dirichletDifferenceCdf(0, { first: 1, middle: 1, last: Infinity })],
    ['a shape that is no number', () => dirichletDifferenceCdf(0, { first: 1, middle: Number.NaN, last: 1 })],
    ['a probability above 1', () => dirichletDifferenceQuantile(95, { first: 1, middle: 1, last: 1 })],
    ['a probability that is no number', () => dirichletDifferenceQuantile(NaN, { first: 1, middle: 1, last: 1 })],
  ])('does not take %s', (_what, call) => {
    expect(call).toThrow(RangeError);
  });
});
