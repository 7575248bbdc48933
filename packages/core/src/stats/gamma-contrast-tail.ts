import { deviance } from './deviance.js';

/** A gamma variable of scale 1, of the given shape, and its weight in a sum. */
export interface WeightedGamma {
  readonly shape: number;
  readonly weight: number;
}

/** A factor of the integrand: (1 - rate * step)^-shape, at a step from the saddle point. */
interface Factor {
  readonly shape: number;
  readonly rate: number;
}

/**
 * Probability that a weighted sum of independent gamma variables is above 0.
 *
 * It is an integral of M(s) / s, M the moment generating function, along a path that crosses the real line between 0
 * and the border of M. Through the saddle point of M(s) / s the integrand is largest where the path crosses, so that
 * nothing cancels, not even in the far tail. With sinh(u) for the height, the trapezoidal rule doubles its digits
 * whenever the step is halved: for 1e-12 it takes some 30 to 300 values, for shapes of 1 as of 1e9.
 *
 * @param terms - shapes above 0; one weight at least is positive and one negative
 * @see Lugannani & Rice (1984), SIAM Journal on Scientific and Statistical Computing 5:476
 */
export function gammaContrastTail(terms: readonly WeightedGamma[]): number {
  const mean = terms.reduce((sum, { shape, weight }) => sum + shape * weight, 0);
  // With a mean above 0 the path would pass close to the pole at s = 0. The other tail is the small one then.
  if (mean > 0) {
    return 1 - gammaContrastTail(terms.map(({ shape, weight }) => ({ shape, weight: -weight })));
  }
  const top = Math.max(...terms.map(({ weight }) => weight));
  // A weight that is nothing beside the others would only draw out the path.
  const scaled = terms.flatMap(({ shape, weight }) =>
    Math.abs(weight) < 1e-100 * top ? [] : { shape, weight: weight / top },
  );
  // M exists for s below 1 / top. The odds of s * top keep their digits close to either end.
  const odds = saddlePoint(scaled);
  const s = odds / (1 + odds);
  // Near the mean the linear parts almost cancel, and their sum is known better than they are.
  const near = scaled.every(({ weight }) => Math.abs(s * weight) < 0.5);
  let logMoment = near ? (s * mean) / top : 0;
  for (const { shape, weight } of scaled) {
    const ratio = (1 + odds * (1 - weight)) / (1 + odds);
    logMoment += shape * (deviance(-s * weight, ratio) + (near ? 0 : s * weight));
  }
  const scale = Math.exp(logMoment) / Math.PI;
  return scale === 0 ? 0 : scale * pathIntegral(factors(scaled, odds));
}

/** The odds of the s, on the scale where the largest weight is 1, at which M(s) / s is smallest on the real line. */
function saddlePoint(terms: readonly WeightedGamma[]): number {
  let [low, high] = [-709, 709];
  // Every s gives the same integral: a third of a percent suffices for a short way.
  while (high - low > 0.003) {
    const middle = (low + high) / 2;
    let slope = 0;
    for (const { shape, rate } of factors(terms, Math.exp(middle))) slope += shape * rate;
    if (slope < 0) low = middle;
    else high = middle;
  }
  return Math.exp(low);
}

/** The factors of M(s) / s; the pole turns like a gamma variable of shape 1. Rates are per unit of s. */
function factors(terms: readonly WeightedGamma[], odds: number): readonly Factor[] {
  return [
    { shape: 1, rate: -1 },
    ...terms.map(({ shape, weight }) => ({ shape, rate: (weight * odds) / (1 + odds * (1 - weight)) })),
  ];
}

/** Integral of M(s) / s, divided by its value at the saddle point, over the upper half of the path. */
function pathIntegral(along: readonly Factor[]): number {
  let [second, nearest, furthest, decay] = [0, 0, Infinity, -1];
  for (const { shape, rate } of along) {
    second += shape * rate ** 2;
    nearest = Math.max(nearest, Math.abs(rate));
    furthest = Math.min(furthest, Math.abs(rate));
    decay += shape;
  }
  // The width of the peak, but no more than the distance of the nearest singularity.
  const width = 1 / Math.max(Math.sqrt(second), nearest);
  const bend = bendOf(along, width, furthest);
  // From here on the integrand is a power of the distance to the last digit.
  const far = 40 - Math.log(furthest * width);

  const sumOf = (start: number, step: number): number => {
    let sum = 0;
    for (let u = start; ; u += step) {
      const [up, out] = [Math.sinh(u), Math.cosh(u)];
      const [x, y] = [width * bend * (out - 1), width * up];
      let logSize = 0;
      let turn = 0;
      for (const { shape, rate } of along) {
        logSize -= (shape / 2) * Math.log1p(rate * (rate * (x * x + y * y) - 2 * x));
        turn += shape * Math.atan2(rate * y, 1 - rate * x);
      }
      const size = Math.exp(logSize) * out;
      const term = size * (Math.cos(turn) + bend * (up / out) * Math.sin(turn));
      sum += term;
      if (size < 1e-17) return sum;
      if (u > far) return sum + term / Math.expm1(decay * step);
    }
  };

  let step = 0.5;
  let sum = 0.5 + sumOf(step, step);
  for (;;) {
    const before = sum * step;
    sum += sumOf(step / 2, step);
    step /= 2;
    // The error of the halved step is the square of that of the step before.
    if (Math.abs(sum * step - before) < 1e-8 * sum * step || step < 1e-3) return width * step * sum;
  }
}

/** How far the path leans to the right, as share of its height: away from the side on which the integrand grows. */
function bendOf(along: readonly Factor[], width: number, furthest: number): number {
  let pull = 0;
  let logSize = 0;
  for (let height = 4 * width; logSize > -40 && height * furthest < 100; height *= 4) {
    let here = 0;
    logSize = 0;
    for (const { shape, rate } of along) {
      const reach = rate * height;
      here += (shape * reach) / (1 + reach * reach);
      logSize -= (shape / 2) * Math.log1p(reach * reach);
    }
    if (Math.abs(here) > Math.abs(pull)) pull = here;
  }
  return (-0.5 * pull) / (1 + Math.abs(pull));
}
