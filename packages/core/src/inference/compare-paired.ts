import { checkedLevel, type Alternative } from '../nps/estimate.js';
import { clipped } from '../nps/limits.js';
import { momentsOf } from '../nps/moments.js';
import { lowBelow, reliabilityOf, veryLowBelow } from '../nps/reliability.js';
import type { BrokenAssumption } from '../stats/broken-assumption.js';
import { bareEvidence, testedEvidence, type Change, type ChangeEvidence } from './change.js';
import { checkTable, type PairedTable } from './paired-table.js';

/**
 * A test of the changes of the same people.
 *
 * - `t`: Student's t of the changes, with divisor n - 1. The default.
 * - `score`: with the variance that "nothing changed" implies, marginal homogeneity with scores; no interval.
 * - `wald`: divisor n and the normal distribution.
 */
export type PairedMethod = 't' | 'score' | 'wald';

export interface PairedOptions {
  /** Default `t`. */
  readonly method?: PairedMethod | undefined;
  /** Confidence, above 0 and below 1. Default 0.95. */
  readonly level?: number | undefined;
  /** `greater` asks whether the score rose. Default `two-sided`; the interval always is. */
  readonly alternative?: Alternative | undefined;
  /** Whether limits are cut at -200 and 200, where no change can lie. Default true. */
  readonly clip?: boolean | undefined;
}

/** Two scores of the same people, compared. */
export interface PairedComparison extends Change<PairedMethod> {
  /** People who answered both times. */
  readonly n: number;
}

/** What the change of one person adds to the score, in points, from two categories up to two down. */
const changes: readonly number[] = [200, 100, 0, -100, -200];

/**
 * Compares the scores that the same people gave before and after; only those who answered both times.
 *
 * When nobody changed category the p-value is 1 and the interval `null`, because 0 to 0 would claim certainty.
 * When all changed alike, `t` and `wald` have no p-value either.
 *
 * @throws RangeError when a count is not one, or the level is not between 0 and 1
 * @see Student (1908), Biometrika 6:1; for `score` Agresti (2013), Categorical Data Analysis, 11.2
 * @example
 * comparePaired([[30, 6, 4], [8, 20, 5], [3, 7, 17]]).change; // 2
 */
export function comparePaired(table: PairedTable, options: PairedOptions = {}): PairedComparison {
  const { method = 't', alternative = 'two-sided' } = options;
  const level = checkedLevel(options.level);
  checkTable(table);
  const [[pp, ps, pd], [sp, ss, sd], [dp, ds, dd]] = table;
  const counts = [dp, sp + ds, pp + ss + dd, ps + sd, pd];
  const { n, mean, variance } = momentsOf(changes, counts);
  const stayed = pp + ss + dd;
  const { limits, ...evidence } =
    n === 0 ? bareEvidence(null) : evidenceBy(method, n, mean, variance, stayed === n, alternative, level);
  const scoreOf = (promoters: number, detractors: number): number | null =>
    n === 0 ? null : (100 * (promoters - detractors)) / n;
  return {
    before: scoreOf(pp + ps + pd, dp + ds + dd),
    after: scoreOf(pp + sp + dp, pd + sd + dd),
    change: n === 0 ? null : mean,
    ...evidence,
    interval: limits && { ...clipped(limits, 200, options.clip), level, method },
    alternative,
    level,
    method,
    n,
    reliability: reliabilityOf(n),
    brokenAssumptions: brokenBy(n, n - stayed, variance),
  };
}

function evidenceBy(
  method: PairedMethod, n: number, mean: number, variance: number, isUnchanged: boolean, alternative: Alternative,
  level: number,
): ChangeEvidence {
  if (isUnchanged) return bareEvidence(0, 1);
  if (method === 'score') {
    const standardError = Math.sqrt((variance + mean * mean) / n);
    return testedEvidence({ estimate: mean, standardError, degreesOfFreedom: null }, alternative, null);
  }
  if (variance === 0) return bareEvidence(mean);
  const divisor = method === 't' ? n - 1 : n;
  const degreesOfFreedom = method === 't' ? divisor : null;
  return testedEvidence({ estimate: mean, standardError: Math.sqrt(variance / divisor), degreesOfFreedom }, alternative, level);
}

/** Those who stayed say nothing of the direction, so those who moved have to be many as well. */
function brokenBy(n: number, moved: number, variance: number): readonly BrokenAssumption[] {
  if (n === 0) return [];
  const broken: BrokenAssumption[] = n < lowBelow || moved < veryLowBelow ? ['large-sample'] : [];
  return variance === 0 ? [...broken, 'spread'] : broken;
}
