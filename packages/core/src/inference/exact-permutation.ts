import type { Alternative } from '../nps/estimate.js';
import type { CategoryCounts } from '../nps/tally.js';
import { hypergeometric } from '../stats/hypergeometric.js';
import type { Sides } from './difference-estimates.js';

/** Above this number of ways to divide promoters and detractors, the normal limit has the same digits. */
const mostCombinations = 4_000_000;

/**
 * p-value over all ways to deal out the answers of both sides: that the score of a side lies as far from its
 * expectation as it does, ties included (compared in whole numbers).
 *
 * @returns 1 when there is no spread; `null` above four million combinations
 */
export function exactPermutation(
  [before, after]: Sides, pooled: CategoryCounts, alternative: Alternative,
): number | null {
  // The smaller side is dealt: fewer ways, and the same answer whichever side is called before.
  const [side, direction] = after.total <= before.total ? [after, 1] : [before, -1];
  const drawn = side.total;
  const combinations = (Math.min(drawn, pooled.promoters) + 1) * (Math.min(drawn, pooled.detractors) + 1);
  if (combinations > mostCombinations) return null;
  const expected = drawn * (pooled.promoters - pooled.detractors);
  const distance = (balance: number): number => {
    const risen = direction * (balance * pooled.total - expected);
    return alternative === 'two-sided' ? Math.abs(risen) : alternative === 'less' ? -risen : risen;
  };
  const observed = distance(side.promoters - side.detractors);
  let pValue = 0;
  const promoters = hypergeometric(pooled.promoters, pooled.passives + pooled.detractors, drawn);
  promoters.probabilities.forEach((chance, at) => {
    const count = promoters.first + at;
    const detractors = hypergeometric(pooled.detractors, pooled.passives, drawn - count);
    pValue += chance * detractors.probabilities.reduce(
      (sum, part, index) => (distance(count - detractors.first - index) >= observed ? sum + part : sum), 0,
    );
  });
  return Math.min(1, pValue);
}
