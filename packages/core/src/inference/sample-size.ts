import { critical } from '../stats/confidence-level.js';
import { withFinitePopulation } from './finite-population.js';
import { checkPlanned, planningVariance } from './planning-variance.js';

/** `wald`: z² V / m². `adjusted-wald`: three fewer, because its pseudo-answers count as three. */
export type SampleSizeMethod = 'adjusted-wald' | 'wald';

export interface SampleSizeOptions {
  /** Half the width of the interval, in points, above 0. */
  readonly margin: number;
  /** Confidence, above 0 and below 1. Default 0.95. */
  readonly level?: number | undefined;
  /** Variance of one answer in points²: `answerVariance` of a pilot, or one of `planningVariance`. Default the worst. */
  readonly variance?: number | undefined;
  /** Default `adjusted-wald`. */
  readonly method?: SampleSizeMethod | undefined;
  /** How many times the answers of this design are needed, for weights and clusters. Default 1. */
  readonly designEffect?: number | undefined;
  /** Size of the population of which the sample is drawn at random. Default endless. */
  readonly population?: number | undefined;
}

/** A number of answers to plan for. */
export interface SampleSize<Method extends string = SampleSizeMethod> {
  /** Answers, a whole number; each group needs as many when two are compared. */
  readonly n: number;
  /** The same as the formula gives it: not whole, and below 1 where hardly an answer is needed. */
  readonly raw: number;
  readonly level: number;
  readonly method: Method;
}

/**
 * How many answers give a score with a margin of error of so many points. Answers, not invitations: divide by
 * the response rate.
 *
 * @throws RangeError when the margin is not above 0, the level is not between 0 and 1, or another number makes no sense
 * @see Cochran (1977), Sampling Techniques; Lewis and Sauro (2021), MeasuringU, for the three fewer
 * @example
 * sampleSize({ margin: 5 }).n; // 1534
 * sampleSize({ margin: 5, method: 'wald', population: 500 }).n; // 378
 */
export function sampleSize(options: SampleSizeOptions): SampleSize {
  const { margin, level = 0.95, variance = planningVariance.worst, method = 'adjusted-wald', designEffect = 1, population } = options;
  if (!(margin > 0 && margin < Infinity)) throw new RangeError(`margin: ${margin} is not a number of points above 0`);
  checkPlanned('variance', variance, 0);
  checkPlanned('designEffect', designEffect, 0);
  const endless = designEffect * (variance * (critical(level) / margin) ** 2 - (method === 'wald' ? 0 : 3));
  // Below one answer there is nothing to correct.
  const raw = population === undefined || endless < 1 ? endless : withFinitePopulation(endless, population);
  return { n: Math.max(1, Math.ceil(raw)), raw, level, method };
}
