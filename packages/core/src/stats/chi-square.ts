import { checkParameters, checkProbability } from './check-parameters.js';
import { gammaValue, logGammaTail } from './log-gamma-tail.js';

/**
 * Probability that a chi-square value with `df` degrees of freedom is at most `x`.
 *
 * @param x - 0 where a statistic fell below it by rounding; Infinity gives 1
 * @param df - 1e-6 to 1e15, also fractional
 * @returns 0 to 1, with a relative error below 1e-12 for `df` from 0.01 to 1e9
 * @throws RangeError when x is not a number or df is outside
 * @see DLMF 8.2; Loader (2000) for the factor in front
 * @example
 * chiSquareCdf(5.991464547107979, 2); // 0.95 (to 15 digits)
 */
export function chiSquareCdf(x: number, df: number): number {
  return tail(x, df, false);
}

/**
 * Probability that a chi-square value exceeds `x`: the p-value of a chi-square test. Not `1 - chiSquareCdf`, which has
 * no digits left where it is small.
 *
 * @throws RangeError as `chiSquareCdf`
 * @example
 * chiSquareUpperTail(100, 2); // 1.92874984796392e-22 (to 15 digits)
 */
export function chiSquareUpperTail(x: number, df: number): number {
  return tail(x, df, true);
}

/**
 * The value that a chi-square variable stays at or below with probability `p`.
 *
 * @param p - 0 to 1; 0 gives 0, 1 gives Infinity
 * @throws RangeError when p is not between 0 and 1 or df is outside
 * @example
 * chiSquareQuantile(0.95, 2); // 5.99146454710798 (to 15 digits)
 */
export function chiSquareQuantile(p: number, df: number): number {
  return valueAt(p, df, false);
}

/**
 * The value that a chi-square variable exceeds with probability `q`: the critical value of a test. For small tails,
 * which `chiSquareQuantile(1 - q)` would round away.
 *
 * @throws RangeError as `chiSquareQuantile`
 * @example
 * chiSquareUpperQuantile(1e-20, 2); // 92.1034037197618 (to 15 digits)
 */
export function chiSquareUpperQuantile(q: number, df: number): number {
  return valueAt(q, df, true);
}

function tail(x: number, df: number, upper: boolean): number {
  checkParameters('chiSquare', x, df);
  if (x <= 0 || x === Infinity) return x > 0 === upper ? 0 : 1;
  return Math.exp(logGammaTail(df / 2, x / 2, upper).log);
}

function valueAt(p: number, df: number, upper: boolean): number {
  checkParameters('chiSquare', p, df);
  checkProbability('chiSquare', p);
  if (p === 0 || p === 1) return (p === 0) === upper ? Infinity : 0;
  return 2 * gammaValue(p, df / 2, upper);
}
