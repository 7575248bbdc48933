import { critical } from '../stats/confidence-level.js';
import type { Estimate } from '../nps/estimate.js';
import type { Limits } from '../nps/limits.js';
import { answerMoments } from '../nps/moments.js';
import { scoreLimits } from '../nps/score-interval.js';
import type { CategoryCounts } from '../nps/tally.js';
import { rocksAnswers, withPseudoAnswers } from '../nps/pseudo-answers.js';

/** The two sides of a comparison. */
export type Sides = readonly [before: CategoryCounts, after: CategoryCounts];

/**
 * Difference of the two scores with a variance for each side.
 *
 * @returns `null` when neither side has any spread, and for `welch` when one has a single answer
 */
export function unpooledEstimate(sides: Sides, method: 'adjusted-wald' | 'wald' | 'welch'): Estimate | null {
  const isWelch = method === 'welch';
  const [before, after] = [sides[0], sides[1]].map((counts) =>
    answerMoments(method === 'adjusted-wald' ? withPseudoAnswers(counts, rocksAnswers) : counts),
  );
  if (before === undefined || after === undefined || (isWelch && Math.min(before.n, after.n) < 2)) return null;
  const freedom = isWelch ? 1 : 0;
  const [first, second] = [before.variance / (before.n - freedom), after.variance / (after.n - freedom)];
  const variance = first + second;
  if (variance === 0) return null;
  return {
    estimate: after.mean - before.mean,
    standardError: Math.sqrt(variance),
    degreesOfFreedom: isWelch ? variance ** 2 / (first ** 2 / (before.n - 1) + second ** 2 / (after.n - 1)) : null,
  };
}

/** Difference of the two scores with one variance for all answers; `null` when they show no spread. */
export function pooledEstimate(sides: Sides, pooled: CategoryCounts, isPermutation: boolean): Estimate | null {
  const { n, variance } = answerMoments(pooled);
  if (variance === 0) return null;
  const [before, after] = [answerMoments(sides[0]), answerMoments(sides[1])];
  return {
    estimate: after.mean - before.mean,
    standardError: Math.sqrt(((variance * n) / (n - (isPermutation ? 1 : 0))) * (1 / before.n + 1 / after.n)),
    degreesOfFreedom: null,
  };
}

/** Square and add: how far the score interval of each side reaches from its score. */
export function moverLimits([before, after]: Sides, change: number, level: number): Limits {
  const z = critical(level);
  const reach = (counts: CategoryCounts): Limits => {
    const { lower, upper } = scoreLimits(counts, z);
    const { mean } = answerMoments(counts);
    return { lower: mean - lower, upper: upper - mean };
  };
  const [from, to] = [reach(before), reach(after)];
  return { lower: change - Math.hypot(to.lower, from.upper), upper: change + Math.hypot(to.upper, from.lower) };
}
