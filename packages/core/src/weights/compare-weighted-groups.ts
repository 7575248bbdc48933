import { checkedLevel, limitsAbout, pValueOf } from '../nps/estimate.js';
import { clipped } from '../nps/limits.js';
import { reliabilityOf, type Reliability } from '../nps/reliability.js';
import { ok, type Result } from '../result.js';
import type { BrokenAssumption } from '../stats/broken-assumption.js';
import type { Interval } from '../stats/interval.js';
import { effectiveSampleSize, fewEffective } from './effective-sample-size.js';
import { checkLength, type LabelColumn } from './labels.js';
import {
  designVariance, surveyDesign, weightedMean, type DesignOptions, type LonelyStratum, type WeightedAnswers,
} from './survey-design.js';

export interface WeightedComparisonOptions extends DesignOptions {
  /** Group of each answer. Answers of a third group still say how the sample was drawn. */
  readonly groups: LabelColumn;
  /** Labels of the two groups. */
  readonly before: string | number;
  readonly after: string | number;
  /** Confidence, above 0 and below 1. Default 0.95. */
  readonly level?: number | undefined;
}

/** The difference of two weighted scores. Points. */
export interface WeightedComparison {
  /** `null` when no answer of the group counts. */
  readonly before: number | null;
  readonly after: number | null;
  /** After minus before, -200 to 200; `null` when one of them is. */
  readonly change: number | null;
  /** `null` with the change, and where the design leaves no cluster to compare with. */
  readonly standardError: number | null;
  /** The change over its standard error; `null` when there is none, or it is 0. */
  readonly statistic: number | null;
  /** Clusters less strata, of those with an answer of either group, less one. */
  readonly degreesOfFreedom: number;
  /** Two-sided; `null` with the statistic, and when no degree of freedom is left. */
  readonly pValue: number | null;
  /** Of the change; `null` with the p-value. */
  readonly interval: Interval<'t'> | null;
  readonly level: number;
  readonly method: 't';
  /** Answers that count, on each side. */
  readonly n: { readonly before: number; readonly after: number };
  /** By the effective sample size of the smaller group. */
  readonly reliability: Reliability;
  readonly brokenAssumptions: readonly BrokenAssumption[];
}

/**
 * Compares the weighted scores of two groups of one sample, which may share strata and clusters: the t test of a
 * regression on the group, linearised, as R's `svyttest`.
 *
 * @returns a refusal when a stratum holds a single cluster and `lonely` is not `centre`
 * @throws RangeError when a score, weight, level or population is none, or columns are not equally long
 * @see Lumley (2010), Complex Surveys, section 2.2; Binder (1983), International Statistical Review 51:279
 * @example
 * compareWeightedGroups(
 *   { scores: [3, 8, 9, 8, 9, 10], weights: [1, 2, 1, 1, 2, 1] },
 *   { groups: ['a', 'a', 'a', 'b', 'b', 'b'], before: 'a', after: 'b' },
 * ); // { ok: true, value: { before: 0, after: 75, change: 75, … } }
 */
export function compareWeightedGroups(
  answers: WeightedAnswers,
  { groups, before, after, ...options }: WeightedComparisonOptions,
): Result<WeightedComparison, LonelyStratum> {
  const level = checkedLevel(options.level);
  const design = surveyDesign(answers);
  checkLength('groups', groups, design.weights.length);
  if (String(before) === String(after)) throw new RangeError('compareWeightedGroups: one group twice');
  const isOf = (label: string | number) => (at: number): boolean => String(groups[at]) === String(label);
  const [isBefore, isAfter] = [isOf(before), isOf(after)];
  const [from, to] = [weightedMean(design, isBefore), weightedMean(design, isAfter)];
  const found = designVariance(
    design,
    {
      influence: design.weights.map((_, at) => (to?.influence[at] ?? 0) - (from?.influence[at] ?? 0)),
      inside: (at) => isBefore(at) || isAfter(at),
    },
    options,
  );
  if (!found.ok) return found;

  const change = from && to && to.score - from.score;
  const degreesOfFreedom = Math.max(0, found.value.degreesOfFreedom - 1);
  const standardError = change === null || found.value.variance === null ? null : Math.sqrt(found.value.variance);
  const statistic = change === null || standardError === null || standardError === 0 ? null : change / standardError;
  const limits = change === null || standardError === null || statistic === null || degreesOfFreedom === 0 ? null
    : limitsAbout({ estimate: change, standardError, degreesOfFreedom }, level);
  const effectiveN = Math.min(...[isBefore, isAfter].map((inside) => effectiveSampleSize(design.weights.filter((_, at) => inside(at)))));
  const brokenAssumptions: BrokenAssumption[] = [];
  if (change !== null && effectiveN < fewEffective) brokenAssumptions.push('large-sample');
  if (from?.variance === 0 || to?.variance === 0) brokenAssumptions.push('spread');
  return ok({
    before: from && from.score,
    after: to && to.score,
    change,
    standardError,
    statistic,
    degreesOfFreedom,
    pValue: limits && statistic !== null ? pValueOf(statistic, 'two-sided', degreesOfFreedom) : null,
    interval: limits && { ...clipped(limits, 200), level, method: 't' },
    level,
    method: 't',
    n: { before: from?.n ?? 0, after: to?.n ?? 0 },
    reliability: reliabilityOf(Math.floor(effectiveN)),
    brokenAssumptions,
  });
}
