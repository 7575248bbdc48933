import { deviance } from './deviance.js';
import { type LogTail, logTail, valueAtTail } from './log-tail.js';
import { normalQuantile } from './normal.js';
import { stirlingError } from './stirling-error.js';

/**
 * Lower tail of the beta distribution at x, as function of the odds x / y.
 *
 * @param y - 1 - x, on its own because near 1 it cannot be had from x
 */
export function logBetaTail(a: number, b: number, x: number, y: number): LogTail {
  if (x * (a + b + 2) < a + 1) return logTail(logWeight(a, b, x, y), fraction(a, b, x, y), false);
  const { log, slope } = logTail(logWeight(b, a, y, x), fraction(b, a, y, x), true);
  return { log, slope: -slope };
}

/** The odds x / (1 - x) below which a beta variable stays with probability p. */
export function betaOdds(p: number, a: number, b: number): number {
  // From above one half 1 - p is exact.
  if (p > 0.5) return 1 / betaOdds(1 - p, b, a);
  const start = (a / b) * Math.exp(normalQuantile(p) * Math.sqrt(1 / a + 1 / b));
  return valueAtTail((odds) => logBetaTail(a, b, odds / (1 + odds), 1 / (1 + odds)), p, start);
}

/** Logarithm of x^a y^b / B(a, b), the density of the logarithm of the odds. */
function logWeight(a: number, b: number, x: number, y: number): number {
  const excess = b * x - a * y;
  const total = a + b;
  return (
    Math.log(a * (b / total) / (2 * Math.PI)) / 2 +
    stirlingError(total) - stirlingError(a) - stirlingError(b) -
    a * deviance(excess / a, (total * x) / a) -
    b * deviance(-excess / b, (total * y) / b)
  );
}

/** The tail divided by its weight, for x up to about the mean: the even part of the usual continued fraction. */
function fraction(a: number, b: number, x: number, y: number): number {
  const excess = b * x - a * y;
  const numerator = (m: number): number => {
    const odd = a + 2 * m - 1;
    return ((a + m - 1) / odd) * ((a + b + m - 1) / odd) * m * (b - m) * x * x;
  };
  const denominator = (m: number): number =>
    m + (m * (b - m) * x) / (a + 2 * m - 1 || 1) + ((a + m) * (1 - excess + m * (1 + y))) / (a + 2 * m + 1);
  let value = denominator(0);
  let c = value;
  let d = 0;
  for (let m = 1; m < 1e6; m++) {
    d = 1 / (denominator(m) + numerator(m) * d);
    c = denominator(m) + numerator(m) / c;
    value *= c * d;
    if (Math.abs(c * d - 1) < 3e-16) break;
  }
  return 1 / value;
}
