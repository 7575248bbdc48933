import { checkParameters, checkProbability } from './check-distribution.js';
import { chiSquareCdf, chiSquareQuantile, chiSquareUpperQuantile, chiSquareUpperTail } from './chi-square.js';
import { betaOdds, logBetaTail } from './incomplete-beta.js';

export function fCdf(x: number, df1: number, df2: number): number {
  checkParameters('f', x, df1, df2);
  if (x <= 0) return 0;
  if (df2 === Infinity) return chiSquareCdf(x * df1, df1);
  return lower(df1 / 2, df2 / 2, (x * df1) / df2);
}

export function fUpperTail(x: number, df1: number, df2: number): number {
  checkParameters('f', x, df1, df2);
  if (x <= 0) return 1;
  if (df2 === Infinity) return chiSquareUpperTail(x * df1, df1);
  return lower(df2 / 2, df1 / 2, df2 / df1 / x);
}

export function fQuantile(p: number, df1: number, df2: number): number {
  checkParameters('f', 0, df1, df2);
  checkProbability('f', p);
  if (df2 === Infinity) return chiSquareQuantile(p, df1) / df1;
  return p === 0 ? 0 : p === 1 ? Infinity : betaOdds(p, df1 / 2, df2 / 2) * (df2 / df1);
}

export function fUpperQuantile(q: number, df1: number, df2: number): number {
  checkParameters('f', 0, df1, df2);
  checkProbability('f', q);
  if (df2 === Infinity) return chiSquareUpperQuantile(q, df1) / df1;
  return q === 1 ? 0 : q === 0 ? Infinity : df2 / df1 / betaOdds(q, df2 / 2, df1 / 2);
}

function lower(a: number, b: number, odds: number): number {
  if (odds === Infinity) return 1;
  if (odds === 0) return 0;
  return Math.exp(logBetaTail(a, b, odds / (1 + odds), 1 / (1 + odds)).log);
}
