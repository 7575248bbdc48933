import { checkParameters, checkProbability } from './check-parameters.js';
import { betaOdds, logBetaTail } from './log-beta-tail.js';

/**
 * Probability that a beta variable of the shapes `a` and `b` is at most `x`: the regularised incomplete beta function.
 *
 * It is also the exact tail of a binomial count: k or more of n happen with probability `betaCdf(share, k, n - k + 1)`.
 *
 * @param x - 0 to 1
 * @param a - 1e-6 to 1e15
 * @param b - 1e-6 to 1e15
 * @returns 0 to 1; down to 1e-300 the relative error is below 1e-12 for shapes from 0.01 to 1e5, and below 1e-10, which
 *   is what the last digit of x decides, for shapes up to 1e9
 * @throws RangeError when x is not between 0 and 1 or a shape is outside
 * @see DLMF 8.17; Loader (2000) for the factor in front, Didonato and Morris (1992), ACM TOMS 18:360, for the fraction
 * @example
 * betaCdf(0.5, 2, 3); // 0.6875 (to 15 digits)
 */
export function betaCdf(x: number, a: number, b: number): number {
  check(x, a, b);
  if (x === 0 || x === 1) return x;
  return Math.exp(logBetaTail(a, b, x, 1 - x).log);
}

/**
 * Probability that a beta variable is above `x`. Not `1 - betaCdf`, which has no digits left where it is small.
 *
 * @throws RangeError as `betaCdf`
 * @example
 * betaUpperTail(0.999, 1, 9); // 1e-27 (to 14 digits)
 */
export function betaUpperTail(x: number, a: number, b: number): number {
  check(x, a, b);
  if (x === 0 || x === 1) return 1 - x;
  return Math.exp(logBetaTail(b, a, 1 - x, x).log);
}

/**
 * The value that a beta variable stays at or below with probability `p`.
 *
 * @param p - 0 to 1
 * @returns 0 to 1; 0 also where the value is below the smallest double
 * @throws RangeError when p is not between 0 and 1 or a shape is outside
 * @example
 * betaQuantile(0.6875, 2, 3); // 0.5 (to 15 digits)
 */
export function betaQuantile(p: number, a: number, b: number): number {
  check(p, a, b);
  return p === 0 || p === 1 ? p : shareOf(betaOdds(p, a, b));
}

/**
 * The value that a beta variable exceeds with probability `q`. For small tails, which `betaQuantile(1 - q)` would
 * round away.
 *
 * @throws RangeError as `betaQuantile`
 * @example
 * betaUpperQuantile(1e-27, 1, 9); // 0.999 (to 15 digits)
 */
export function betaUpperQuantile(q: number, a: number, b: number): number {
  check(q, a, b);
  return q === 0 || q === 1 ? 1 - q : shareOf(1 / betaOdds(q, b, a));
}

function shareOf(odds: number): number {
  return odds > 1 ? 1 / (1 + 1 / odds) : odds / (1 + odds);
}

function check(share: number, a: number, b: number): void {
  checkProbability('beta', share);
  checkParameters('beta', share, a, b);
}
