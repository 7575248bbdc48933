import { checkedLevel } from '../nps/estimate.js';
import { netPromoterScore } from '../nps/net-promoter-score.js';
import { reliabilityOf, veryLowBelow, type Reliability } from '../nps/reliability.js';
import { categoryCounts, type Tally } from '../nps/tally.js';
import { ok, refuse, type Result } from '../result.js';
import type { BrokenAssumption } from '../stats/broken-assumption.js';
import type { Interval } from '../stats/interval.js';
import { emptyLevel, include } from '../stats/running-level.js';
import { resembleNeighbours } from '../stats/serial-correlation.js';
import { studentInterval } from '../stats/student-interval.js';
import { tUpperTail } from '../stats/student-t.js';
import type { TooFewValues } from '../stats/too-few-values.js';
import { shownDirection } from './normal-inference.js';

export interface NpsSlopeOptions {
  /** Confidence, above 0 and below 1. Default 0.95. */
  readonly level?: number | undefined;
}

/** A straight line through the scores of periods. */
export interface NpsSlope {
  /** Points that the score gains from one period to the next. */
  readonly slope: number;
  /** The line at the first and at the last period, in points; not cut at 100. */
  readonly first: number;
  readonly last: number;
  /** `null`, as the interval, when the scores lie on the line, where nothing shows how far chance reaches. */
  readonly standardError: number | null;
  readonly interval: Interval<'t'> | null;
  /** Two-sided p-value of "the score does not drift"; `null` with the standard error. */
  readonly pValue: number | null;
  /** "No trend shown" is not "no trend". */
  readonly verdict: 'rising' | 'falling' | 'no-trend-shown';
  readonly degreesOfFreedom: number;
  readonly level: number;
  readonly method: 'weighted-least-squares';
  /** Periods with answers, and all their answers. */
  readonly periods: number;
  readonly n: number;
  readonly reliability: Reliability;
  /** `independent-periods` makes the p-value too small; `large-sample` when a period has fewer than ten answers. */
  readonly brokenAssumptions: readonly BrokenAssumption[];
}

/** A line through two points has no spread. */
const leastForSlope = 3;

/**
 * How many points the score gains or loses from one period to the next: a straight line by least squares, each
 * period weighted by its number of answers. The spread is estimated from the distances to the line, so that
 * what moves a period beyond the chance of sampling counts as well.
 *
 * A line says nothing of a jump (see `npsShifts`), and a slope must not be drawn out into the future: scores
 * end at 100, see `forecastNps`.
 *
 * @param tallies - one for each period, evenly spaced in time; periods without answers are passed over
 * @returns refuses `series/too-few-values` below three periods with answers
 * @throws RangeError when a count is not one, or the level is not between 0 and 1
 * @see Draper and Smith (1998), Applied Regression Analysis, 9; the same as lm(score ~ period, weights = n) of R
 * @example
 * const month = (promoters: number) => tallyOfCounts([100 - promoters, 0, 0, 0, 0, 0, 0, 0, 0, 0, promoters]);
 * const line = npsSlope([50, 52, 53, 57].map(month));
 * line.ok && line.value.slope; // 4.4
 */
export function npsSlope(tallies: readonly Tally[], options: NpsSlopeOptions = {}): Result<NpsSlope, TooFewValues> {
  const level = checkedLevel(options.level);
  const answered = tallies.flatMap((tally, at) => {
    const score = netPromoterScore(tally);
    return score === null ? [] : [{ at, score, weight: categoryCounts(tally).total }];
  });
  const periods = answered.length;
  if (periods < leastForSlope) return refuse({ kind: 'series/too-few-values', got: periods, atLeast: leastForSlope });

  const [middle, height] = [emptyLevel(), emptyLevel()];
  for (const { at, score, weight } of answered) {
    include(middle, at, weight);
    include(height, score, weight);
  }
  const products = answered.reduce((sum, { at, score, weight }) => sum + weight * (at - middle.mean) * (score - height.mean), 0);
  const slope = products / middle.squares + 0;
  const lineAt = (at: number): number => height.mean + slope * (at - middle.mean) + 0;
  // Distances below the rounding of the scores are none: a straight line shows no spread.
  const residuals = answered.map(({ at, score, weight }) => {
    const distance = score - lineAt(at);
    return Math.abs(distance) < 1e-10 ? 0 : distance * Math.sqrt(weight);
  });
  const degreesOfFreedom = periods - 2;
  const squares = residuals.reduce((sum, residual) => sum + residual ** 2, 0);
  const standardError = squares === 0 ? null : Math.sqrt(squares / degreesOfFreedom / middle.squares);
  const interval = studentInterval(slope, standardError ?? 0, degreesOfFreedom, level);
  const direction = standardError === null ? 0 : shownDirection(slope, interval);
  const broken: BrokenAssumption[] = [];
  if (answered.some(({ weight }) => weight < veryLowBelow)) broken.push('large-sample');
  if (standardError === null) broken.push('spread');
  if (periods > 3 && resembleNeighbours(residuals, 2)) broken.push('independent-periods');
  return ok({
    slope,
    first: lineAt(0),
    last: lineAt(tallies.length - 1),
    standardError,
    interval: standardError === null ? null : interval,
    pValue: standardError === null ? null : 2 * tUpperTail(Math.abs(slope) / standardError, degreesOfFreedom),
    verdict: direction === 0 ? 'no-trend-shown' : direction > 0 ? 'rising' : 'falling',
    degreesOfFreedom,
    level,
    method: 'weighted-least-squares',
    periods,
    n: middle.weight,
    reliability: reliabilityOf(middle.weight),
    brokenAssumptions: broken,
  });
}
