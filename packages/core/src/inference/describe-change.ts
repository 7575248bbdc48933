import { answerMoments } from '../nps/moments.js';
import { rocksAnswers, withPseudoAnswers } from '../nps/pseudo-answers.js';
import { veryLowBelow } from '../nps/reliability.js';
import { categoryCounts, type Tally } from '../nps/tally.js';
import { compareTallies, type Comparison, type ComparisonMethod, type ComparisonOptions } from './compare-tallies.js';
import { smallestDetectableChange } from './smallest-detectable-change.js';

/** What may be said about a change of the score. "No change shown" is not "no change". */
export type Verdict = 'rose' | 'fell' | 'no-change-shown' | 'too-few-answers';

export interface ChangeOptions extends Omit<ComparisonOptions, 'alternative' | 'method'> {
  /** Default `adjusted-wald`. */
  readonly method?: Exclude<ComparisonMethod, 'mover'> | undefined;
}

/** A comparison with what may be said of it. */
export interface DescribedChange extends Comparison {
  readonly verdict: Verdict;
  /**
   * The smallest true change, in points, that so many answers would have shown with a chance of 80 %; `null` when a
   * side has no answers, and at levels up to 20 %, which show anything.
   */
  readonly smallestDetectable: number | null;
}

/**
 * What a manager may say of two independent groups of answers, such as two months: the score rose, it fell, no change
 * is shown, or there are too few answers; with all the numbers to say it with. `verdicts` of
 * `@goodword/core/texts/<lang>` makes a sentence of it.
 *
 * `too-few-answers` when one side has fewer than ten, or when the method is not defined for these counts (`wald` with
 * no spread on either side). A score that rises or falls only at the fifth look has shown less than the verdict says:
 * give `looks`, and take the level from `levelPerLook`.
 *
 * @throws RangeError when a count is not one, the level is not between 0 and 1, or looks are not 1 to 365
 * @example
 * describeChange(tallyOf([10, 9, 7, 3]), tallyOf([10, 9, 9, 8])).verdict; // 'too-few-answers'
 */
export function describeChange(before: Tally, after: Tally, options: ChangeOptions = {}): DescribedChange {
  const comparison = compareTallies(before, after, { ...options, alternative: 'two-sided' });
  return {
    ...comparison,
    verdict: verdictOf(comparison),
    smallestDetectable: smallestDetectable(before, after, comparison),
  };
}

// The shown change must point the same way: pseudo-answers draw a small group towards 0, and at low levels
// the drawn difference may leave 0 on the other side.
function verdictOf({ n, pValue, change, estimate, level }: Comparison): Verdict {
  if (pValue === null || change === null || estimate === null || Math.min(n.before, n.after) < veryLowBelow) {
    return 'too-few-answers';
  }
  if (pValue >= 1 - level || change * estimate <= 0) return 'no-change-shown';
  return change > 0 ? 'rose' : 'fell';
}

function smallestDetectable(before: Tally, after: Tally, { n, level }: Comparison): number | null {
  // With pseudo-answers, or the variance of a group of promoters only would promise to show anything.
  const variance = ([before, after] as const).map(
    (tally) => answerMoments(withPseudoAnswers(categoryCounts(tally), rocksAnswers)).variance,
  );
  const [first = 0, second = 0] = variance;
  return level > 0.2 ? smallestDetectableChange({ n: [n.before, n.after], variance: [first, second] }, { level }) : null;
}
