import { deviance } from './deviance.js';

/** A gamma variable of scale 1, of the given shape, and its weight in a sum. */
export interface WeightedGamma {
  readonly shape: number;
  readonly weight: number;
}

/** How fast the phase of a factor of the integrand turns at the saddle point, when one walks up the line. */
interface Factor {
  readonly shape: number;
  readonly rate: number;
}

/**
 * Probability that a weighted sum of independent gamma variables is above 0.
 *
 * It is the integral of M(s) / s, M the moment generating function, along a vertical line. Through the saddle point
 * of M(s) / s the integrand neither grows nor cancels, and with the height as sinh(u) the trapezoidal rule doubles its
 * digits whenever the step is halved: some 30 values for 1e-14, for shapes of 1 as of 1e9, in the middle as in the tail.
 *
 * @param terms - shapes above 0; one weight at least is positive and one negative
 * @param mean - sum of shape * weight, on its own because the caller can have it without cancellation
 * @see Lugannani & Rice (1984), SIAM Journal on Scientific and Statistical Computing 5:476
 */
export function gammaContrastTail(terms: readonly WeightedGamma[], mean: number): number {
  // With a mean above 0 the line would pass close to the pole at s = 0. The other tail is the small one then.
  if (mean > 0) {
    return 1 - gammaContrastTail(terms.map(({ shape, weight }) => ({ shape, weight: -weight })), -mean);
  }
  const top = Math.max(...terms.map(({ weight }) => weight));
  const scaled = terms.flatMap(({ shape, weight }) => (weight === 0 ? [] : { shape, weight: weight / top }));
  // M exists for s below 1 / top. The odds of s * top keep their digits close to either end.
  const odds = saddlePoint(scaled);
  const s = odds / (1 + odds);
  const logMoment = scaled.map(({ shape, weight }) => {
    const ratio = (1 + odds * (1 - weight)) / (1 + odds);
    return { shape, linear: shape * weight * s, rest: shape * deviance(-s * weight, ratio) };
  });
  // Near the mean the linear parts almost cancel, and their sum is known better than they are.
  const near = scaled.every(({ weight }) => Math.abs(s * weight) < 0.5);
  let log = near ? (s * mean) / top : 0;
  for (const { linear, rest } of logMoment) log += near ? rest : rest + linear;
  const scale = Math.exp(log) / Math.PI;
  return scale === 0 ? 0 : scale * lineIntegral(factors(scaled, odds));
}

/** The odds of the s, on the scale where the largest weight is 1, at which M(s) / s is smallest on the real line. */
function saddlePoint(terms: readonly WeightedGamma[]): number {
  let [low, high] = [-709, 709];
  // Every s gives the same integral; a third of a percent suffices for the shortest way.
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

/** Integral of the real part of M(s) / s, divided by its value at the saddle point, over the upper half of the line. */
function lineIntegral(along: readonly Factor[]): number {
  let curvature = 0;
  let nearest = 0;
  let furthest = Infinity;
  let decay = -1;
  for (const { shape, rate } of along) {
    curvature += shape * rate * rate;
    nearest = Math.max(nearest, Math.abs(rate));
    furthest = Math.min(furthest, Math.abs(rate));
    decay += shape;
  }
  // The width of the peak, but no more than the distance of the nearest singularity.
  const width = 1 / Math.max(Math.sqrt(curvature), nearest);
  // From here on the integrand is a power of the height to the last digit.
  const far = 40 - Math.log(furthest * width);

  const sumOf = (start: number, step: number): number => {
    let sum = 0;
    for (let u = start; ; u += step) {
      const height = width * Math.sinh(u);
      let logSize = 0;
      let turn = 0;
      for (const { shape, rate } of along) {
        const reach = rate * height;
        logSize -= (shape / 2) * Math.log1p(reach * reach);
        turn += shape * Math.atan(reach);
      }
      const size = Math.exp(logSize) * Math.cosh(u);
      sum += size * Math.cos(turn);
      if (size < 1e-17) return sum;
      if (u > far) return sum + (size * Math.cos(turn)) / Math.expm1(decay * step);
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
