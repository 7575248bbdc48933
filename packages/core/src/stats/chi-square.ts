import { gammaTailValue, logGammaTail } from './incomplete-gamma.js';
import { checkParameters, checkProbability } from './check-distribution.js';

/**
 * Probability that a chi-square value with `df` degrees of freedom is at most `x`.
 */
export function chiSquareCdf(x: number, df: number): number {
  return tail(x, df, false);
}

export function chiSquareUpperTail(x: number, df: number): number {
  return tail(x, df, true);
}

export function chiSquareQuantile(p: number, df: number): number {
  return value(p, df, false);
}

export function chiSquareUpperQuantile(q: number, df: number): number {
  return value(q, df, true);
}

function tail(x: number, df: number, upper: boolean): number {
  checkParameters('chiSquare', x, df);
  if (x <= 0 || x === Infinity) return (x > 0) === upper ? 0 : 1;
  return Math.exp(logGammaTail(df / 2, x / 2, upper).log);
}

function value(p: number, df: number, upper: boolean): number {
  checkParameters('chiSquare', 0, df);
  checkProbability('chiSquare', p);
  if (p === 0 || p === 1) return (p === 0) === upper ? Infinity : 0;
  return 2 * gammaTailValue(p, df / 2, upper);
}
