import { brokenByCounts } from '../nps/broken-by-counts.js';
import { answerValues, countsOf, momentsOf, type Moments } from '../nps/moments.js';
import { netPromoterScore } from '../nps/net-promoter-score.js';
import { reliabilityOf, type Reliability } from '../nps/reliability.js';
import { addTallies, categoryCounts, emptyTally, type Tally } from '../nps/tally.js';
import type { BrokenAssumption } from '../stats/broken-assumption.js';
import { chiSquareUpperTail } from '../stats/chi-square.js';
import { fUpperTail } from '../stats/f-distribution.js';

/**
 * A test of several groups at once.
 *
 * - `welch`: Welch's analysis of variance, each group with its own variance. The default.
 * - `kruskal-wallis`: of ranks, corrected for ties: the three categories in order, whatever their distance.
 * - `permutation`: one variance for all; for equal distributions.
 */
export type GroupsMethod = 'welch' | 'kruskal-wallis' | 'permutation';

/** Several scores, compared. */
export interface GroupsComparison {
  /** In points; `null` for a group without answers. */
  readonly scores: readonly (number | null)[];
  /** F for `welch`, else chi-square; `null` when fewer than two groups answered or the method finds no spread. */
  readonly statistic: number | null;
  /** Between groups: the number of those that answered less one, at least 0. */
  readonly degreesOfFreedom: number;
  /** Within groups, for `welch` alone. */
  readonly degreesOfFreedomWithin: number | null;
  /** Of "all scores are equal"; `null` with the statistic. */
  readonly pValue: number | null;
  readonly method: GroupsMethod;
  /** Answers of all groups. */
  readonly n: number;
  /** Of the smallest group that answered. */
  readonly reliability: Reliability;
  readonly brokenAssumptions: readonly BrokenAssumption[];
}

type Evidence = Pick<GroupsComparison, 'statistic' | 'degreesOfFreedomWithin' | 'pValue'>;

const nothing: Evidence = { statistic: null, degreesOfFreedomWithin: null, pValue: null };

/**
 * Whether the scores of several independent groups differ at all, such as those of all branches. Which of them
 * differ is a question for `comparePairs`.
 *
 * Groups without answers do not count. `welch` needs two answers and some spread in each group: with a group of
 * promoters only its statistic is `null`, and `permutation` still works.
 *
 * @throws RangeError when a count is not one
 * @see Welch (1951), Biometrika 38:330; Kruskal & Wallis (1952), JASA 47:583; Strasser & Weber (1999)
 * @example
 * compareGroups([tallyOf([10, 9, 7, 3]), tallyOf([10, 9, 9, 8]), tallyOf([8, 6, 6, 0])]).pValue; // 0.021158727115624328
 */
export function compareGroups(
  tallies: readonly Tally[], options: { readonly method?: GroupsMethod | undefined } = {},
): GroupsComparison {
  const { method = 'welch' } = options;
  const groups = tallies.map(categoryCounts).filter(({ total }) => total > 0);
  const pooled = categoryCounts(tallies.reduce(addTallies, emptyTally));
  const all = countsOf(pooled);
  const plain = method === 'kruskal-wallis' ? midranks(all) : answerValues;
  // From the most common value, next to which means of nearly equal answers keep the digits in which they differ.
  const origin = plain[all.indexOf(Math.max(...all))] ?? 0;
  const values = plain.map((value) => value - origin);
  const moments = groups.map((counts) => momentsOf(values, countsOf(counts)));
  const evidenceBy = method === 'welch' ? welch : dealtOut;
  return {
    scores: tallies.map(netPromoterScore),
    ...(groups.length < 2 ? nothing : evidenceBy(moments, momentsOf(values, all))),
    degreesOfFreedom: Math.max(0, groups.length - 1),
    method,
    n: pooled.total,
    reliability: reliabilityOf(groups.length === 0 ? 0 : Math.min(...groups.map(({ total }) => total))),
    brokenAssumptions: [...new Set(groups.flatMap((counts) => brokenByCounts(method, counts)))],
  };
}

/** Mean ranks of the categories, given from the highest to the lowest. */
function midranks(counts: readonly number[]): readonly number[] {
  return counts.map((count, at) => counts.slice(at + 1).reduce((sum, lower) => sum + lower, 0) + (count + 1) / 2);
}

/** Sum of squares between groups over the variance (N - 1) of all: chi-square over all ways to deal out the values. */
function dealtOut(groups: readonly Moments[], all: Moments): Evidence {
  if (all.variance === 0) return nothing;
  const between = groups.reduce((sum, { n, mean }) => sum + n * (mean - all.mean) ** 2, 0);
  const statistic = (between / all.variance / all.n) * (all.n - 1);
  return { ...nothing, statistic, pValue: chiSquareUpperTail(statistic, groups.length - 1) };
}

function welch(groups: readonly Moments[]): Evidence {
  if (groups.some(({ n, variance }) => n < 2 || variance === 0)) return nothing;
  const weighted = groups.map(({ n, mean, variance }) => ({ n, mean, weight: (n - 1) / variance }));
  const total = weighted.reduce((sum, { weight }) => sum + weight, 0);
  const centre = weighted.reduce((sum, { mean, weight }) => sum + weight * mean, 0) / total;
  const between = weighted.reduce((sum, { mean, weight }) => sum + weight * (mean - centre) ** 2, 0);
  const lambda = weighted.reduce((sum, { n, weight }) => sum + (1 - weight / total) ** 2 / (n - 1), 0);
  const k = groups.length;
  const statistic = between / (k - 1) / (1 + (2 * (k - 2) * lambda) / (k * k - 1));
  const within = (k * k - 1) / 3 / lambda;
  return { statistic, degreesOfFreedomWithin: within, pValue: fUpperTail(statistic, k - 1, within) };
}
