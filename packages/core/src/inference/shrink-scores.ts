import { checkedLevel, limitsAbout } from '../nps/estimate.js';
import { clipped } from '../nps/limits.js';
import { answerMoments } from '../nps/moments.js';
import { netPromoterScore } from '../nps/net-promoter-score.js';
import { rocksAnswers, withPseudoAnswers } from '../nps/pseudo-answers.js';
import { reliabilityOf, type Reliability } from '../nps/reliability.js';
import { categoryCounts, type Tally } from '../nps/tally.js';
import type { BrokenAssumption } from '../stats/broken-assumption.js';
import type { Interval } from '../stats/interval.js';

/** A branch, team or other unit whose score is compared with those of its like. */
export interface ScoredGroup<Key> {
  readonly key: Key;
  readonly tally: Tally;
}

/** A score drawn towards the mean of all groups, the more the fewer answers it has. Points. */
export interface ShrunkScore<Key> {
  readonly key: Key;
  /** As it was answered; `null` when nobody answered. */
  readonly score: number | null;
  readonly shrunkScore: number;
  /** Weight of the group's own score, 0 to 1; the mean has the rest. */
  readonly weight: number;
  readonly standardError: number;
  readonly interval: Interval<'empirical-bayes'>;
  readonly n: number;
  readonly reliability: Reliability;
}

/** The groups with their shrunk scores, and what these were drawn to. */
export interface ShrunkScores<Key> {
  /** In the order given; empty when nobody answered at all. */
  readonly groups: readonly ShrunkScore<Key>[];
  /** Mean of the true scores of the groups; `null` when nobody answered at all. */
  readonly mean: number | null;
  /** Variance of the true scores between the groups, τ², in points²; 0 when they differ no more than chance allows. */
  readonly betweenVariance: number;
  readonly level: number;
  readonly method: 'empirical-bayes';
  /** `large-sample`: fewer than five groups, of which τ² is known badly, and the intervals do not say so. */
  readonly brokenAssumptions: readonly BrokenAssumption[];
}

/** Below so many groups the variance between them is little more than a guess. */
const fewGroups = 5;

/**
 * Empirical-Bayes scores: what to rank branches by, and to pay bonuses on, so that a branch with four answers is
 * neither the best nor the worst for it.
 *
 * B NPS + (1 - B) mean, with B = τ² / (τ² + V / n); τ² after DerSimonian and Laird, never below 0. V is the variance of
 * an answer with the pseudo-answers of the adjusted Wald interval: without them a branch whose few answers are all
 * alike would have a variance of 0 and be believed without reserve. The intervals take τ² as known.
 *
 * @throws RangeError when a count is not one, or the level is not between 0 and 1
 * @see DerSimonian and Laird (1986), Controlled Clinical Trials 7:177; Efron and Morris (1975), JASA 70:311
 * @example
 * const recent = { key: 'recent', tally: tallyOf([10, 10, 10, 10]) };
 * const settled = { key: 'settled', tally: tallyOfCounts([100, 0, 0, 0, 0, 0, 0, 100, 0, 0, 200]) };
 * shrinkScores([recent, settled]).groups[0]?.shrunkScore; // 84.69…, of 100
 */
export function shrinkScores<Key>(
  groups: readonly ScoredGroup<Key>[],
  options: { readonly level?: number | undefined } = {},
): ShrunkScores<Key> {
  const level = checkedLevel(options.level);
  const observed = groups.map(({ key, tally }) => {
    const counts = categoryCounts(tally);
    const { variance } = answerMoments(withPseudoAnswers(counts, rocksAnswers));
    return { key, n: counts.total, score: netPromoterScore(tally), precision: counts.total / variance };
  });
  const answered = observed.flatMap(({ score, precision }) => (score === null ? [] : [{ score, precision }]));

  /** Mean with weights 1 / (between + V / n), the sum of these weights, and the weighted squares around the mean. */
  const pooled = (between: number): { readonly mean: number; readonly sum: number; readonly squares: number } => {
    const weights = answered.map(({ precision }) => precision / (1 + between * precision));
    const total = (of: (score: number) => number): number =>
      answered.reduce((sum, { score }, at) => sum + (weights[at] ?? 0) * of(score), 0);
    const sum = total(() => 1);
    const mean = total((score) => score) / sum;
    return { mean, sum, squares: total((score) => (score - mean) ** 2) };
  };
  const { sum, squares } = pooled(0);
  // Σp - Σp² / Σp as the sum of the products of two, which does not cancel where one branch outweighs all others.
  let [products, before] = [0, 0];
  for (const { precision } of answered) {
    products += precision * before;
    before += precision;
  }
  const betweenVariance = products === 0 ? 0 : Math.max(0, ((squares - (answered.length - 1)) * sum) / (2 * products));
  const all = pooled(betweenVariance);
  return {
    groups: answered.length === 0 ? [] : observed.map(({ key, n, score, precision }) => {
      // Without answers the precision is 0, and the mean all that is known.
      const weight = (betweenVariance * precision) / (1 + betweenVariance * precision);
      const shrunkScore = weight * (score ?? 0) + (1 - weight) * all.mean;
      const standardError = Math.sqrt((1 - weight) * betweenVariance + (1 - weight) ** 2 / all.sum);
      const limits = limitsAbout({ estimate: shrunkScore, standardError, degreesOfFreedom: null }, level);
      return {
        key,
        score,
        shrunkScore,
        weight,
        standardError,
        interval: { ...clipped(limits, 100), level, method: 'empirical-bayes' },
        n,
        reliability: reliabilityOf(n),
      };
    }),
    mean: answered.length === 0 ? null : all.mean,
    betweenVariance,
    level,
    method: 'empirical-bayes',
    brokenAssumptions: answered.length < fewGroups && answered.length > 0 ? ['large-sample'] : [],
  };
}
