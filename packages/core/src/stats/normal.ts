import { checkProbability } from './check-parameters.js';

/** Coefficients from the lowest power to the highest. */
type Polynomial = readonly number[];

/** A rational approximation: numerator over denominator. */
interface Rational {
  readonly over: Polynomial;
  readonly under: Polynomial;
}

// Cody (1993), ACM TOMS 19:22, algorithm 715 (ANORM): the distribution function near the middle, in x^2 …
const near: Rational = {
  over: [
    18154.981253343561249, 1067.6894854603709582, 161.02823106855587881, 2.2352520354606839287,
    0.065682337918207449113,
  ],
  under: [45507.789335026729956, 10260.932208618978205, 976.09855173777669322, 47.20258190468824187, 1],
};

// … the tail between 0.67448975 and 5.66, in |x| …
const middle: Rational = {
  over: [
    9842.7148383839780218, 11602.651437647350124, 6848.1904505362823326, 2494.5375852903726711,
    597.27027639480026226, 93.506656132177855979, 8.8831497943883759412, 0.39894151208813466764,
    1.0765576773720192317e-8,
  ],
  under: [
    19685.429676859990727, 38912.003286093271411, 34900.952721145977266, 18615.571640885098091,
    6485.558298266760755, 1519.377599407554805, 235.38790178262499861, 22.266688044328115691, 1,
  ],
};

// … and the tail beyond, in 1 / x^2.
const far: Rational = {
  over: [
    2.9112874951168792e-5, 0.001421619193227893466, 0.022235277870649807, 0.1274011611602473639,
    0.21589853405795699, 0.02307344176494017303,
  ],
  under: [
    7.29751555083966205e-5, 0.00378239633202758244, 0.0659881378689285515, 0.468238212480865118,
    1.28426009614491121, 1,
  ],
};

// Hastings (1955), Approximations for Digital Computers, sheet 67; Abramowitz & Stegun 26.2.23: the quantile of a
// tail up to one half, in sqrt(-2 ln of the tail). Wrong by less than 4.5e-4, which two steps of refinement undo.
const roughQuantile: Rational = { over: [2.515517, 0.802853, 0.010328], under: [1, 1.432788, 0.189269, 0.001308] };

const sqrtOfTwoPi = 2.5066282746310005024;

/**
 * Probability that a standard normal value is at most `x`.
 *
 * @returns 0 to 1, with a relative error of some 1e-15 in both tails
 * @see Cody (1993), ACM TOMS 19:22, algorithm 715
 * @example
 * normalCdf(1.959963984540054); // 0.975
 */
export function normalCdf(x: number): number {
  if (Number.isNaN(x)) return x;
  const size = Math.abs(x);
  if (size <= 0.67448975) return 0.5 + x * ratio(near, x * x);
  return x > 0 ? 1 - upperTail(size) : upperTail(size);
}

/**
 * Probability that a standard normal value is above `x`. Not `1 - normalCdf(x)`, which has no digits left
 * where p-values are small.
 *
 * @example
 * normalUpperTail(10); // 7.619853024160527e-24
 */
export function normalUpperTail(x: number): number {
  return normalCdf(-x);
}

/**
 * The value that a standard normal variable stays at or below with probability `p`.
 *
 * @param p - 0 to 1; 0 gives -Infinity, 1 gives Infinity
 * @throws RangeError when p is not between 0 and 1
 * @example
 * normalQuantile(0.975); // 1.959963984540054
 */
export function normalQuantile(p: number): number {
  checkProbability('normal', p);
  return p <= 0.5 ? 0 - normalUpperQuantile(p) : normalUpperQuantile(1 - p);
}

/**
 * The value that a standard normal variable exceeds with probability `q`. For small tails, which
 * `normalQuantile(1 - q)` would round away.
 *
 * @param q - 0 to 1; 0 gives Infinity, 1 gives -Infinity
 * @throws RangeError when q is not between 0 and 1
 * @example
 * normalUpperQuantile(1e-20); // 9.262340089798408
 */
export function normalUpperQuantile(q: number): number {
  checkProbability('normal', q);
  if (q === 0) return Infinity;
  if (q === 1) return -Infinity;
  // Above one half 1 - q is exact, and the mirrored tail keeps its digits.
  if (q > 0.5) return 0 - normalUpperQuantile(1 - q);
  const root = Math.sqrt(-2 * Math.log(q));
  return refined(refined(root - ratio(roughQuantile, root), q), q);
}

// One step of Halley's method on the tail, relative to the density, so that it also holds at 1e-300.
function refined(x: number, q: number): number {
  const density = densityOf(x);
  if (density === 0) return x;
  const step = (normalUpperTail(x) - q) / density;
  return x + step / (1 - (x * step) / 2);
}

function upperTail(x: number): number {
  if (x <= 5.656854249492381) return densityOf(x) * sqrtOfTwoPi * ratio(middle, x);
  // Already the smallest double is too large from 39 on; the square of a huge x would be none.
  if (x > 40) return 0;
  const reciprocal = 1 / (x * x);
  return (densityOf(x) / x) * (1 - sqrtOfTwoPi * reciprocal * ratio(far, reciprocal));
}

// exp(-x^2 / 2) in two factors: squaring a rounded x would cost the tail its last digits.
function densityOf(x: number): number {
  const head = Math.trunc(x * 16) / 16;
  const rest = (x - head) * (x + head);
  return (Math.exp((-head * head) / 2) * Math.exp(-rest / 2)) / sqrtOfTwoPi;
}

function ratio({ over, under }: Rational, x: number): number {
  return valueOf(over, x) / valueOf(under, x);
}

function valueOf(polynomial: Polynomial, x: number): number {
  return polynomial.reduceRight((sum, coefficient) => sum * x + coefficient, 0);
}
