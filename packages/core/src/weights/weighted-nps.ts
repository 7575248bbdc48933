import { checkedLevel, limitsAbout } from '../nps/estimate.js';
import { clipped } from '../nps/limits.js';
import { reliabilityOf, type Reliability } from '../nps/reliability.js';
import type { CategoryCounts } from '../nps/tally.js';
import { waldEstimate } from '../nps/wald-estimate.js';
import { ok, type Result } from '../result.js';
import type { BrokenAssumption } from '../stats/broken-assumption.js';
import type { Interval } from '../stats/interval.js';
import { effectiveSampleSize, fewEffective } from './effective-sample-size.js';
import { checkLength } from './labels.js';
import {
  designVariance, surveyDesign, weightedMean,
  type DesignOptions, type LonelyStratum, type WeightedAnswers, type WeightedMean,
} from './survey-design.js';

/**
 * - `t`: the score plus and minus t standard errors.
 * - `normal`: the same with the normal distribution, for comparison with other reports; too narrow with few clusters.
 * - `adjusted-wald`: of as many answers as the effective sample size says; an approximation that nobody has proved,
 *   but one that also works when all answers lie in one category.
 */
export type WeightedMethod = 't' | 'normal' | 'adjusted-wald';

export interface WeightedNpsOptions extends DesignOptions {
  /** Default `t`. */
  readonly method?: WeightedMethod | undefined;
  /** Confidence, above 0 and below 1. Default 0.95. */
  readonly level?: number | undefined;
  /** Which answers the score is about. The others still say how the sample was drawn. Default all. */
  readonly domain?: ArrayLike<boolean> | undefined;
  /** Whether limits are cut at -100 and 100, where no score can lie. Default true. */
  readonly clip?: boolean | undefined;
}

/** A score from answers that do not count alike. Points; variances in points². */
export interface WeightedNps {
  /** `null` when no answer counts. */
  readonly score: number | null;
  /** `null` also when the sample is a single answer or cluster. */
  readonly standardError: number | null;
  /** Clusters less strata; for a domain, those with an answer in it. */
  readonly degreesOfFreedom: number;
  /** `null` when there is no standard error, it is 0, or no degree of freedom is left. */
  readonly interval: Interval<WeightedMethod> | null;
  readonly level: number;
  readonly method: WeightedMethod;
  /** Answers that count. */
  readonly n: number;
  /** Kish's effective sample size, of the weights alone; see `effectiveSampleSize`. */
  readonly effectiveN: number;
  /** Kish's design effect, of the weights alone; `null` when no answer counts. */
  readonly kishDesignEffect: number | null;
  /**
   * By how much the whole design inflates the variance, against as many answers drawn at random with replacement;
   * `null` when these show no spread.
   */
  readonly designEffect: number | null;
  /**
   * The same against a draw without replacement from a population of as many people as the weights add up to (R's
   * survey, `deff = TRUE`). The one number that changes with the scale of the weights: `null` when these do not add up
   * to more than n.
   */
  readonly designEffectInPopulation: number | null;
  /** By the effective sample size. */
  readonly reliability: Reliability;
  readonly brokenAssumptions: readonly BrokenAssumption[];
}

/**
 * Net Promoter Score of weighted answers, with the standard error of a complex survey: Taylor linearisation over
 * strata, clusters and a finite population, as R's survey computes it.
 *
 * @returns a refusal when a stratum holds a single cluster and `lonely` is not `centre`
 * @throws RangeError when a score, weight, level or population is none, or columns are not equally long
 * @see Lumley (2010), Complex Surveys; Särndal, Swensson and Wretman (1992), Model Assisted Survey Sampling, section 5.6
 * @example
 * weightedNps({ scores: [10, 9, 7, 3], weights: [1, 1, 2, 4] }); // { ok: true, value: { score: -25, … } }
 */
export function weightedNps(answers: WeightedAnswers, options: WeightedNpsOptions = {}): Result<WeightedNps, LonelyStratum> {
  const { domain, method = 't' } = options;
  const level = checkedLevel(options.level);
  const design = surveyDesign(answers);
  if (domain) checkLength('domain', domain, design.weights.length);
  const inside = (at: number): boolean => domain === undefined || domain[at] === true;
  const mean = weightedMean(design, inside);
  if (mean === null) return ok({ ...unanswered, level, method });

  const found = designVariance(design, { influence: mean.influence, inside }, options);
  if (!found.ok) return found;
  const { clusters, variance, degreesOfFreedom } = found.value;
  const { n, score } = mean;
  const standardError = variance === null ? null : Math.sqrt(variance);
  const effectiveN = effectiveSampleSize(design.weights.filter((_, at) => inside(at)));
  // The variance of a draw with replacement has the divisor n - 1.
  const designEffect = variance === null || n < 2 || mean.variance === 0 ? null : (variance * (n - 1)) / mean.variance;
  const shareDrawn = n / (mean.sumOfWeights * design.scale);

  // Kish knows nothing of clusters, which make answers worth less than he says. Where nothing shows how much less, each
  // cluster is worth one.
  const asMany = answers.clusters ? Math.min(effectiveN, designEffect ? n / designEffect : clusters) : effectiveN;
  const estimate = method === 'adjusted-wald' ? waldEstimate(countsLike(mean, asMany), method)
    : standardError === null || standardError === 0 || degreesOfFreedom < 1 ? null
      : { estimate: score, standardError, degreesOfFreedom: method === 't' ? degreesOfFreedom : null };
  const limits = estimate && limitsAbout(estimate, level);

  const brokenAssumptions: BrokenAssumption[] = [];
  if (effectiveN < fewEffective) brokenAssumptions.push('large-sample');
  if (mean.variance === 0) brokenAssumptions.push('spread');
  if (method === 'adjusted-wald' && asMany < n) brokenAssumptions.push('equal-weights');
  return ok({
    score,
    standardError,
    degreesOfFreedom,
    interval: limits && { ...clipped(limits, 100, options.clip), level, method },
    level,
    method,
    n,
    effectiveN,
    kishDesignEffect: n / effectiveN,
    designEffect,
    designEffectInPopulation: designEffect !== null && shareDrawn < 1 ? designEffect / (1 - shareDrawn) : null,
    reliability: reliabilityOf(Math.floor(effectiveN)),
    brokenAssumptions,
  });
}

const unanswered = {
  score: null, standardError: null, degreesOfFreedom: 0, interval: null, n: 0, effectiveN: 0, kishDesignEffect: null,
  designEffect: null, designEffectInPopulation: null, reliability: 'none', brokenAssumptions: [],
} as const satisfies Partial<WeightedNps>;

/** So many answers with this mean and variance. */
function countsLike({ score, variance }: WeightedMean, n: number): CategoryCounts {
  // Variance = P + D - (P - D)², with the shares of promoters and detractors.
  const extremes = (n * (variance + score * score)) / 10_000;
  const balance = (n * score) / 100;
  return { promoters: (extremes + balance) / 2, passives: n - extremes, detractors: (extremes - balance) / 2, total: n };
}
