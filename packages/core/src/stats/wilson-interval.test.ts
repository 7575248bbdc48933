import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wilsonInterval } from './wilson-interval.js';

// The formula with 40 digits, mpmath 1.3.0
it.each([
  [6, 24, 0.11999366228595003, 0.44899444005154008],
  [3, 10, 0.10779126740630102, 0.60322185253885468],
  [10, 10, 0.72246720013711075, 1],
  [0, 1e9, 0, 3.8414588059373201e-9],
  [1, 1e9, 1.7652455495696313e-10, 5.6649342432974394e-9],
])('of %d in %d reaches from %d to %d', (successes, n, lower, upper) => {
  const interval = wilsonInterval(successes, n);
  expect(interval).toMatchObject({ level: 0.95, method: 'wilson' });
  expect(Math.abs(interval!.lower - lower)).toBeLessThanOrEqual(1e-14 * lower);
  expect(Math.abs(interval!.upper - upper)).toBeLessThanOrEqual(1e-14 * upper);
});

it('is unknown for nobody', () => {
  expect(wilsonInterval(0, 0)).toBeNull();
});

it('contains the share, lies within 0 and 1, mirrors, and nests by level', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e9 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, share) => {
      const successes = Math.round(n * share);
      const { lower, upper } = wilsonInterval(successes, n)!;
      expect(0 <= lower && lower <= successes / n && successes / n <= upper && upper <= 1).toBe(true);
      expect(wilsonInterval(n - successes, n)!.upper).toBeCloseTo(1 - lower, 14);
      const wide = wilsonInterval(successes, n, { level: 0.99 })!;
      expect(wide.lower <= lower && upper <= wide.upper).toBe(true);
    }),
  );
});

it.each([[-1, 3], [4, 3], [1.5, 3], [1, Number.NaN], [0, -1]])('does not take %d of %d for counts', (successes, n) => {
  expect(() => wilsonInterval(successes, n)).toThrow(RangeError);
});

it('does not take 95 for a level', () => {
  expect(() => wilsonInterval(1, 3, { level: 95 })).toThrow(RangeError);
});
