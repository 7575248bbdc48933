import { brokenByCounts } from '../nps/broken-by-counts.js';
import { checkedLevel, type Alternative } from '../nps/estimate.js';
import { clipped } from '../nps/limits.js';
import { answerMoments } from '../nps/moments.js';
import { netPromoterScore } from '../nps/net-promoter-score.js';
import { reliabilityOf } from '../nps/reliability.js';
import { addTallies, categoryCounts, type CategoryCounts, type Tally } from '../nps/tally.js';
import type { BrokenAssumption } from '../stats/broken-assumption.js';
import { falseAlarmChance } from '../stats/false-alarm-chance.js';
import { bareEvidence, testedEvidence, type Change, type ChangeEvidence } from './change.js';
import { moverLimits, pooledEstimate, scoreDifference, unpooledEstimate, type Sides } from './difference-estimates.js';
import { exactPermutation } from './exact-permutation.js';

/**
 * A test of two independent groups of answers.
 *
 * - `adjusted-wald`: pseudo-answers to each side; its false alarms stay below 1 - level. The default.
 * - `welch`: Welch's t on 100, 0 and -100; finds more from thirty answers on each side.
 * - `score-pooled`: one variance for both, the trend test of the 2 x 3 table; for equal distributions.
 * - `permutation`: the same with divisor N - 1, the normal limit of all ways to deal out the answers.
 * - `permutation-exact`: all ways to deal out the answers; no p-value above four million combinations.
 * - `mover`: an interval from the two score intervals, without a p-value (Newcombe 1998; Zou & Donner 2008).
 * - `wald`: for comparison with older reports.
 */
export type ComparisonMethod =
  | 'adjusted-wald' | 'welch' | 'score-pooled' | 'permutation' | 'permutation-exact' | 'mover' | 'wald';

export interface ComparisonOptions {
  /** Default `adjusted-wald`. */
  readonly method?: ComparisonMethod | undefined;
  /** Confidence, above 0 and below 1. Default 0.95. */
  readonly level?: number | undefined;
  /** `greater` asks whether the score rose. Default `two-sided`; the interval always is. */
  readonly alternative?: Alternative | undefined;
  /** Whether limits are cut at -200 and 200, where no change can lie. Default true. */
  readonly clip?: boolean | undefined;
  /** How often this comparison was looked at while answers came in, this time included: 1 to 365. Default 1. */
  readonly looks?: number | undefined;
}

/** Two scores of independent groups, compared. `reliability` is that of the smaller group. */
export interface Comparison extends Change<ComparisonMethod> {
  /** Answers on each side. */
  readonly n: { readonly before: number; readonly after: number };
  /**
   * Chance of at least one false alarm over all `looks` at this level: 1 - level for one look. With more, the
   * assumption `single-look` is broken; `levelPerLook` tells with which level one may look so often.
   */
  readonly falseAlarmChance: number;
}

/**
 * Compares the scores of two independent groups of answers, such as two months. What may be said of the change is
 * `describeChange`.
 *
 * Never decide from two intervals that overlap: they may, and the scores still differ beyond chance. Never use this
 * for the same people asked twice (`comparePaired`).
 *
 * @throws RangeError when a count is not one, the level is not between 0 and 1, or looks are not 1 to 365
 * @see Lewis & Sauro (2021), MeasuringU; Rocks (2016), arXiv:1601.07235
 * @example
 * compareTallies(tallyOf([10, 9, 7, 3]), tallyOf([10, 9, 9, 8])).pValue; // 0.4673216576882313
 */
export function compareTallies(before: Tally, after: Tally, options: ComparisonOptions = {}): Comparison {
  const { method = 'adjusted-wald', alternative = 'two-sided', looks = 1 } = options;
  const level = checkedLevel(options.level);
  const sides: Sides = [categoryCounts(before), categoryCounts(after)];
  const n = { before: sides[0].total, after: sides[1].total };
  const scores = { before: netPromoterScore(before), after: netPromoterScore(after) };
  const change = scores.before === null || scores.after === null ? null : scoreDifference(...sides);
  const { limits, ...evidence } =
    change === null
      ? bareEvidence(null)
      : evidenceBy(method, sides, categoryCounts(addTallies(before, after)), change, level, alternative);
  return {
    ...scores,
    change,
    ...evidence,
    interval: limits && { ...clipped(limits, 200, options.clip), level, method },
    alternative,
    level,
    method,
    n,
    reliability: reliabilityOf(Math.min(n.before, n.after)),
    brokenAssumptions: brokenBy(method, sides, looks),
    falseAlarmChance: falseAlarmChance(looks, level),
  };
}

function evidenceBy(
  method: ComparisonMethod, sides: Sides, pooled: CategoryCounts, change: number, level: number, alternative: Alternative,
): ChangeEvidence {
  if (method === 'mover') return bareEvidence(change, null, moverLimits(sides, change, level));
  if (method === 'permutation-exact') return bareEvidence(change, exactPermutation(sides, pooled, alternative));
  const isPooled = method === 'score-pooled' || method === 'permutation';
  const found = isPooled ? pooledEstimate(sides, pooled, method === 'permutation') : unpooledEstimate(sides, method);
  return found === null ? bareEvidence(change) : testedEvidence(found, alternative, isPooled ? null : level);
}

/** How much larger one variance may be before groups of different sizes may no longer share it. */
const alikeUpTo = 1.5;

function brokenBy(method: ComparisonMethod, sides: Sides, looks: number): readonly BrokenAssumption[] {
  const broken = sides.flatMap((counts) => brokenByCounts(method === 'mover' ? 'score' : method, counts));
  const [before, after] = [answerMoments(sides[0]), answerMoments(sides[1])];
  const isDealt = method === 'score-pooled' || method.startsWith('permutation');
  const [less, more] = [before.variance, after.variance].sort((a, b) => a - b);
  if (isDealt && before.n !== after.n && Number(more) > alikeUpTo * Number(less)) broken.push('equal-distributions');
  if (looks > 1) broken.push('single-look');
  return [...new Set(broken)];
}
