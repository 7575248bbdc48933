import { checkParameters, checkProbability } from './check-distribution.js';
import { betaOdds, logBetaTail } from './incomplete-beta.js';

export function betaCdf(x: number, a: number, b: number): number {
  check(x, a, b);
  if (x === 0 || x === 1) return x;
  return Math.exp(logBetaTail(a, b, x, 1 - x).log);
}

export function betaUpperTail(x: number, a: number, b: number): number {
  check(x, a, b);
  if (x === 0 || x === 1) return 1 - x;
  return Math.exp(logBetaTail(b, a, 1 - x, x).log);
}

export function betaQuantile(p: number, a: number, b: number): number {
  check(p, a, b);
  if (p === 0 || p === 1) return p;
  return shareOf(betaOdds(p, a, b));
}

export function betaUpperQuantile(q: number, a: number, b: number): number {
  check(q, a, b);
  if (q === 0 || q === 1) return 1 - q;
  return shareOf(1 / betaOdds(q, b, a));
}

function shareOf(odds: number): number {
  return odds > 1 ? 1 / (1 + 1 / odds) : odds / (1 + odds);
}

function check(share: number, a: number, b: number): void {
  checkProbability('beta', share);
  checkParameters('beta', 0, a, b);
}
