import fc from 'fast-check';
import { expect, it } from 'vitest';
import { roundedQuotient } from './rounded-quotient.js';

it.each([
  [5, 2, 2, 2],
  [7, 2, 3, 4],
  [0, 7, 0, 0],
  [13, 10, 1, 1],
  [17, 10, 1, 2],
  [15, 10, 1, 2],
  [25, 10, 2, 2],
  [100, 100, 1, 1],
])('%d / %d is %d rounded down and %d to the even neighbour', (dividend, divisor, floor, halfEven) => {
  expect(roundedQuotient(dividend, divisor, 'floor')).toBe(floor);
  expect(roundedQuotient(dividend, divisor, 'half-even')).toBe(halfEven);
});

it('is exact for numbers of which no quotient is', () => {
  expect(roundedQuotient(Number.MAX_SAFE_INTEGER, 2, 'floor')).toBe(4_503_599_627_370_495);
  expect(roundedQuotient(Number.MAX_SAFE_INTEGER, 2, 'half-even')).toBe(4_503_599_627_370_496);
});

it('does not fall when more is divided', () => {
  fc.assert(fc.property(fc.nat(), fc.integer({ min: 1, max: 2_000 }), fc.constantFrom('floor', 'half-even' as const), (dividend, divisor, rounding) => {
    expect(roundedQuotient(dividend + 1, divisor, rounding)).toBeGreaterThanOrEqual(roundedQuotient(dividend, divisor, rounding));
  }));
});
