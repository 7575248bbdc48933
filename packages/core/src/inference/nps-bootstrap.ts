import { brokenByCounts } from '../nps/broken-by-counts.js';
import { checkedLevel } from '../nps/estimate.js';
import { clipped, type Limits } from '../nps/limits.js';
import { answerMoments, type Moments } from '../nps/moments.js';
import { reliabilityOf, type Reliability } from '../nps/reliability.js';
import { categoryCounts, type CategoryCounts, type Tally } from '../nps/tally.js';
import type { BrokenAssumption } from '../stats/broken-assumption.js';
import type { Interval } from '../stats/interval.js';
import { normalUpperQuantile } from '../stats/normal.js';

/** The percentile bootstrap of a score. */
export interface NpsBootstrap {
  /** Points; `null` when nobody answered. */
  readonly score: number | null;
  /** Standard deviation of the resampled scores; `null` when nobody answered. */
  readonly standardError: number | null;
  /** `null` also when all answers lie in one category: each resample then has the same score. */
  readonly interval: Interval<'bootstrap'> | null;
  readonly n: number;
  readonly reliability: Reliability;
  readonly brokenAssumptions: readonly BrokenAssumption[];
}

/** Up to so many answers the distribution is added up; beyond, its expansion misses a limit by a step of 100 / n at most. */
const mostEnumerated = 1000;

/**
 * Percentile bootstrap of a score without drawing anything: where the scores of infinitely many resamples would lie.
 *
 * Exact up to 1,000 answers; beyond by the Cornish-Fisher expansion with the skewness, rounded to scores that so many
 * answers can have. Other statistics take `bootstrap`, which draws.
 *
 * @param options.level - confidence, above 0 and below 1; default 0.95
 * @throws RangeError when a count is not one, or the level is not between 0 and 1
 * @see Efron (1979), Annals of Statistics 7:1; Hall (1992), The Bootstrap and Edgeworth Expansion
 * @example
 * npsBootstrap(tallyOf([10, 9, 7, 3])).interval; // { lower: -50, upper: 100, level: 0.95, method: 'bootstrap' }
 */
export function npsBootstrap(tally: Tally, options: { readonly level?: number | undefined } = {}): NpsBootstrap {
  const level = checkedLevel(options.level);
  const counts = categoryCounts(tally);
  const moments = answerMoments(counts);
  const { n, mean, variance } = moments;
  const quantiles = n <= mostEnumerated ? enumerated : expanded;
  return {
    score: n === 0 ? null : mean,
    standardError: n === 0 ? null : Math.sqrt(variance / n),
    interval: n === 0 || variance === 0 ? null : { ...quantiles(counts, moments, (1 - level) / 2), level, method: 'bootstrap' },
    n,
    reliability: reliabilityOf(n),
    brokenAssumptions: brokenByCounts('bootstrap', counts),
  };
}

function enumerated({ promoters, passives, detractors, total }: CategoryCounts, _moments: Moments, tail: number): Limits {
  const [up, level, down] = [promoters / total, passives / total, detractors / total];
  // Chances of the sums -k … k of k answers of 1, 0 and -1.
  let chances: readonly number[] = [1];
  for (let drawn = 0; drawn < total; drawn += 1) {
    const before = chances;
    chances = Array.from({ length: before.length + 2 }, (_, at) =>
      down * (before[at] ?? 0) + level * (before[at - 1] ?? 0) + up * (before[at - 2] ?? 0),
    );
  }
  const stepsInto = (from: readonly number[]): number => {
    let below = 0;
    return from.findIndex((chance) => (below += chance) >= tail);
  };
  return {
    lower: (100 * (stepsInto(chances) - total)) / total,
    upper: (100 * (total - stepsInto(chances.toReversed()))) / total,
  };
}

function expanded({ promoters, detractors, total }: CategoryCounts, { mean, variance }: Moments, tail: number): Limits {
  const z = normalUpperQuantile(tail);
  const share = mean / 100;
  // Third central moment of one answer of 1, 0 and -1.
  const third = share - (3 * share * (promoters + detractors)) / total + 2 * share ** 3;
  const shift = (100 * third * (z * z - 1)) / (6 * (variance / 10_000) * total);
  const margin = z * Math.sqrt(variance / total);
  // The upper limit is rounded as the mirrored lower one; + 0 makes 0 of -0.
  const scoreNear = (points: number): number => (100 * Math.round((points * total) / 100)) / total;
  return clipped({ lower: scoreNear(mean + shift - margin) + 0, upper: 0 - scoreNear(0 - (mean + shift + margin)) }, 100);
}
