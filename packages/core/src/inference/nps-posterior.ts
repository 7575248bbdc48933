import { checkedLevel } from '../nps/estimate.js';
import { answerMoments } from '../nps/moments.js';
import { withPseudoAnswers, type PseudoAnswers } from '../nps/pseudo-answers.js';
import { reliabilityOf, type Reliability } from '../nps/reliability.js';
import { categoryCounts, type CategoryCounts, type Tally } from '../nps/tally.js';
import { dirichletDifferenceQuantile, dirichletDifferenceUpperTail, type DirichletShapes } from '../stats/dirichlet.js';
import type { Interval } from '../stats/interval.js';

/** What was known before the answers, as answers that nobody gave; each above 0. Default 1, 1, 1. */
export interface PriorOptions {
  readonly prior?: PseudoAnswers | undefined;
}

export interface PosteriorOptions extends PriorOptions {
  /** Chance that the score lies within the interval, above 0 and below 1. Default 0.95. */
  readonly level?: number | undefined;
}

/** What is believed of the score after the answers. */
export interface NpsPosterior {
  /** Points; drawn towards the prior. */
  readonly mean: number;
  readonly standardDeviation: number;
  /** Equal tails: the score lies below and above with the same chance. */
  readonly interval: Interval<'bayes-dirichlet'>;
  readonly prior: PseudoAnswers;
  readonly n: number;
  readonly reliability: Reliability;
}

const uniformPrior: PseudoAnswers = { promoters: 1, passives: 1, detractors: 1 };

/**
 * Bayesian view of a score: the shares of the three categories have a Dirichlet distribution.
 *
 * @returns `null` when nobody answered: then it would be the prior, which is nobody's opinion
 * @throws RangeError when a count is not one, the level is not between 0 and 1, or a part of the prior is not above 0
 * @see Gelman et al. (2013), Bayesian Data Analysis, 3.4
 * @example
 * npsPosterior(tallyOf([10, 9, 7, 3]))?.mean; // 14.285714285714286
 */
export function npsPosterior(tally: Tally, options: PosteriorOptions = {}): NpsPosterior | null {
  const { prior = uniformPrior } = options;
  const level = checkedLevel(options.level);
  const counts = categoryCounts(tally);
  const shapes = shapesOf(counts, prior);
  if (counts.total === 0) return null;
  const { n, mean, variance } = answerMoments(withPseudoAnswers(counts, prior));
  const tail = (1 - level) / 2;
  // Each limit from its own tail, the upper one of the mirrored answers.
  const mirrored: DirichletShapes = { first: shapes.last, middle: shapes.middle, last: shapes.first };
  return {
    mean,
    standardDeviation: Math.sqrt(variance / (n + 1)),
    interval: {
      lower: 100 * dirichletDifferenceQuantile(tail, shapes),
      upper: 0 - 100 * dirichletDifferenceQuantile(tail, mirrored),
      level,
      method: 'bayes-dirichlet',
    },
    prior,
    n: counts.total,
    reliability: reliabilityOf(counts.total),
  };
}

/**
 * The chance that the score of everybody lies above a target, given the answers.
 *
 * @param target - points, -100 to 100
 * @returns 0 to 1; `null` when nobody answered
 * @throws RangeError when a count is not one, the target is not a score, or a part of the prior is not above 0
 * @see `npsPosterior`
 * @example
 * chanceAbove(tallyOf([10, 9, 7, 3]), 0); // 0.6875
 */
export function chanceAbove(tally: Tally, target: number, options: PriorOptions = {}): number | null {
  if (!(Math.abs(target) <= 100)) throw new RangeError(`chanceAbove: ${target} is not a score`);
  const counts = categoryCounts(tally);
  const shapes = shapesOf(counts, options.prior ?? uniformPrior);
  return counts.total === 0 ? null : dirichletDifferenceUpperTail(target / 100, shapes);
}

function shapesOf(counts: CategoryCounts, prior: PseudoAnswers): DirichletShapes {
  if (!(Math.min(prior.promoters, prior.passives, prior.detractors) > 0)) {
    throw new RangeError('prior: a part is not above 0');
  }
  const { promoters, passives, detractors } = withPseudoAnswers(counts, prior);
  return { first: promoters, middle: passives, last: detractors };
}
