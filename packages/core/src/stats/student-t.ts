import { checkParameters, checkProbability } from './check-parameters.js';
import { betaOdds, logBetaTail } from './log-beta-tail.js';
import { normalCdf, normalUpperQuantile } from './normal.js';

/** Standardised distance by the root of df from which the tail is a power, as far as doubles can tell. */
const far = 1e100;

/**
 * Probability that a t value with `df` degrees of freedom is at most `t`.
 *
 * @param df - 1e-6 to 1e15, also fractional; Infinity gives the normal distribution
 * @returns 0 to 1; for `df` from 0.01 to 1e9 with a relative error below 1e-12 down to 1e-300
 * @throws RangeError when t is not a number or df is outside
 * @see DLMF 8.17
 * @example
 * tCdf(2, 2); // 0.908248290463863 (to 15 digits)
 */
export function tCdf(t: number, df: number): number {
  return tUpperTail(-t, df);
}

/**
 * Probability that a t value exceeds `t`; doubled, of |t|, the two-sided p-value of a t-test. Not `1 - tCdf(t)`,
 * which has no digits left where it is small.
 *
 * @throws RangeError as `tCdf`
 * @example
 * tUpperTail(1e6, 2); // 4.9999999999925e-13 (to 14 digits)
 */
export function tUpperTail(t: number, df: number): number {
  check(t, df);
  if (df === Infinity) return normalCdf(-t);
  const distance = Math.abs(t) / Math.sqrt(df);
  const odds = Math.min(distance, far) ** 2;
  if (odds === 0) return 0.5;
  const both = Math.exp(logBetaTail(df / 2, 0.5, 1 / (1 + odds), odds / (1 + odds)).log);
  const tail = (both / 2) * Math.min(1, far / distance) ** df;
  return t > 0 ? tail : 1 - tail;
}

/**
 * The value that a t variable stays at or below with probability `p`.
 *
 * @param p - 0 to 1; 0 gives -Infinity, 1 gives Infinity
 * @throws RangeError when p is not between 0 and 1 or df is outside
 * @example
 * tQuantile(0.975, 9); // 2.26215716279820 (to 15 digits)
 */
export function tQuantile(p: number, df: number): number {
  return 0 - tUpperQuantile(p, df);
}

/**
 * The value that a t variable exceeds with probability `q`: with q = (1 - level) / 2 how many standard errors an
 * interval extends to each side. For small tails, which `tQuantile(1 - q)` would round away.
 *
 * @returns Infinity also where the value is above the largest double
 * @throws RangeError as `tQuantile`
 * @example
 * tUpperQuantile(0.025, 9); // 2.26215716279820 (to 15 digits)
 */
export function tUpperQuantile(q: number, df: number): number {
  check(q, df);
  checkProbability('t', q);
  if (df === Infinity || q === 0 || q === 1) return normalUpperQuantile(q);
  // Above one half 1 - q is exact, and the distribution is its own mirror image.
  if (q >= 0.5) return q === 0.5 ? 0 : 0 - tUpperQuantile(1 - q, df);
  const root = Math.sqrt(df);
  const tailThere = tUpperTail(far * root, df);
  if (q < tailThere) return far * root * (tailThere / q) ** (1 / df);
  return root / Math.sqrt(betaOdds(2 * q, df / 2, 0.5));
}

function check(t: number, df: number): void {
  checkParameters('t', t, df === Infinity ? 1 : df);
}
