import { deviance } from './deviance.js';
import { type LogTail, logTail, valueAtTail } from './log-tail.js';
import { normalUpperQuantile } from './normal.js';
import { stirlingError } from './stirling-error.js';

/** One tail of the gamma distribution of scale 1. */
export function logGammaTail(shape: number, x: number, upper: boolean): LogTail {
  const excess = (x - shape) / shape;
  // Logarithm of x^shape e^-x / gamma(shape), the density of the logarithm of x
  const logWeight =
    Math.log(shape / (2 * Math.PI)) / 2 - stirlingError(shape) - shape * deviance(excess, x / shape);
  const { log, slope } =
    x < shape + 1
      ? logTail(logWeight, series(shape, x), upper)
      : logTail(logWeight, fraction(shape, x), !upper);
  return { log, slope: x < shape + 1 ? slope : -slope };
}

/** The value at which a tail of the gamma distribution of scale 1 has the probability p. */
export function gammaTailValue(p: number, shape: number, upper: boolean): number {
  if (p > 0.5) return gammaTailValue(1 - p, shape, !upper);
  const far = normalUpperQuantile(p) / Math.sqrt(shape);
  const start = shape * (upper ? (1 + far / 3) ** 3 : Math.exp(-far));
  return valueAtTail((x) => logGammaTail(shape, x, upper), p, start);
}

function series(shape: number, x: number): number {
  let term = 1 / shape;
  let sum = term;
  for (let k = 1; term > 1e-17 * sum; k++) {
    term *= x / (shape + k);
    sum += term;
  }
  return sum;
}

function fraction(shape: number, x: number): number {
  let b = x + 1 - shape;
  let d = 1 / b;
  let c = Infinity;
  let value = d;
  for (let k = 1; k < 1e6; k++) {
    const a = k * (shape - k);
    b += 2;
    d = 1 / (a * d + b);
    c = b + a / c;
    value *= c * d;
    if (Math.abs(c * d - 1) < 3e-16) break;
  }
  return value;
}
