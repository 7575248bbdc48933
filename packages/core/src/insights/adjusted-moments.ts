import { answerMoments } from '../nps/moments.js';
import { rocksAnswers, withPseudoAnswers } from '../nps/pseudo-answers.js';
import type { CategoryCounts } from '../nps/tally.js';

/**
 * Score in points and its variance in points², with the pseudo-answers of the adjusted Wald interval: never 0,
 * so that ten equal answers do not claim certainty.
 */
export function adjustedMoments(counts: CategoryCounts): { readonly score: number; readonly variance: number } {
  const { n, mean, variance } = answerMoments(withPseudoAnswers(counts, rocksAnswers));
  return { score: mean, variance: variance / n };
}
