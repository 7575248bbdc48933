import { describeChange, type DescribedChange } from '../inference/describe-change.js';
import { checkedLevel } from '../nps/estimate.js';
import { netPromoterScore } from '../nps/net-promoter-score.js';
import { reliabilityOf, veryLowBelow, type Reliability } from '../nps/reliability.js';
import { categoryCounts, type Tally } from '../nps/tally.js';
import { ok, refuse, type Result } from '../result.js';
import { additiveSeason } from '../stats/additive-season.js';
import type { BrokenAssumption } from '../stats/broken-assumption.js';
import type { TooFewValues } from '../stats/too-few-values.js';

export interface NpsSeasonOptions {
  /** Periods of one cycle: 12 for months of a year, 4 for quarters. Default 12. */
  readonly cycle?: number | undefined;
  /** Confidence of the comparisons, above 0 and below 1. Default 0.95. */
  readonly level?: number | undefined;
}

/** What each place of the cycle adds to the score, found from at least two full cycles. */
export interface AdditiveNpsSeason {
  readonly method: 'classical-additive';
  readonly cycle: number;
  /** Points for each place of the cycle, that of the first period first; they add up to 0. */
  readonly figure: readonly number[];
  /** The score of each period without its season, in points; not cut at 100. */
  readonly adjusted: readonly number[];
  /** Answers of all periods. */
  readonly n: number;
  readonly reliability: Reliability;
  /** `large-sample` when a period has fewer than ten answers: it counts like every other. */
  readonly brokenAssumptions: readonly BrokenAssumption[];
}

/** Each period against the same one a cycle before: the season is the same on both sides. */
export interface CycleComparisons {
  readonly method: 'same-period-before';
  readonly cycle: number;
  /** One for each period from the second cycle on. */
  readonly comparisons: readonly {
    /** Index of the later period. */
    readonly at: number;
    readonly change: DescribedChange;
  }[];
}

/** A season, or where too few cycles are known, comparisons with a cycle before: `method` tells which. */
export type NpsSeason = AdditiveNpsSeason | CycleComparisons;

/**
 * How much of a score is the time of the year.
 *
 * From two full cycles without a gap on, an additive season; each of its figures rests on one or two periods
 * then, and shows nothing beyond chance by itself. Before that, or with periods without answers, each period is
 * compared with the same one a cycle before.
 *
 * @param tallies - one for each period, evenly spaced in time
 * @returns refuses `series/too-few-values` when no period has one a cycle before
 * @throws RangeError when a count is not one, the cycle is not a whole number from 2, or the level is not one
 * @see Kendall and Stuart (1983), The Advanced Theory of Statistics 3
 * @example
 * const quarter = (promoters: number) => tallyOfCounts([100 - promoters, 0, 0, 0, 0, 0, 0, 0, 0, 0, promoters]);
 * const season = npsSeason([60, 50, 40, 50, 62, 52, 42, 52].map(quarter), { cycle: 4 });
 * season.ok && season.value.method === 'classical-additive' && season.value.figure; // [21.5, 0.5, -20.5, -1.5]
 */
export function npsSeason(
  tallies: readonly Tally[],
  { cycle = 12, level: asked }: NpsSeasonOptions = {},
): Result<NpsSeason, TooFewValues> {
  const level = checkedLevel(asked);
  const scores = tallies.map(netPromoterScore);
  const known = scores.filter((score) => score !== null);
  const season = additiveSeason(known.length === scores.length ? known : [], cycle);
  if (season.ok) {
    const { figure, seasonal } = season.value;
    const adjusted = known.map((score, at) => score - (seasonal[at] ?? 0));
    const totals = tallies.map((tally) => categoryCounts(tally).total);
    const n = totals.reduce((sum, total) => sum + total, 0);
    return ok({
      method: 'classical-additive',
      cycle,
      figure,
      adjusted,
      n,
      reliability: reliabilityOf(n),
      brokenAssumptions: totals.some((total) => total < veryLowBelow) ? ['large-sample'] : [],
    });
  }
  if (tallies.length <= cycle) return refuse({ kind: 'series/too-few-values', got: tallies.length, atLeast: cycle + 1 });
  return ok({
    method: 'same-period-before',
    cycle,
    comparisons: tallies.slice(cycle).map((after, index) => ({
      at: index + cycle,
      change: describeChange(tallies[index] ?? after, after, { level }),
    })),
  });
}
