import { checkPlanned } from './planning-variance.js';

/**
 * The number of answers that does in a finite population what `n` do in an endless one: n / (1 + (n - 1) / N).
 *
 * Only for a random sample of a list. When everybody was asked, this does not make those who answered a random
 * sample: see `nonresponseBounds`.
 *
 * @param n - answers needed without the correction; need not be whole
 * @param population - size of the population, N >= 1
 * @returns at most N, not rounded
 * @throws RangeError when a number is negative or not finite, or the population is below 1
 * @see Cochran (1977), Sampling Techniques, 3rd edition, section 4.4
 * @example
 * withFinitePopulation(400, 1_000); // 285.9…
 */
export function withFinitePopulation(n: number, population: number): number {
  checkPlanned('withFinitePopulation', n, 0);
  checkPlanned('population', population, 1);
  return n / (1 + (n - 1) / population);
}
