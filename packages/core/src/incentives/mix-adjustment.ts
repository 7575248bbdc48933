import { netPromoterScore } from '../nps/net-promoter-score.js';
import { addTallies, categoryCounts, emptyTally } from '../nps/tally.js';
import { ok, refuse, type Result } from '../result.js';
import type { MixGroup } from './incentive-plan.js';
import type { IncentiveGroupUnknown } from './incentive-refusal.js';
import type { GroupAnswers } from './unit-results.js';

/** What the kinds of customers that a unit had do to its score; points. */
export interface MixAdjustment {
  /** Score of the company, all kinds of customers together. */
  readonly company: number;
  /** What these customers would have answered on average: the company's scores, mixed as the unit's answers are. */
  readonly expected: number;
  /** What is added to the score of the unit: `company - expected`. */
  readonly adjustment: number;
}

/**
 * Indirect standardisation: who serves customers that give low scores everywhere gets the difference added, and who serves
 * generous ones gets it subtracted.
 *
 * Not by weights, as post-stratification does: a unit has few answers of some kinds and none of others, for which weights
 * explode or do not exist, and a sum of points can be explained to the person whom it pays.
 *
 * @param mix - the company's answers before the plan, so that the adjustment is known beforehand
 * @returns `null` without answers; refuses `incentive/group-unknown`
 * @see Inskip, Beral, Fraser and Haskey (1983), Statistics in Medicine 2:455
 */
export function mixAdjustment(mix: readonly MixGroup[], answers: readonly GroupAnswers[]): Result<MixAdjustment | null, IncentiveGroupUnknown> {
  const scores = new Map(mix.map(({ group, tally }) => [group, scoreOf(tally)]));
  let [n, sum] = [0, 0];
  for (const { group, counted, excluded } of answers) {
    const score = scores.get(group);
    if (score === undefined) return refuse({ kind: 'incentive/group-unknown', group });
    // With all exclusions: otherwise these could move the adjustment.
    const { total } = categoryCounts(addTallies(counted, excluded));
    n += total;
    sum += total * score;
  }
  if (n === 0) return ok(null);
  const company = scoreOf(mix.reduce((all, { tally }) => addTallies(all, tally), emptyTally));
  const expected = sum / n;
  return ok({ company, expected, adjustment: company - expected });
}

/** A mix without an answer is refused with the plan. */
function scoreOf(tally: MixGroup['tally']): number {
  return netPromoterScore(tally) ?? 0;
}
