import { bisect } from './bisect.js';
import { checkParameters, checkProbability } from './check-parameters.js';
import { gammaContrastTail } from './gamma-contrast-tail.js';

/** Shapes of the Dirichlet distribution of three shares that add up to 1, each from 1e-6 to 1e15. */
export interface DirichletShapes {
  readonly first: number;
  readonly middle: number;
  readonly last: number;
}

/**
 * Probability that the first of three Dirichlet shares exceeds the last by at most `x`. Exact: no draws, no normal
 * approximation.
 *
 * @param x - difference of two shares, -1 to 1
 * @returns 0 to 1, with a relative error below 1e-12 for shapes from 0.01 to 1e6, below 1e-10 up to 1e9
 * @throws RangeError when x is outside, or a shape is outside
 * @see `dirichletDifferenceUpperTail`
 * @example
 * dirichletDifferenceCdf(0, { first: 3, middle: 1, last: 1 }); // 0.125 (to 15 digits)
 */
export function dirichletDifferenceCdf(x: number, shapes: DirichletShapes): number {
  return dirichletDifferenceUpperTail(-x, mirrored(shapes));
}

/**
 * Probability that the first of three Dirichlet shares exceeds the last by more than `x`.
 *
 * @param x - difference of two shares, -1 to 1
 * @throws RangeError as `dirichletDifferenceCdf`
 * @see Lugannani & Rice (1984), SIAM Journal on Scientific and Statistical Computing 5:476, for the integral
 * @example
 * dirichletDifferenceUpperTail(0.5, { first: 1, middle: 1, last: 1 }); // 0.125
 */
export function dirichletDifferenceUpperTail(x: number, { first, middle, last }: DirichletShapes): number {
  checkParameters('dirichlet', x, first, middle, last);
  if (!(Math.abs(x) <= 1)) throw new RangeError(`dirichlet: ${x} is not between -1 and 1`);
  if (Math.abs(x) === 1) return x < 0 ? 1 : 0;
  // Dirichlet shares are gamma variables divided by their sum, so that "first - last > x" says that a contrast of them
  // is above 0.
  return gammaContrastTail([
    { shape: first, weight: 1 - x },
    { shape: middle, weight: -x },
    { shape: last, weight: -1 - x },
  ]);
}

/**
 * What the first of three Dirichlet shares exceeds the last by at most with probability `p`.
 *
 * @param p - 0 to 1; 0 gives -1, 1 gives 1. For an upper limit ask for the lower one with first and last exchanged.
 * @returns difference of two shares, -1 to 1, to 1e-16
 * @throws RangeError when p is not between 0 and 1, or a shape is outside
 * @example
 * dirichletDifferenceQuantile(0.125, { first: 1, middle: 1, last: 1 }); // -0.5 (to 15 digits)
 */
export function dirichletDifferenceQuantile(p: number, shapes: DirichletShapes): number {
  checkProbability('dirichlet', p);
  // Above one half 1 - p is exact, and both limits of an interval mirror each other.
  if (p > 0.5) return 0 - dirichletDifferenceQuantile(1 - p, mirrored(shapes));
  return bisect(-1, 1, (x) => dirichletDifferenceCdf(x, shapes) < p);
}

function mirrored({ first, middle, last }: DirichletShapes): DirichletShapes {
  return { first: last, middle, last: first };
}
