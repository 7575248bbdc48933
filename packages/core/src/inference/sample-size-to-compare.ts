import { bisect } from '../stats/bisect.js';
import { critical } from '../stats/confidence-level.js';
import { checkPlanned, planningVariance } from './planning-variance.js';
import { powerAt } from './power-to-detect.js';
import type { SampleSize } from './sample-size.js';
import { detectableDistance, type DetectionOptions } from './smallest-detectable-change.js';

/**
 * `wald`: (V_a + V_b) (z + z_power)² / change². `adjusted-wald`: three fewer, because its pseudo-answers count as
 * three. `two-tailed`: as `wald`, but a change shown in the wrong direction counts towards the power, as `powerToDetect`
 * and R's pwr have it.
 */
export type ComparisonSizeMethod = 'adjusted-wald' | 'wald' | 'two-tailed';

export interface ComparisonSizeOptions extends DetectionOptions {
  /** True change to be shown, in points; its sign does not matter. */
  readonly change: number;
  /**
   * Variance of one answer in points², one for both groups or one for each; with `paired` that of the change of one
   * person. Default the worst, 10,000.
   */
  readonly variance?: number | readonly [number, number] | undefined;
  /** The same people are asked twice: the result counts people. */
  readonly paired?: boolean | undefined;
  /** How many times the answers of this design are needed, for weights and clusters. Default 1. */
  readonly designEffect?: number | undefined;
  /** Default `adjusted-wald`. */
  readonly method?: ComparisonSizeMethod | undefined;
}

/**
 * How many answers each of two groups needs, so that a comparison shows a true change of so many points.
 *
 * @throws RangeError when the change is 0 or no number, a variance is negative, the level is not between 0 and 1, or
 *   the power is not between 1 - level and 1
 * @see Lewis and Sauro (2021), MeasuringU; Cohen (1988), Statistical Power Analysis for the Behavioral Sciences
 * @example
 * sampleSizeToCompare({ change: 15, variance: 6_000 }).n; // 416
 */
export function sampleSizeToCompare(options: ComparisonSizeOptions): SampleSize<ComparisonSizeMethod> {
  const { change, level = 0.95, power = 0.8, paired = false, designEffect = 1, method = 'adjusted-wald' } = options;
  const variance = options.variance ?? planningVariance.worst;
  const variances = typeof variance === 'number' ? (paired ? [variance] : [variance, variance]) : variance;
  if (change === 0 || !Number.isFinite(change)) throw new RangeError(`change: ${change} is not a change in points`);
  if (paired && variances.length > 1) throw new RangeError('variance: pairs have one');
  for (const one of variances) checkPlanned('variance', one, 0);
  checkPlanned('designEffect', designEffect, 0);
  const furthest = detectableDistance({ level, power });
  const z = critical(level);
  // The wrong direction only adds power, so that the answer lies nearer than the closed formula says.
  const distance = method === 'two-tailed' ? bisect(0, furthest, (at) => powerAt(at, z) < power) : furthest;
  const sum = variances.reduce((a, b) => a + b, 0);
  const raw = designEffect * (sum * (distance / change) ** 2 - (method === 'adjusted-wald' ? 3 : 0));
  return { n: Math.max(1, Math.ceil(raw)), raw, level, method };
}
