import { brokenByCounts } from '../nps/broken-by-counts.js';
import { pValueOf, type Alternative } from '../nps/estimate.js';
import { netPromoterScore } from '../nps/net-promoter-score.js';
import type { PseudoAnswers } from '../nps/pseudo-answers.js';
import { reliabilityOf, type Reliability } from '../nps/reliability.js';
import { scoreStatistic } from '../nps/score-statistic.js';
import { categoryCounts, type CategoryCounts, type Tally } from '../nps/tally.js';
import { waldEstimate } from '../nps/wald-estimate.js';
import { betaCdf } from '../stats/beta.js';
import type { BrokenAssumption } from '../stats/broken-assumption.js';

/**
 * A test of one score against a target.
 *
 * - `score`: with the variance that the target implies; agrees with the score interval (Tango 1998).
 * - `adjusted-wald`: the benchmark test of MeasuringU (Lewis & Sauro 2021); agrees with the default interval.
 * - `exact-sign`: of as many promoters as detractors, exact for any number of answers. Target 0 only.
 * - `mcnemar`: the same by chi-square with one degree of freedom, without continuity correction. Target 0 only.
 * - `t`: of the mean of 100, 0 and -100.
 * - `wald`: for comparison with older reports.
 */
export type NpsTestMethod =
  | 'score' | 'adjusted-wald' | 'adjusted-wald-uniform' | 'agresti-min' | 'bonett-price'
  | 'exact-sign' | 'mcnemar' | 't' | 'wald';

export interface NpsTestOptions {
  /** Default `score`. */
  readonly method?: NpsTestMethod | undefined;
  /** `greater` asks whether the score lies above the target. Default `two-sided`. */
  readonly alternative?: Alternative | undefined;
  /** Answers that the adjusted Wald methods add, in place of their own. */
  readonly pseudoAnswers?: PseudoAnswers | undefined;
}

/** A score held against a target. */
export interface NpsTest {
  /** Points; `null` when nobody answered. */
  readonly score: number | null;
  readonly target: number;
  /** What the method compares with the target, in points: the score, drawn to 0 by the adjusted methods. */
  readonly estimate: number | null;
  /** Points; with `score` under the target. `null` for the tests of signs, and with the p-value. */
  readonly standardError: number | null;
  /** z or t, chi-square for `mcnemar`; `null` for `exact-sign` and where chance has no room. */
  readonly statistic: number | null;
  /** `null` where the normal distribution is used, and for `exact-sign`. */
  readonly degreesOfFreedom: number | null;
  /**
   * Chance of answers at least as far from the target, if it were the score. `null` when nobody answered, when the
   * method finds no spread, and for `mcnemar` when all are passives.
   */
  readonly pValue: number | null;
  readonly alternative: Alternative;
  readonly method: NpsTestMethod;
  readonly n: number;
  readonly reliability: Reliability;
  readonly brokenAssumptions: readonly BrokenAssumption[];
}

type Evidence = Pick<NpsTest, 'estimate' | 'standardError' | 'statistic' | 'degreesOfFreedom' | 'pValue'>;

const nothing: Evidence = { estimate: null, standardError: null, statistic: null, degreesOfFreedom: null, pValue: null };

/**
 * Whether a score differs from a target that is known exactly. A benchmark that is itself the score of a sample
 * needs `compareTallies`.
 *
 * @param target - points, -100 to 100
 * @throws RangeError when a count is not one, the target is not a score, or the method knows the target 0 only
 * @example
 * testNps(tallyOf([10, 9, 7, 3]), 0).pValue; // 0.5637028616507729
 */
export function testNps(tally: Tally, target: number, options: NpsTestOptions = {}): NpsTest {
  const { method = 'score', alternative = 'two-sided' } = options;
  if (!(Math.abs(target) <= 100)) throw new RangeError(`testNps: ${target} is not a score`);
  if (target !== 0 && (method === 'mcnemar' || method === 'exact-sign')) {
    throw new RangeError(`testNps: ${method} knows the target 0 only, not ${target}`);
  }
  const counts = categoryCounts(tally);
  const score = netPromoterScore(tally);
  return {
    score,
    target,
    ...(score === null ? nothing : evidence(method, counts, score, target, alternative, options.pseudoAnswers)),
    alternative,
    method,
    n: counts.total,
    reliability: reliabilityOf(counts.total),
    brokenAssumptions: brokenByCounts(method, counts),
  };
}

function evidence(
  method: NpsTestMethod, counts: CategoryCounts, score: number, target: number, alternative: Alternative,
  added?: PseudoAnswers,
): Evidence {
  const { promoters, detractors, total } = counts;
  if (method === 'score') {
    const { statistic, standardError } = scoreStatistic(promoters, detractors, total, target / 100);
    return {
      ...nothing,
      estimate: score,
      standardError: 100 * standardError,
      // Infinite when somebody answered what a target of 100 or -100 rules out: then the p-value is exactly 0 or 1.
      statistic: Number.isFinite(statistic) ? statistic : null,
      pValue: pValueOf(statistic, alternative),
    };
  }
  if (method === 'exact-sign') return { ...nothing, estimate: score, pValue: signTest(promoters, detractors, alternative) };
  if (method === 'mcnemar') {
    const decided = promoters + detractors;
    const z = (promoters - detractors) / Math.sqrt(decided);
    const signs = { ...nothing, estimate: score, degreesOfFreedom: 1 };
    return decided === 0 ? signs : { ...signs, statistic: z * z, pValue: pValueOf(z, alternative) };
  }
  const found = waldEstimate(counts, method, added);
  if (found === null) return { ...nothing, estimate: score };
  const statistic = (found.estimate - target) / found.standardError;
  return { ...found, statistic, pValue: pValueOf(statistic, alternative, found.degreesOfFreedom) };
}

/** Exact binomial test with one half; two-sided it is twice the smaller tail, since both tails are alike. */
function signTest(promoters: number, detractors: number, alternative: Alternative): number {
  const atLeast = (count: number, others: number): number => (count === 0 ? 1 : betaCdf(0.5, count, others + 1));
  if (alternative === 'greater') return atLeast(promoters, detractors);
  if (alternative === 'less') return atLeast(detractors, promoters);
  return Math.min(1, 2 * atLeast(Math.max(promoters, detractors), Math.min(promoters, detractors)));
}
