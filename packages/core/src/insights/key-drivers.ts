import { reliabilityOf, type Reliability } from '../nps/reliability.js';
import { ok, type Result } from '../result.js';
import { quantileOf } from '../stats/bootstrap.js';
import type { BrokenAssumption } from '../stats/broken-assumption.js';
import type { Interval } from '../stats/interval.js';
import { pearsonCorrelation } from '../stats/correlation.js';
import { multipleRegression } from '../stats/multiple-regression.js';
import type { Predictors } from '../stats/predictor-design.js';
import type { RegressionRefusal } from '../stats/regression-refusal.js';
import { relativeWeights } from '../stats/relative-weights.js';
import { shapleyRSquared } from '../stats/shapley-r-squared.js';

/** How the explained variance is divided: Johnson's relative weights, or Shapley's rule (LMG), which costs more. */
export type DriverImportance = 'relative-weights' | 'shapley';

export interface KeyDriverOptions {
  /** Default `relative-weights`. */
  readonly importance?: DriverImportance | undefined;
  /** Confidence of all intervals, above 0 and below 1. Default 0.95. */
  readonly level?: number | undefined;
  /** Draws respondents anew, 1,000 times unless said otherwise, for the intervals of the importances. */
  readonly bootstrap?: {
    /** Numbers from 0 to 1, 1 excluded, such as those of `seededRandom`. */
    readonly random: () => number;
    readonly draws?: number | undefined;
  } | undefined;
}

/** What one rating has to do with the outcome. */
export interface KeyDriver {
  readonly driver: string;
  /** Its part of R², 0 to 1; all parts add up to R². */
  readonly weight: number;
  /** Its part of what all drivers explain, 0 to 1; `null` when they explain nothing. */
  readonly importance: number | null;
  /** Of the importance; `null` unless asked for by `bootstrap`. */
  readonly interval: Interval<'percentile'> | null;
  /** Mean rating: important and low is where to begin. In the unit of the ratings. */
  readonly performance: number;
  /** Pearson's correlation with the outcome, -1 to 1: its sign tells the direction, which an importance has none of. */
  readonly correlation: number;
  /** `null` below four respondents, and at a correlation of -1 or 1. */
  readonly correlationInterval: Interval<'fisher-z'> | null;
  /** Two-sided p-value of "no correlation", not adjusted for the number of drivers. */
  readonly pValue: number | null;
  /** Standardised coefficient beside all others. */
  readonly beta: number;
  /** How much the other drivers blur it, 1 and more. */
  readonly varianceInflation: number;
}

/** The drivers and how much of the outcome they explain. */
export interface KeyDrivers {
  /** The most important first. */
  readonly drivers: readonly KeyDriver[];
  /** Share of the outcome's variance that the drivers explain together, 0 to 1. */
  readonly rSquared: number;
  readonly adjustedRSquared: number;
  readonly n: number;
  readonly level: number;
  readonly method: DriverImportance;
  readonly reliability: Reliability;
  /** `large-sample` below ten respondents for each driver. */
  readonly brokenAssumptions: readonly BrokenAssumption[];
}

/**
 * Which ratings go with the outcome, and how much each: correlation first, then the importance of each beside the
 * others, with how it is rated today.
 *
 * The outcome is best the score from 0 to 10 itself; promoter, passive, detractor throws information away. What goes
 * together need not be cause and effect.
 *
 * @param outcome - one number for each respondent
 * @param predictors - ratings by name, each with one number for each respondent; leave out respondents with gaps
 * @returns refuses `regression/too-few-rows`, `regression/constant`, and `regression/collinear` for ratings whose
 *   variance inflation is above 10: merge them or leave one out
 * @throws RangeError when lengths differ, a value is not finite, there is no predictor, or an option is out of range
 * @see Johnson (2000), Multivariate Behavioral Research 35:1; Grömping (2006), Journal of Statistical Software 17(1)
 * @example
 * const found = keyDrivers([9, 7, 10, 2, 6, 8], { price: [4, 3, 5, 2, 2, 4], staff: [5, 4, 4, 1, 4, 3] });
 * found.ok && found.value.drivers.map(({ driver }) => driver); // ['price', 'staff']
 */
export function keyDrivers(
  outcome: readonly number[],
  predictors: Predictors,
  { importance = 'relative-weights', level = 0.95, bootstrap }: KeyDriverOptions = {},
): Result<KeyDrivers, RegressionRefusal> {
  const regression = multipleRegression(outcome, predictors, { level });
  if (!regression.ok) return regression;
  const { coefficients, rSquared, adjustedRSquared, n, brokenAssumptions } = regression.value;
  const weights = weightsBy(importance, outcome, predictors, 10);
  if (!weights.ok) return weights;
  const total = sumOf(weights.value);
  const intervals =
    bootstrap === undefined ? [] : intervalsBy(importance, outcome, predictors, level, bootstrap.random, bootstrap.draws ?? 1000);
  const ratings = Object.values(predictors);
  return ok({
    drivers: coefficients
      .map(({ predictor, standardized, varianceInflation }, at): KeyDriver => {
        const values = ratings[at] ?? [];
        const { correlation, interval, pValue } = pearsonCorrelation(values, outcome, { level });
        const weight = weights.value[at] ?? 0;
        return {
          driver: predictor,
          weight,
          importance: total > 0 ? weight / total : null,
          interval: intervals[at] ?? null,
          performance: sumOf(values) / n,
          correlation: correlation ?? 0,
          correlationInterval: interval,
          pValue,
          beta: standardized,
          varianceInflation,
        };
      })
      .sort((a, b) => b.weight - a.weight),
    rSquared,
    adjustedRSquared,
    n,
    level,
    method: importance,
    reliability: reliabilityOf(n),
    brokenAssumptions,
  });
}

function weightsBy(
  importance: DriverImportance,
  outcome: readonly number[],
  predictors: Predictors,
  highestInflation: number,
): Result<readonly number[], RegressionRefusal> {
  if (importance === 'shapley') {
    const found = shapleyRSquared(outcome, predictors, { highestInflation });
    return found.ok ? ok(found.value.parts.map(({ shapley }) => shapley)) : found;
  }
  const found = relativeWeights(outcome, predictors, { highestInflation });
  return found.ok ? ok(found.value.weights.map(({ weight }) => weight)) : found;
}

function intervalsBy(
  importance: DriverImportance,
  outcome: readonly number[],
  predictors: Predictors,
  level: number,
  random: () => number,
  draws: number,
): readonly (Interval<'percentile'> | null)[] {
  if (!Number.isSafeInteger(draws) || draws < 100) throw new RangeError(`keyDrivers: ${draws} is not a number of draws`);
  const n = outcome.length;
  const drawn: number[][] = Object.keys(predictors).map(() => []);
  for (let draw = 0; draw < draws; draw += 1) {
    const rows = outcome.map(() => Math.floor(random() * n));
    const picked = (values: readonly number[]): readonly number[] => rows.map((row) => values[row] ?? 0);
    const found = weightsBy(
      importance,
      picked(outcome),
      Object.fromEntries(Object.entries(predictors).map(([name, values]) => [name, picked(values)])),
      Infinity,
    );
    // A draw in which a rating never varies divides nothing.
    if (!found.ok) continue;
    const total = sumOf(found.value);
    if (total > 0) found.value.forEach((weight, at) => drawn[at]?.push(weight / total));
  }
  return drawn.map((importances) => {
    const sorted = Float64Array.from(importances).sort();
    if (sorted.length < draws / 2) return null;
    return {
      lower: quantileOf(sorted, (1 - level) / 2),
      upper: quantileOf(sorted, (1 + level) / 2),
      level,
      method: 'percentile',
    };
  });
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
