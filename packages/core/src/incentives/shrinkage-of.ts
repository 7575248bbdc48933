import { shrinkScores, type ScoredGroup } from '../inference/shrink-scores.js';
import { answerVariance } from '../nps/answer-variance.js';
import { addTallies, emptyTally } from '../nps/tally.js';
import type { Shrinkage } from './incentive-plan.js';

/**
 * What the scores of a plan are drawn to, from the answers of a time before it: all branches, or all staff.
 *
 * It is fixed with the plan, so that everybody knows the measure beforehand and nobody's bonus depends on what colleagues get.
 *
 * @returns `null` when nobody answered, or all answers are of one category: nothing is known of how scores vary
 * @throws RangeError when a count is not one
 * @see `shrinkScores`
 */
export function shrinkageOf(units: readonly ScoredGroup<unknown>[]): Shrinkage | null {
  const { mean, betweenVariance } = shrinkScores(units);
  const variance = answerVariance(units.reduce((sum, { tally }) => addTallies(sum, tally), emptyTally));
  return mean === null || variance === null || variance < 1 ? null : { mean, betweenVariance, answerVariance: variance };
}
