import { describeChange, type DescribedChange } from '../inference/describe-change.js';
import { checkedLevel } from '../nps/estimate.js';
import { answerMoments } from '../nps/moments.js';
import { netPromoterScore } from '../nps/net-promoter-score.js';
import { nps, type Nps } from '../nps/nps.js';
import { rocksAnswers, withPseudoAnswers } from '../nps/pseudo-answers.js';
import { reliabilityOf, type Reliability } from '../nps/reliability.js';
import { addTallies, categoryCounts, emptyTally, type Tally } from '../nps/tally.js';
import { ok, type Result } from '../result.js';
import type { BrokenAssumption } from '../stats/broken-assumption.js';
import { changePoints, type ChangePointOptions } from '../stats/change-points.js';
import type { TooFewValues } from '../stats/too-few-values.js';

export interface NpsShiftsOptions extends Pick<ChangePointOptions, 'penalty' | 'minSegmentLength'> {
  /** Confidence, above 0 and below 1. Default 0.95. */
  readonly level?: number | undefined;
}

/** A stretch of periods with one score: from the first period, until before the next stretch. */
export interface NpsStretch {
  readonly from: number;
  readonly until: number;
  /** Of its pooled answers. */
  readonly nps: Nps;
}

/** A change of the score, once and for the time being. */
export interface NpsShift {
  /** Index of the first period with the new score. */
  readonly at: number;
  /** The pooled answers of the stretch before against those of the stretch after. */
  readonly change: DescribedChange;
}

/** When a score changed for longer, and the stretches in which it stayed. */
export interface NpsShifts {
  /** In order of time; none when nothing shows that the score changed for longer. */
  readonly shifts: readonly NpsShift[];
  /** The stretches between; one more than shifts. */
  readonly stretches: readonly NpsStretch[];
  /**
   * How much more the periods scatter than the chance of sampling explains, as a factor on their standard errors;
   * at least 1. Far above 1 something else moves every period, and the p-values are too small.
   */
  readonly dispersion: number;
  readonly level: number;
  readonly method: 'pelt';
  readonly penaltyValue: number;
  /** Periods with answers, and all their answers. */
  readonly periods: number;
  readonly n: number;
  readonly reliability: Reliability;
  /** `planned-comparison` whenever there is a shift: its place was found in the same numbers. */
  readonly brokenAssumptions: readonly BrokenAssumption[];
}

/**
 * When the score changed its level, any number of times, and what changed: score before, score after, their
 * difference with its interval.
 *
 * Periods count by their number of answers, so that a small month cannot pose as a change; where all periods scatter
 * by more than sampling explains, a change has to be larger by that factor. Without any change some 1 to 6 of a
 * hundred series show one; where the periods scatter more, and only 8 to 12 of them tell by how much, some 12 to 15.
 * The comparison of two stretches takes their border as given, while it was found where they differ most: read its
 * interval as a description, and let a change that costs money be confirmed by answers to come. A strong season looks
 * like shifts as well (`npsSeason`).
 *
 * @param tallies - one for each period, in order of time; periods without answers are passed over
 * @returns refuses `series/too-few-values` below eight periods with answers
 * @throws RangeError when a count is not one, or the level is not between 0 and 1
 * @see Killick, Fearnhead and Eckley (2012), JASA 107:1590
 * @example
 * const month = (promoters: number) => tallyOfCounts([100 - promoters, 0, 0, 0, 0, 0, 0, 0, 0, 0, promoters]);
 * const found = npsShifts([60, 62, 58, 61, 40, 42, 38, 41].map(month));
 * found.ok && found.value.shifts.map(({ at, change }) => [at, change.verdict]); // [[4, 'fell']]
 */
export function npsShifts(tallies: readonly Tally[], options: NpsShiftsOptions = {}): Result<NpsShifts, TooFewValues> {
  const level = checkedLevel(options.level);
  // One variance for all answers: with its own, a small period that is extreme by chance would also look precise.
  const all = answerMoments(withPseudoAnswers(categoryCounts(tallies.reduce(addTallies, emptyTally)), rocksAnswers));
  const answered = tallies.flatMap((tally, at) => {
    const score = netPromoterScore(tally);
    return score === null ? [] : [{ at, score, standardError: Math.sqrt(all.variance / categoryCounts(tally).total) }];
  });
  const dispersion = dispersionOf(answered);
  const found = changePoints(answered.map(({ score }) => score), {
    penalty: options.penalty,
    minSegmentLength: options.minSegmentLength,
    scale: answered.map(({ standardError }) => dispersion * standardError),
  });
  if (!found.ok) return found;
  const borders = found.value.changePoints.map((index) => answered[index]?.at ?? 0);
  const pools = [0, ...borders].map((from, index) => {
    const until = borders[index] ?? tallies.length;
    return { from, until, tally: tallies.slice(from, until).reduce(addTallies, emptyTally) };
  });
  const n = pools.reduce((sum, { tally }) => sum + categoryCounts(tally).total, 0);
  return ok({
    shifts: pools.slice(1).map(({ from, tally }, index) => ({
      at: from,
      change: describeChange(pools[index]?.tally ?? emptyTally, tally, { level }),
    })),
    stretches: pools.map(({ from, until, tally }) => ({ from, until, nps: nps(tally, { level }) })),
    dispersion,
    level,
    method: 'pelt',
    penaltyValue: found.value.penaltyValue,
    periods: answered.length,
    n,
    reliability: reliabilityOf(n),
    brokenAssumptions:
      borders.length === 0 ? found.value.brokenAssumptions : ['planned-comparison', ...found.value.brokenAssumptions],
  });
}

/** Median of a standard normal variable's distance from 0. */
const medianDistance = 0.6744897501960817;

// From the differences of neighbours, and by their median, so that the shifts themselves do not hide in it.
function dispersionOf(periods: readonly { readonly score: number; readonly standardError: number }[]): number {
  const steps = Float64Array.from(periods.slice(1), ({ score, standardError }, index) => {
    const before = periods[index];
    return Math.abs(score - (before?.score ?? 0)) / Math.sqrt(standardError ** 2 + (before?.standardError ?? 0) ** 2);
  }).sort();
  const half = (steps.length - 1) / 2;
  const median = ((steps[Math.floor(half)] ?? 0) + (steps[Math.ceil(half)] ?? 0)) / 2;
  return Math.max(1, median / medianDistance);
}
