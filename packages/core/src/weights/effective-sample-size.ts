import { relativeWeights } from './check-weights.js';

/** Below so many effective answers a linearised variance says little. */
export const fewEffective = 5;

/**
 * Kish's effective sample size, (Σw)² / Σw²: how many answers that count alike would be as good as these.
 *
 * It knows the weights only, neither clusters nor strata, and takes them as unrelated to the answers.
 *
 * @param weights - finite numbers >= 0 on any scale
 * @returns at most the number of weights above 0, which is itself the result when these are equal; 0 when there are none
 * @throws RangeError when a weight is negative or not finite
 * @see Kish (1965), Survey Sampling, section 11.7
 * @example
 * effectiveSampleSize([1, 1, 4]); // 2
 */
export function effectiveSampleSize(weights: ArrayLike<number>): number {
  let [sum, squares] = [0, 0];
  for (const weight of relativeWeights(weights).weights) {
    sum += weight;
    squares += weight * weight;
  }
  return squares === 0 ? 0 : sum ** 2 / squares;
}

/**
 * Kish's design effect of weights: by how much they inflate the variance of a score, n Σw² / (Σw)².
 *
 * @param weights - finite numbers >= 0 on any scale; those of 0 count for nothing
 * @returns 1 when all weights are equal, else more; `null` when none is above 0
 * @throws RangeError when a weight is negative or not finite
 * @see Kish (1992), Journal of Official Statistics 8:183
 * @example
 * kishDesignEffect([1, 1, 4]); // 1.5
 */
export function kishDesignEffect(weights: ArrayLike<number>): number | null {
  const effective = effectiveSampleSize(weights);
  return effective === 0 ? null : Array.from(weights).filter((weight) => weight > 0).length / effective;
}
