import type { Estimate } from '../nps/estimate.js';
import type { Limits } from '../nps/limits.js';
import { answerMoments } from '../nps/moments.js';
import { rocksAnswers, withPseudoAnswers } from '../nps/pseudo-answers.js';
import { scoreLimits } from '../nps/score-interval.js';
import type { CategoryCounts } from '../nps/tally.js';
import { critical } from '../stats/confidence-level.js';

/** The two sides of a comparison. */
export type Sides = readonly [before: CategoryCounts, after: CategoryCounts];

/**
 * After less before, in points, antisymmetric to the last digit.
 *
 * Taken from the end of the scale that both scores lie near: two of 99.9999 differ in the digits that they no longer hold
 * themselves, and so little spread is left there that these decide.
 */
export function scoreDifference(before: CategoryCounts, after: CategoryCounts): number {
  const balance = ({ promoters, detractors }: CategoryCounts): number => promoters - detractors;
  // 1, 0 or -1: on which side of 75 and -75 the mean of the two scores lies.
  const end = Math.trunc((balance(before) / before.total + balance(after) / after.total) / 1.5);
  const distance = (counts: CategoryCounts): number => (100 * (balance(counts) - end * counts.total)) / counts.total;
  return distance(after) - distance(before);
}

/**
 * Difference of the two scores with a variance for each side.
 *
 * @returns `null` when neither side has any spread, and for `welch` when one has a single answer
 */
export function unpooledEstimate(sides: Sides, method: 'adjusted-wald' | 'wald' | 'welch'): Estimate | null {
  const isWelch = method === 'welch';
  const counted = (counts: CategoryCounts): CategoryCounts =>
    method === 'adjusted-wald' ? withPseudoAnswers(counts, rocksAnswers) : counts;
  const [from, to] = [counted(sides[0]), counted(sides[1])];
  const [before, after] = [answerMoments(from), answerMoments(to)];
  if (isWelch && Math.min(before.n, after.n) < 2) return null;
  const freedom = isWelch ? 1 : 0;
  const [first, second] = [before.variance / (before.n - freedom), after.variance / (after.n - freedom)];
  const variance = first + second;
  if (variance === 0) return null;
  return {
    estimate: scoreDifference(from, to),
    standardError: Math.sqrt(variance),
    degreesOfFreedom: isWelch ? variance ** 2 / (first ** 2 / (before.n - 1) + second ** 2 / (after.n - 1)) : null,
  };
}

/** Difference of the two scores with one variance for all answers; `null` when they show no spread. */
export function pooledEstimate(sides: Sides, pooled: CategoryCounts, isPermutation: boolean): Estimate | null {
  const { n, variance } = answerMoments(pooled);
  if (variance === 0) return null;
  const [before, after] = sides;
  return {
    estimate: scoreDifference(before, after),
    standardError: Math.sqrt(((variance * n) / (n - (isPermutation ? 1 : 0))) * (1 / before.total + 1 / after.total)),
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
