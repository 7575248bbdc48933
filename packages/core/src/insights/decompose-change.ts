import { checkedLevel } from '../nps/estimate.js';
import { answerMoments } from '../nps/moments.js';
import { netPromoterScore } from '../nps/net-promoter-score.js';
import { reliabilityOf, veryLowBelow, type Reliability } from '../nps/reliability.js';
import { addTallies, categoryCounts, emptyTally, type CategoryCounts, type Tally } from '../nps/tally.js';
import type { BrokenAssumption } from '../stats/broken-assumption.js';
import type { Interval } from '../stats/interval.js';
import { inferenceOf } from './normal-inference.js';

/** Tallies by segment: a `Map`, or `Object.entries` of a record. */
export type TalliesBySegment = Iterable<readonly [segment: string, tally: Tally]>;

/** What one segment did to the change of the whole score, in points of the whole score. */
export interface SegmentContribution {
  readonly segment: string;
  /** `new` answered only after, `gone` only before. */
  readonly status: 'both' | 'new' | 'gone';
  /** Its own score before and after, in points; `null` when it did not answer. */
  readonly before: number | null;
  readonly after: number | null;
  /** Its share of the answers before and after, 0 to 1. */
  readonly shareBefore: number;
  readonly shareAfter: number;
  /** What the change of its score did. 0 for a segment that is new or gone. */
  readonly rate: number;
  /** What the change of its share did, against the average segment: more of a better one is above 0. */
  readonly mix: number;
  /** `rate + mix`. */
  readonly total: number;
  /** The mix against a score of 0; means something only summed over all segments, where it is the same. */
  readonly mixUncentred: number;
}

/** Why a score changed. All effects in points; `rateEffect + mixEffect` is `change`, to rounding. */
export interface ChangeDecomposition {
  readonly before: number;
  readonly after: number;
  readonly change: number;
  /** The change with the shares of the segments held still: the scores within the segments moved. */
  readonly rateEffect: number;
  /** The change with the scores of the segments held still: other customers answered. */
  readonly mixEffect: number;
  /** In the order of `before`, then the new ones. Those without any answer are left out. */
  readonly segments: readonly SegmentContribution[];
  /** The same with the weights of before, and what came from both moving together. */
  readonly threeWay: { readonly rate: number; readonly mix: number; readonly interaction: number };
  /** Of the rate effect, the shares taken as given; `null` when no segment that stayed has any spread. */
  readonly standardError: number | null;
  /** Of the rate effect; `null` with the standard error. */
  readonly interval: Interval<'wald'> | null;
  /** Two-sided p-value of "no segment changed, on average"; `null` with the standard error. */
  readonly pValue: number | null;
  readonly level: number;
  readonly method: 'kitagawa';
  readonly n: { readonly before: number; readonly after: number };
  /** Of the side with fewer answers. */
  readonly reliability: Reliability;
  readonly brokenAssumptions: readonly BrokenAssumption[];
}

export interface DecompositionOptions {
  /** Confidence, above 0 and below 1. Default 0.95. */
  readonly level?: number | undefined;
}

/**
 * Why a score changed between two periods: because the segments' scores changed (rate), or because other
 * segments answered (mix). Both segments may rise while the whole falls (Simpson's paradox); this shows it.
 *
 * A segment that answered in one period only takes its score of the other from there, so all it does is mix.
 *
 * It says what moved, not what caused it; and another way to cut the segments gives other effects.
 *
 * @param before - tallies by segment, independent answers
 * @returns `null` when nobody answered before, or nobody after
 * @throws RangeError when a count is not one, a segment occurs twice in one period, or the level is not one
 * @see Kitagawa (1955), Journal of the American Statistical Association 50:1168
 * @example
 * const before = new Map([['web', tallyOf([10, 10, 0])], ['shop', tallyOf([0])]]);
 * const after = new Map([['web', tallyOf([10])], ['shop', tallyOf([0, 0, 10])]]);
 * decomposeChange(before, after)?.rateEffect; // 66.66…
 * decomposeChange(before, after)?.mixEffect; // -66.66…
 */
export function decomposeChange(
  before: TalliesBySegment,
  after: TalliesBySegment,
  options: DecompositionOptions = {},
): ChangeDecomposition | null {
  const level = checkedLevel(options.level);
  const [old, recent] = [periodOf(before), periodOf(after)];
  if (old.score === null || recent.score === null) return null;
  const middle = (old.score + recent.score) / 2;
  const threeWay = { rate: 0, mix: 0, interaction: 0 };
  const segments: SegmentContribution[] = [];
  let [rateEffect, mixEffect, variance] = [0, 0, 0];
  const broken = new Set<BrokenAssumption>();
  for (const segment of new Set([...old.counts.keys(), ...recent.counts.keys()])) {
    const [from, to] = [old.of(segment), recent.of(segment)];
    if (from.total + to.total === 0) continue;
    const [r0, r1] = [from.score ?? to.score ?? 0, to.score ?? from.score ?? 0];
    const [share, moved] = [(from.share + to.share) / 2, to.share - from.share];
    const rate = share * (r1 - r0);
    // + 0: a share that falls, times nothing, is no -0.
    const mix = moved * ((r0 + r1) / 2 - middle) + 0;
    rateEffect += rate;
    mixEffect += mix;
    threeWay.rate += from.share * (r1 - r0);
    threeWay.mix += moved * (r0 - old.score);
    threeWay.interaction += moved * (r1 - r0);
    if (from.total > 0 && to.total > 0) {
      variance += share ** 2 * (from.variance / from.total + to.variance / to.total);
      if (Math.min(from.total, to.total) < veryLowBelow) broken.add('large-sample');
      if (from.variance === 0 || to.variance === 0) broken.add('spread');
    }
    segments.push({
      segment,
      status: from.total === 0 ? 'new' : to.total === 0 ? 'gone' : 'both',
      before: from.score,
      after: to.score,
      shareBefore: from.share,
      shareAfter: to.share,
      rate,
      mix,
      total: rate + mix,
      mixUncentred: (moved * (r0 + r1)) / 2 + 0,
    });
  }
  const standardError = variance === 0 ? null : Math.sqrt(variance);
  return {
    before: old.score,
    after: recent.score,
    change: recent.score - old.score,
    rateEffect,
    mixEffect,
    segments,
    threeWay,
    standardError,
    ...inferenceOf(rateEffect, standardError, { level, method: 'wald', most: 200 }),
    level,
    method: 'kitagawa',
    n: { before: old.total, after: recent.total },
    reliability: reliabilityOf(Math.min(old.total, recent.total)),
    brokenAssumptions: [...broken],
  };
}

interface SegmentOfPeriod {
  readonly total: number;
  readonly share: number;
  readonly score: number | null;
  /** Of one answer, in points². */
  readonly variance: number;
}

interface Period {
  readonly counts: ReadonlyMap<string, CategoryCounts>;
  readonly total: number;
  readonly score: number | null;
  readonly of: (segment: string) => SegmentOfPeriod;
}

function periodOf(tallies: TalliesBySegment): Period {
  const counts = new Map<string, CategoryCounts>();
  let together = emptyTally;
  for (const [segment, tally] of tallies) {
    // The name stays out of the message: it may be a customer's text.
    if (counts.has(segment)) throw new RangeError('decomposeChange: a segment occurs twice in one period');
    counts.set(segment, categoryCounts(tally));
    together = addTallies(together, tally);
  }
  const { total } = categoryCounts(together);
  return {
    counts,
    total,
    score: netPromoterScore(together),
    of: (segment) => {
      const found = counts.get(segment);
      if (found === undefined || found.total === 0) return { total: 0, share: 0, score: null, variance: 0 };
      const { mean, variance } = answerMoments(found);
      return { total: found.total, share: found.total / total, score: mean, variance };
    },
  };
}
