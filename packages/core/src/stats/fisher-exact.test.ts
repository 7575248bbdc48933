import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fisherExact } from './fisher-exact.js';
import { hypergeometric } from './hypergeometric.js';

describe('the exact test of two shares', () => {
  // Sums of hypergeometric probabilities with 60 digits, mpmath 1.3.0
  it.each([
    [3, 4, 1, 4, 0.48571428571428571],
    [20, 628, 40, 132, 4.2240140510962332e-19],
    [40, 40, 0, 40, 1.8603403656036264e-23],
    [0, 1e6, 30, 1e6, 1.8622400619907822e-9],
    [500, 1e6, 700, 1e6, 8.4488273826949852e-9],
    [5000, 1e6, 9000, 1e6, 1.2307819409792657e-255],
    [3, 1e9, 40, 1e9, 3.0213403891231448e-9],
    [250_000_000, 5e8, 250_050_000, 5e8, 0.0015657422088989122],
  ])('of %d in %d against %d in %d gives the exact probability', (a, n, b, m, p) => {
    expect(fisherExact({ events: a, n }, { events: b, n: m }) / p).toBeCloseTo(1, 11);
  });

  it.each([
    [0, 0, 3, 9],
    [0, 5, 0, 9],
    [5, 5, 9, 9],
    [0, 0, 0, 0],
    [5, 10, 5, 10],
  ])('finds nothing in %d of %d against %d of %d', (a, n, b, m) => {
    expect(fisherExact({ events: a, n }, { events: b, n: m })).toBe(1);
  });

  it('does not depend on which side, row or column comes first', () => {
    const count = fc.tuple(fc.nat(60), fc.nat(60)).map(([a, b]) => ({ events: a, n: a + b }));
    fc.assert(
      fc.property(count, count, (one, two) => {
        const p = fisherExact(one, two);
        const swapped = ({ events, n }: typeof one) => ({ events: n - events, n });
        const events = one.events + two.events;
        expect(fisherExact(two, one)).toBeCloseTo(p, 12);
        expect(fisherExact(swapped(one), swapped(two))).toBeCloseTo(p, 12);
        const withEvent = { events: one.events, n: events };
        const without = { events: one.n - one.events, n: one.n + two.n - events };
        expect(fisherExact(withEvent, without)).toBeCloseTo(p, 12);
        expect(p > 0 && p <= 1).toBe(true);
      }),
    );
  });

  it('does not take more events than there are', () => {
    expect(() => fisherExact({ events: 4, n: 3 }, { events: 0, n: 3 })).toThrow(RangeError);
    expect(() => fisherExact({ events: 0, n: 3 }, { events: Number.NaN, n: 3 })).toThrow(RangeError);
  });
});

it('spreads a draw over all it can hold', () => {
  // 4 over k, times 3 over (3 - k), of 7 over 3
  const { first, probabilities } = hypergeometric(4, 3, 3);
  expect(first).toBe(0);
  for (const [at, share] of [1, 12, 18, 4].entries()) expect(probabilities[at]).toBeCloseTo(share / 35, 15);
  expect(hypergeometric(5, 1, 3).first).toBe(2);
});
