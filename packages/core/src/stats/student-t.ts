import { checkParameters, checkProbability } from './check-distribution.js';
import { betaOdds, logBetaTail } from './incomplete-beta.js';
import { normalCdf, normalUpperQuantile } from './normal.js';

export function tCdf(t: number, df: number): number {
  return tUpperTail(-t, df);
}

export function tUpperTail(t: number, df: number): number {
  checkParameters('t', t, df);
  if (df === Infinity) return normalCdf(-t);
  const odds = (t / Math.sqrt(df)) ** 2;
  if (odds === 0) return 0.5;
  if (odds === Infinity) return t > 0 ? 0 : 1;
  const tail = Math.exp(logBetaTail(df / 2, 0.5, 1 / (1 + odds), odds / (1 + odds)).log) / 2;
  return t > 0 ? tail : 1 - tail;
}

export function tQuantile(p: number, df: number): number {
  checkProbability('t', p);
  return p <= 0.5 ? 0 - tUpperQuantile(p, df) : tUpperQuantile(1 - p, df);
}

export function tUpperQuantile(q: number, df: number): number {
  checkParameters('t', 0, df);
  checkProbability('t', q);
  if (df === Infinity || q === 0 || q === 1) return normalUpperQuantile(q);
  if (q > 0.5) return 0 - tUpperQuantile(1 - q, df);
  return q === 0.5 ? 0 : Math.sqrt(df / betaOdds(2 * q, df / 2, 0.5));
}
