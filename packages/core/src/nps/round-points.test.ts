import fc from 'fast-check';
import { expect, it } from 'vitest';
import { roundPoints } from './round-points.js';

it.each([
  [62.859, 0, 63], [62.859, 1, 62.9], [62.5, 0, 63], [-62.5, 0, -63], [0.05, 1, 0.1], [-0.05, 1, -0.1], [1.005, 2, 1.01],
  [-100, 0, -100], [100, 3, 100], [1e-7, 0, 0], [-1e-7, 7, -1e-7], [33.333333333333336, 2, 33.33],
])('rounds %d to %d decimals as %d', (points, decimals, rounded) => {
  expect(roundPoints(points, decimals)).toBe(rounded);
});

it.each([-0, -0.4, -1e-300])('makes 0, not -0, of %d', (points) => {
  expect(Object.is(roundPoints(points), 0)).toBe(true);
});

it.each([[Number.NaN, 0], [Infinity, 0], [1, -1], [1, 0.5], [1, 16]])(
  'does not round %d to %d decimals',
  (points, decimals) => {
    expect(() => roundPoints(points, decimals)).toThrow(RangeError);
  },
);

it('treats a gain and a loss alike and moves nothing by more than half', () => {
  fc.assert(
    fc.property(fc.double({ min: -200, max: 200, noNaN: true }), fc.integer({ min: 0, max: 6 }), (points, decimals) => {
      const rounded = roundPoints(points, decimals);
      expect(roundPoints(0 - points, decimals)).toBe(0 - rounded);
      expect(Math.abs(rounded - points)).toBeLessThanOrEqual(0.5 * 10 ** -decimals + 1e-12);
    }),
  );
});
