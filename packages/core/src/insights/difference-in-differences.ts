import type { Verdict } from '../inference/describe-change.js';
import { scoreDifference, unpooledEstimate, type Sides } from '../inference/difference-estimates.js';
import { checkedLevel } from '../nps/estimate.js';
import { lowBelow, reliabilityOf, veryLowBelow, type Reliability } from '../nps/reliability.js';
import { categoryCounts, type Tally } from '../nps/tally.js';
import type { BrokenAssumption } from '../stats/broken-assumption.js';
import type { Interval } from '../stats/interval.js';
import { inferenceOf, shownDirection } from './normal-inference.js';

/** Answers of those whom a measure reached, and of others whom it did not, before and after. */
export interface TreatedAndControl {
  readonly treatedBefore: Tally;
  readonly treatedAfter: Tally;
  readonly controlBefore: Tally;
  readonly controlAfter: Tally;
}

export interface DifferenceInDifferencesOptions {
  /** Confidence, above 0 and below 1. Default 0.95. */
  readonly level?: number | undefined;
}

/** What a measure did, in points, if nothing else moved the two groups apart. */
export interface DifferenceInDifferences {
  /** How each group's score changed; `null` when one of its sides has no answers. */
  readonly treatedChange: number | null;
  readonly controlChange: number | null;
  /** Change of the treated less change of the control, -400 to 400; `null` when one of them is. */
  readonly effect: number | null;
  /** `null` with the effect, as interval and p-value. */
  readonly standardError: number | null;
  readonly interval: Interval<'adjusted-wald'> | null;
  /** Two-sided p-value of "the measure did nothing". */
  readonly pValue: number | null;
  readonly verdict: Verdict;
  readonly level: number;
  readonly method: 'adjusted-wald';
  readonly n: { readonly [Side in keyof TreatedAndControl]: number };
  /** Of the smallest of the four. */
  readonly reliability: Reliability;
  readonly brokenAssumptions: readonly BrokenAssumption[];
}

/**
 * What a measure did to the score, freed from what happened to everybody: the change of those whom it
 * reached, less the change of a control group.
 *
 * It holds if both groups would have moved alike without the measure, which these numbers cannot show. Try
 * it on two earlier periods, where the effect has to be none. The four groups are different people.
 *
 * Each group gets the pseudo-answers of the adjusted Wald interval, so the interval is not symmetric about
 * the effect. The verdict is `too-few-answers` when one group has fewer than ten.
 *
 * @throws RangeError when a count is not one, or the level is not between 0 and 1
 * @see Card and Krueger (1994), American Economic Review 84:772
 * @example
 * const tally = (promoters: number) => tallyOfCounts([100 - promoters, 0, 0, 0, 0, 0, 0, 0, 0, 0, promoters]);
 * differenceInDifferences({
 *   treatedBefore: tally(50), treatedAfter: tally(80), controlBefore: tally(50), controlAfter: tally(55),
 * }).effect; // 50
 */
export function differenceInDifferences(
  groups: TreatedAndControl,
  options: DifferenceInDifferencesOptions = {},
): DifferenceInDifferences {
  const level = checkedLevel(options.level);
  const treated = changeOf(groups.treatedBefore, groups.treatedAfter);
  const control = changeOf(groups.controlBefore, groups.controlAfter);
  const effect = treated.shown === null || control.shown === null ? null : treated.shown - control.shown;
  const standardError = effect === null ? null : Math.sqrt(treated.variance + control.variance);
  const { interval, pValue } = inferenceOf(treated.drawn - control.drawn, standardError, {
    level,
    method: 'adjusted-wald',
    most: 400,
  });
  const n = {
    treatedBefore: treated.n[0],
    treatedAfter: treated.n[1],
    controlBefore: control.n[0],
    controlAfter: control.n[1],
  };
  const smallest = Math.min(...Object.values(n));
  const verdicts: Readonly<Record<1 | 0 | -1, Verdict>> = { 1: 'rose', 0: 'no-change-shown', [-1]: 'fell' };
  return {
    treatedChange: treated.shown,
    controlChange: control.shown,
    effect,
    standardError,
    interval,
    pValue,
    verdict: smallest < veryLowBelow ? 'too-few-answers' : verdicts[shownDirection(effect, interval)],
    level,
    method: 'adjusted-wald',
    n,
    reliability: reliabilityOf(smallest),
    brokenAssumptions: smallest < lowBelow ? ['large-sample'] : [],
  };
}

interface GroupChange {
  readonly shown: number | null;
  /** After minus before with the pseudo-answers, and its variance. */
  readonly drawn: number;
  readonly variance: number;
  readonly n: readonly [before: number, after: number];
}

function changeOf(before: Tally, after: Tally): GroupChange {
  const sides: Sides = [categoryCounts(before), categoryCounts(after)];
  const n = [sides[0].total, sides[1].total] as const;
  const found = unpooledEstimate(sides, 'adjusted-wald');
  return {
    shown: Math.min(...n) === 0 ? null : scoreDifference(...sides),
    drawn: found?.estimate ?? 0,
    variance: (found?.standardError ?? 0) ** 2,
    n,
  };
}
