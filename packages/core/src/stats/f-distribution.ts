import { checkParameters, checkProbability } from './check-parameters.js';
import { chiSquareCdf, chiSquareQuantile, chiSquareUpperQuantile, chiSquareUpperTail } from './chi-square.js';
import { betaOdds, logBetaTail } from './log-beta-tail.js';

/**
 * Probability that an F value with `df1` and `df2` degrees of freedom is at most `x`.
 *
 * @param x - 0 where a statistic fell below it by rounding; Infinity gives 1
 * @param df1 - of the numerator, 1e-6 to 1e15, also fractional
 * @param df2 - of the denominator, 1e-6 to 1e15, also fractional; Infinity when its variance is known
 * @returns 0 to 1, as exact as `betaCdf`
 * @throws RangeError when x is not a number or a parameter is outside
 * @see DLMF 8.17
 * @example
 * fCdf(1, 4, 4); // 0.5 (to 15 digits)
 */
export function fCdf(x: number, df1: number, df2: number): number {
  check(x, df1, df2);
  return df2 === Infinity ? chiSquareCdf(x * df1, df1) : lowerTail(df1 / 2, df2 / 2, (x * df1) / df2);
}

/**
 * Probability that an F value exceeds `x`: the p-value of an F test. Not `1 - fCdf`, which has no digits left where it
 * is small.
 *
 * @throws RangeError as `fCdf`
 * @example
 * fUpperTail(100, 2, 2); // 0.00990099009900990 (to 15 digits)
 */
export function fUpperTail(x: number, df1: number, df2: number): number {
  check(x, df1, df2);
  return df2 === Infinity
    ? chiSquareUpperTail(x * df1, df1)
    : lowerTail(df2 / 2, df1 / 2, df2 / df1 / Math.max(0, x));
}

/**
 * The value that an F variable stays at or below with probability `p`.
 *
 * @param p - 0 to 1; 0 gives 0, 1 gives Infinity
 * @throws RangeError when p is not between 0 and 1 or a parameter is outside
 * @example
 * fQuantile(0.5, 4, 4); // 1 (to 15 digits)
 */
export function fQuantile(p: number, df1: number, df2: number): number {
  check(p, df1, df2);
  checkProbability('f', p);
  if (df2 === Infinity) return chiSquareQuantile(p, df1) / df1;
  return oddsAt(p, df1, df2) * (df2 / df1);
}

/**
 * The value that an F variable exceeds with probability `q`: the critical value of a test. For small tails, which
 * `fQuantile(1 - q)` would round away.
 *
 * @throws RangeError as `fQuantile`
 * @example
 * fUpperQuantile(1e-20, 2, 2); // 1e20 (to 14 digits)
 */
export function fUpperQuantile(q: number, df1: number, df2: number): number {
  check(q, df1, df2);
  checkProbability('f', q);
  if (df2 === Infinity) return chiSquareUpperQuantile(q, df1) / df1;
  return df2 / df1 / oddsAt(q, df2, df1);
}

// df1 x / df2 is the odds of a beta variable. As odds neither a tiny nor a huge x loses digits.
function lowerTail(a: number, b: number, odds: number): number {
  if (odds <= 0 || odds === Infinity) return odds > 0 ? 1 : 0;
  return Math.exp(logBetaTail(a, b, odds / (1 + odds), 1 / (1 + odds)).log);
}

function oddsAt(p: number, df1: number, df2: number): number {
  return p === 0 ? 0 : p === 1 ? Infinity : betaOdds(p, df1 / 2, df2 / 2);
}

function check(x: number, df1: number, df2: number): void {
  checkParameters('f', x, df1, df2 === Infinity ? 1 : df2);
}
