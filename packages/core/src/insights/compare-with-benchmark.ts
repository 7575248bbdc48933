import { scoreDifference, unpooledEstimate } from '../inference/difference-estimates.js';
import { checkedLevel, pValueOf, type Alternative, type Estimate } from '../nps/estimate.js';
import { netPromoterScore } from '../nps/net-promoter-score.js';
import { lowBelow, reliabilityOf, veryLowBelow, type Reliability } from '../nps/reliability.js';
import { categoryCounts, type CategoryCounts, type Tally } from '../nps/tally.js';
import type { BrokenAssumption } from '../stats/broken-assumption.js';
import type { Interval } from '../stats/interval.js';
import { adjustedMoments } from './adjusted-moments.js';
import { inferenceOf, shownDirection } from './normal-inference.js';

/** Where a benchmark comes from: kept with every comparison, because a benchmark without it is a rumour. */
export interface BenchmarkOrigin {
  /** Who says so: a report, a competitor's page, one's own target. */
  readonly source: string;
  /** Day it was measured or published, such as `2025-11-30`. */
  readonly asOf: string;
}

/**
 * What a score is held against.
 *
 * - `fixed`: a number that is meant as it stands, such as a target.
 * - `published`: the score of a sample of which others tell no more than its size, perhaps its standard error in
 *   points. Without that, the largest that such a score allows is taken.
 * - `tally`: the answers themselves, of a competitor's customers or one's own last year.
 */
export type Benchmark = BenchmarkOrigin &
  (
    | { readonly kind: 'fixed'; readonly score: number }
    | {
        readonly kind: 'published';
        readonly score: number;
        readonly n: number;
        readonly standardError?: number | undefined;
      }
    | { readonly kind: 'tally'; readonly tally: Tally }
  );

export interface BenchmarkOptions {
  /** `greater` asks whether the score lies above, and nothing else. Default `two-sided`. */
  readonly alternative?: Alternative | undefined;
  /** Confidence, above 0 and below 1. Default 0.95. */
  readonly level?: number | undefined;
}

/** "Not distinguishable" is not "equal". */
export type BenchmarkVerdict = 'above' | 'below' | 'not-distinguishable' | 'too-few-answers';

/** A score beside its benchmark. Differences in points, -200 to 200. */
export interface BenchmarkComparison extends BenchmarkOrigin {
  readonly kind: Benchmark['kind'];
  /** Own score and benchmark, in points; `null` when nobody answered. */
  readonly score: number | null;
  readonly benchmark: number | null;
  /** Own score less the benchmark; `null` when one of them is. */
  readonly difference: number | null;
  /** Of both, unless the benchmark is fixed; `null` with the difference. */
  readonly standardError: number | null;
  /** Two-sided whatever the alternative. Not symmetric about the difference: samples get pseudo-answers. */
  readonly interval: Interval<'adjusted-wald'> | null;
  /** p-value of "no difference", against the alternative. */
  readonly pValue: number | null;
  readonly verdict: BenchmarkVerdict;
  readonly alternative: Alternative;
  readonly level: number;
  readonly method: 'adjusted-wald';
  /** Answers on each side; `null` for a fixed benchmark. */
  readonly n: { readonly own: number; readonly benchmark: number | null };
  /** Of the smaller sample. */
  readonly reliability: Reliability;
  readonly brokenAssumptions: readonly BrokenAssumption[];
}

/**
 * Whether a score lies above or below a benchmark by more than chance, the chance of the benchmark's own sample
 * included where it is one.
 *
 * Other questions, channels, countries and years move scores by more than most companies differ: a benchmark that
 * was asked otherwise says little, however small the p-value.
 *
 * @throws RangeError when a count or score is none, a standard error is not above 0, or the level is not one
 * @see Lewis and Sauro (2021), MeasuringU, on comparing a Net Promoter Score with a benchmark
 * @example
 * compareWithBenchmark(tallyOfCounts([20, 0, 0, 0, 0, 0, 0, 30, 0, 0, 50]), {
 *   kind: 'fixed', score: 10, source: 'our target', asOf: '2026-01-01',
 * }).verdict; // 'above'
 */
export function compareWithBenchmark(
  tally: Tally,
  benchmark: Benchmark,
  { alternative = 'two-sided', level: asked }: BenchmarkOptions = {},
): BenchmarkComparison {
  const level = checkedLevel(asked);
  const counts = categoryCounts(tally);
  const other = sideOf(benchmark);
  const score = netPromoterScore(tally);
  // A published score stands as it was published; the answers behind it are only supposed.
  const known = benchmark.kind === 'tally' ? other.counts : null;
  const shown = (own: number, theirs: number): number => (known === null ? own - theirs : scoreDifference(known, counts));
  const difference = score === null || other.score === null ? null : shown(score, other.score);
  const found = difference === null ? null : drawnDifference(counts, other);
  const standardError = found?.standardError ?? null;
  const { interval } = inferenceOf(found?.estimate ?? null, standardError, { level, method: 'adjusted-wald', most: 200 });
  const pValue = found === null ? null : pValueOf(found.estimate / found.standardError, alternative);
  const smaller = Math.min(counts.total, other.n ?? Infinity);
  return {
    kind: benchmark.kind,
    source: benchmark.source,
    asOf: benchmark.asOf,
    score,
    benchmark: other.score,
    difference,
    standardError,
    interval,
    pValue,
    verdict: smaller < veryLowBelow ? 'too-few-answers' : verdictOf(difference, interval, pValue, alternative),
    alternative,
    level,
    method: 'adjusted-wald',
    n: { own: counts.total, benchmark: other.n },
    reliability: reliabilityOf(smaller),
    brokenAssumptions: smaller < lowBelow ? ['large-sample'] : [],
  };
}

interface BenchmarkSide {
  readonly score: number | null;
  readonly n: number | null;
  /** The answers that get pseudo-answers; `null` where only the score and its variance are known. */
  readonly counts: CategoryCounts | null;
  readonly variance: number;
}

function sideOf(benchmark: Benchmark): BenchmarkSide {
  if (benchmark.kind === 'tally') {
    const counts = categoryCounts(benchmark.tally);
    return { score: netPromoterScore(benchmark.tally), n: counts.total, counts, variance: 0 };
  }
  const { score } = benchmark;
  if (!(Math.abs(score) <= 100)) throw new RangeError(`compareWithBenchmark: ${score} is not a score`);
  if (benchmark.kind === 'fixed') return { score, n: null, counts: null, variance: 0 };
  const { n, standardError } = benchmark;
  if (!Number.isSafeInteger(n) || n < 1) throw new RangeError(`compareWithBenchmark: ${n} is not a number of answers`);
  if (standardError !== undefined) {
    if (!(standardError > 0 && standardError < Infinity)) {
      throw new RangeError(`compareWithBenchmark: ${standardError} is not a standard error`);
    }
    return { score, n, counts: null, variance: standardError ** 2 };
  }
  // No passives at all: the widest spread with this score. The counts need not be whole.
  const promoters = (n * (100 + score)) / 200;
  return { score, n, counts: { promoters, passives: 0, detractors: n - promoters, total: n }, variance: 0 };
}

/** Drawn to 0 by pseudo-answers, on each side whose answers are known. */
function drawnDifference(own: CategoryCounts, other: BenchmarkSide): Estimate | null {
  if (other.counts !== null) return unpooledEstimate([other.counts, own], 'adjusted-wald');
  const { score, variance } = adjustedMoments(own);
  return {
    estimate: score - (other.score ?? 0),
    standardError: Math.sqrt(variance + other.variance),
    degreesOfFreedom: null,
  };
}

function verdictOf(
  difference: number | null,
  interval: Interval | null,
  pValue: number | null,
  alternative: Alternative,
): BenchmarkVerdict {
  const direction = shownDirection(difference, interval);
  if (alternative === 'two-sided') return direction === 0 ? 'not-distinguishable' : direction > 0 ? 'above' : 'below';
  const shown = pValue !== null && interval !== null && difference !== null && pValue < 1 - interval.level;
  if (!shown || (alternative === 'greater' ? difference <= 0 : difference >= 0)) return 'not-distinguishable';
  return alternative === 'greater' ? 'above' : 'below';
}
