import { expect, it } from 'vitest';
import { withFinitePopulation } from './finite-population.js';

it.each([
  // Cochran (1977), section 4.4: n0 = 400, N = 3200 gives 356.
  [400, 3_200, 355.6543484301195],
  [1, 1_000, 1],
  [1e9, 500, 500],
  [500, 1e12, 500],
])('%d answers are as good as %d … of %d', (n, population, corrected) => {
  expect(withFinitePopulation(n, population)).toBeCloseTo(corrected, 3);
});

it.each([[-1, 10], [Number.NaN, 10], [10, 0], [10, Number.NaN], [Infinity, 10]])('is not defined for %d of %d', (n, population) => {
  expect(() => withFinitePopulation(n, population)).toThrow(RangeError);
});
