import { deviance } from './deviance.js';
import { logTail, valueAtTail, type LogTail } from './log-tail.js';
import { normalQuantile } from './normal.js';
import { stirlingError } from './stirling-error.js';

/**
 * Lower tail of the beta distribution, as a function of the odds x / y. The upper one is that of the mirrored
 * distribution.
 *
 * @param y - 1 - x, on its own because near 1 it cannot be had from x
 */
export function logBetaTail(a: number, b: number, x: number, y: number): LogTail {
  // The fraction converges up to about the mean.
  if (x * (a + b + 2) < a + 1) return logTail(logWeight(a, b, x, y), fraction(a, b, x, y));
  return logTail(logWeight(b, a, y, x), -fraction(b, a, y, x));
}

/** The odds x / (1 - x) below which a beta variable stays with probability p, above 0 and below 1. */
export function betaOdds(p: number, a: number, b: number): number {
  // Above one half 1 - p is exact, and the other tail the smaller one.
  if (p > 0.5) return 1 / betaOdds(1 - p, b, a);
  // Small shapes would put the start below the smallest double, from where nothing leads back.
  const start = (a / b) * Math.exp(Math.max(-600, normalQuantile(p) * Math.sqrt(1 / a + 1 / b)));
  return valueAtTail((odds) => logBetaTail(a, b, odds / (1 + odds), 1 / (1 + odds)), p, start);
}

/** Logarithm of x^a y^b / B(a, b), the density of the logarithm of the odds. */
function logWeight(a: number, b: number, x: number, y: number): number {
  const total = a + b;
  const excess = b * x - a * y;
  return (
    Math.log((a * (b / total)) / (2 * Math.PI)) / 2 +
    stirlingError(total) -
    stirlingError(a) -
    stirlingError(b) -
    a * deviance(excess / a, (total * x) / a) -
    b * deviance(-excess / b, (total * y) / b)
  );
}

/** The tail divided by its weight: the even part of the continued fraction, by the method of Lentz. */
function fraction(a: number, b: number, x: number, y: number): number {
  let denominator = (a * (1 - b * x + a * y)) / (a + 1);
  let value = denominator;
  let c = denominator;
  let d = 0;
  for (let m = 1; m < 1e6; m++) {
    const odd = a + 2 * m - 1;
    const step = m * (b - m) * x;
    const numerator = ((a + m - 1) / odd) * ((a + b + m - 1) / odd) * step * x;
    denominator = m + step / odd + ((a + m) * (1 - b * x + a * y + m * (1 + y))) / (odd + 2);
    d = 1 / (denominator + numerator * d);
    c = denominator + numerator / c;
    value *= c * d;
    if (Math.abs(c * d - 1) < 3e-16) break;
  }
  return 1 / value;
}
