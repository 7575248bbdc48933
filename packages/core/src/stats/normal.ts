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

// Wichura (1988), AS 241 (PPND16): the quantile between 0.075 and 0.925, in 0.180625 - (p - 1/2)^2 …
const centralQuantile: Rational = {
  over: [
    3.387132872796366608, 133.14166789178437745, 1971.5909503065514427, 13731.693765509461125,
    45921.953931549871457, 67265.770927008700853, 33430.575583588128105, 2509.0809287301226727,
  ],
  under: [
    1, 42.313330701600911252, 687.1870074920579083, 5394.1960214247511077, 21213.794301586595867,
    39307.89580009271061, 28729.085735721942674, 5226.495278852545925,
  ],
};

// … outside, in sqrt(-ln of the smaller tail) - 1.6 …
const outerQuantile: Rational = {
  over: [
    1.42343711074968357734, 4.6303378461565452959, 5.7694972214606914055, 3.64784832476320460504,
    1.27045825245236838258, 0.24178072517745061177, 0.0227238449892691845833, 7.7454501427834140764e-4,
  ],
  under: [
    1, 2.05319162663775882187, 1.6763848301838038494, 0.68976733498510000455, 0.14810397642748007459,
    0.0151986665636164571966, 5.475938084995344946e-4, 1.05075007164441684324e-9,
  ],
};

// … and far outside, in the same root - 5.
const extremeQuantile: Rational = {
  over: [
    6.6579046435011037772, 5.4637849111641143699, 1.7848265399172913358, 0.29656057182850489123,
    0.026532189526576123093, 0.0012426609473880784386, 2.71155556874348757815e-5, 2.01033439929228813265e-7,
  ],
  under: [
    1, 0.59983220655588793769, 0.13692988092273580531, 0.0148753612908506148525, 7.868691311456132591e-4,
    1.8463183175100546818e-5, 1.4215117583164458887e-7, 2.04426310338993978564e-15,
  ],
};

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
 * @see Wichura (1988), Applied Statistics 37:477, AS 241
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
  return refined(approximateUpperQuantile(q), q);
}

function approximateUpperQuantile(q: number): number {
  const fromCentre = 0.5 - q;
  if (fromCentre <= 0.425) return fromCentre * ratio(centralQuantile, 0.180625 - fromCentre * fromCentre);
  const root = Math.sqrt(-Math.log(q));
  return root <= 5 ? ratio(outerQuantile, root - 1.6) : ratio(extremeQuantile, root - 5);
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
  if (x === Infinity) return 0;
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
