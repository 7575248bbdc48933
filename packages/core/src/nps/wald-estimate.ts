import type { Estimate } from './estimate.js';
import { answerMoments } from './moments.js';
import { rocksAnswers, withPseudoAnswers, type PseudoAnswers } from './pseudo-answers.js';
import type { CategoryCounts } from './tally.js';

/** The methods that take the score, perhaps with pseudo-answers, plus and minus some standard errors. */
export type WaldMethod =
  | 'adjusted-wald' | 'adjusted-wald-uniform' | 'agresti-min' | 'bonett-price' | 'wald' | 't' | 'goodman-contrast';

const pseudoAnswersOf: Partial<Readonly<Record<string, PseudoAnswers>>> = {
  'adjusted-wald': rocksAnswers,
  'adjusted-wald-uniform': { promoters: 1, passives: 1, detractors: 1 },
  'agresti-min': { promoters: 0.5, passives: 1, detractors: 0.5 },
  'bonett-price': { promoters: 1, passives: 0, detractors: 1 },
};

/** Whether the method adds answers before it computes. */
export function isAdjusted(method: string): boolean {
  return pseudoAnswersOf[method] !== undefined;
}

/**
 * The estimate of the method with its standard error, in points.
 *
 * @param own - pseudo-answers in place of those of the method
 * @returns `null` when nobody answered or the answers show no spread, where the formula would claim certainty
 */
export function waldEstimate(counts: CategoryCounts, method: string, own?: PseudoAnswers): Estimate | null {
  const added = isAdjusted(method) ? (own ?? pseudoAnswersOf[method]) : undefined;
  const { n, mean, variance } = answerMoments(added === undefined ? counts : withPseudoAnswers(counts, added));
  if (counts.total === 0 || variance === 0) return null;
  const divisor = method === 't' ? n - 1 : n;
  return {
    estimate: mean,
    standardError: Math.sqrt(variance / divisor),
    degreesOfFreedom: method === 't' ? divisor : null,
  };
}
