import { deviance } from './deviance.js';
import { logTail, valueAtTail, type LogTail } from './log-tail.js';
import { normalUpperQuantile } from './normal.js';
import { stirlingError } from './stirling-error.js';

/** A tail of the gamma distribution of scale 1, as a function of x. */
export function logGammaTail(shape: number, x: number, upper: boolean): LogTail {
  // Logarithm of x^shape e^-x / gamma(shape), the density of the logarithm of x
  const logWeight =
    Math.log(shape / (2 * Math.PI)) / 2 - stirlingError(shape) - shape * deviance((x - shape) / shape, x / shape);
  const below = x < shape + 1;
  const share = below ? series(shape, x) : fraction(shape, x);
  const { log, slope } = logTail(logWeight, below === upper ? -share : share);
  return { log, slope: upper ? -slope : slope };
}

/** The value at which a tail of the gamma distribution of scale 1 has the probability p, above 0 and below 1. */
export function gammaValue(p: number, shape: number, upper: boolean): number {
  // Above one half 1 - p is exact, and the other tail the smaller one.
  if (p > 0.5) return gammaValue(1 - p, shape, !upper);
  const far = normalUpperQuantile(p) / Math.sqrt(shape);
  const start = shape * (upper ? (1 + far / 3) ** 3 : Math.exp(-far));
  return valueAtTail((x) => logGammaTail(shape, x, upper), p, start);
}

/** The lower tail divided by its weight. */
function series(shape: number, x: number): number {
  let term = 1 / shape;
  let sum = term;
  for (let k = 1; term > 1e-17 * sum; k++) {
    term *= x / (shape + k);
    sum += term;
  }
  return sum;
}

/** The upper tail divided by its weight: the even part of the continued fraction, by the method of Lentz. */
function fraction(shape: number, x: number): number {
  let denominator = x + 1 - shape;
  let value = denominator;
  let c = denominator;
  let d = 0;
  for (let k = 1; k < 1e6; k++) {
    const numerator = k * (shape - k);
    denominator += 2;
    d = 1 / (denominator + numerator * d);
    c = denominator + numerator / c;
    value *= c * d;
    if (Math.abs(c * d - 1) < 3e-16) break;
  }
  return 1 / value;
}
