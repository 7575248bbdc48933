import { ok, refuse, type Result } from '../result.js';
import type { BrokenAssumption } from './broken-assumption.js';
import { critical } from './confidence-level.js';
import type { Interval } from './interval.js';
import { inverseOfTriangle, productOf, triangleOf, type Matrix } from './matrix.js';
import type { RegressionOptions } from './multiple-regression.js';
import { normalUpperTail } from './normal.js';
import { predictorDesign, rawTerms, type Predictors } from './predictor-design.js';
import type { RegressionRefusal, SeparatedOutcomes } from './regression-refusal.js';

export interface LogisticOptions extends RegressionOptions {
  /**
   * How strongly slopes are drawn to 0: half of it times their squared sum, for predictors of standard deviation 1
   * (divisor n), is taken from the log-likelihood. 0 unless given. Above 0 nothing is collinear or separated.
   */
  readonly ridge?: number | undefined;
}

/** One coefficient of a logistic regression. */
export interface LogisticTerm {
  /** Change of the log odds for one more of the predictor, the others unchanged. */
  readonly estimate: number;
  /** `null`, as z, p-value and interval, with a ridge, which moves the estimate on purpose: then nothing is tested. */
  readonly standardError: number | null;
  readonly z: number | null;
  /** Two-sided (Wald). */
  readonly pValue: number | null;
  readonly interval: Interval<'wald'> | null;
}

export interface LogisticCoefficient extends LogisticTerm {
  readonly predictor: string;
}

export interface LogisticRegression {
  readonly intercept: LogisticTerm;
  /** In the order of the predictors. */
  readonly coefficients: readonly LogisticCoefficient[];
  /** -2 log-likelihood. */
  readonly deviance: number;
  /** The same without predictors. */
  readonly nullDeviance: number;
  readonly ridge: number;
  readonly n: number;
  /** How many outcomes are true. */
  readonly events: number;
  readonly level: number;
  /** `large-sample` when for each predictor there are fewer than ten rows of the rarer outcome. */
  readonly brokenAssumptions: readonly BrokenAssumption[];
}

/**
 * Regression of a yes or no on predictors: maximum likelihood by iteratively reweighted least squares, each step
 * solved by Householder's QR and halved when it would not help.
 *
 * @param outcome - one for each row
 * @param predictors - by name, each with one value for each row
 * @returns coefficients on the scale of log odds; refused like `multipleRegression`, and when the predictors foretell
 *   the outcome without fault, because the most likely coefficients are infinite then
 * @throws RangeError when lengths differ, a value is not finite, there is no predictor, the ridge is negative, or the
 *   level is not between 0 and 1
 * @see McCullagh & Nelder (1989), Generalized Linear Models, 2.5; Albert & Anderson (1984), Biometrika 71:1, for
 *   separation; le Cessie & van Houwelingen (1992), Applied Statistics 41:191, for the ridge
 * @example
 * logisticRegression([false, true, false, true, true], { score: [9, 8, 7, 3, 1] });
 * // { ok: true, value: { deviance: 4.1769…, events: 3, intercept: { estimate: 5.1869…, … },
 * //   coefficients: [{ predictor: 'score', estimate: -0.7305…, standardError: 0.7307…, pValue: 0.3174…, … }], … } }
 */
export function logisticRegression(
  outcome: readonly boolean[],
  predictors: Predictors,
  { level = 0.95, highestInflation = 10, ridge = 0 }: LogisticOptions = {},
): Result<LogisticRegression, RegressionRefusal | SeparatedOutcomes> {
  const reach = critical(level);
  if (!(ridge >= 0 && ridge < Infinity)) throw new RangeError(`logisticRegression: ${ridge} is not a ridge`);
  const designed = predictorDesign(outcome.map(Number), predictors, ridge > 0 ? null : highestInflation);
  if (!designed.ok) return designed;
  const { names, n, columns } = designed.value;
  const signs = Float64Array.from(outcome, (is) => (is ? 1 : -1));
  const fit = mostLikely(columns, signs, ridge / n);
  if (fit === null) {
    const alone = Object.entries(predictors).flatMap(([name, values]) => (isSeparated(outcome, values) ? name : []));
    return refuse({ kind: 'regression/separated', predictors: alone });
  }

  const { estimates, spreads } = rawTerms(designed.value, fit.beta, fit.inverse);
  const termAt = (at: number): LogisticTerm => {
    const estimate = (estimates[at] ?? 0) + 0;
    if (ridge > 0) return { estimate, standardError: null, z: null, pValue: null, interval: null };
    const standardError = spreads[at] ?? 0;
    const z = estimate / standardError;
    const margin = reach * standardError;
    return {
      estimate,
      standardError,
      z,
      pValue: 2 * normalUpperTail(Math.abs(z)),
      interval: { lower: estimate - margin, upper: estimate + margin, level, method: 'wald' },
    };
  };
  const events = outcome.filter(Boolean).length;
  return ok({
    intercept: termAt(0),
    coefficients: names.map((predictor, at) => ({ predictor, ...termAt(at + 1) })),
    deviance: fit.deviance,
    nullDeviance: -2 * (events * Math.log(events / n) + (n - events) * Math.log((n - events) / n)),
    ridge,
    n,
    events,
    level,
    brokenAssumptions: Math.min(events, n - events) < 10 * names.length ? ['large-sample'] : [],
  });
}

interface LogisticFit {
  readonly beta: readonly number[];
  /** Of the triangle of the weighted columns. */
  readonly inverse: Matrix;
  readonly deviance: number;
}

/** Steps before a direction is asked whether it separates; a regression in good order has settled by then. */
const patience = 6;

/**
 * Relative change of the deviance below which the steps end. R's glm ends at 1e-8, which leaves its standard errors,
 * whose weights are those of the last step, with some four digits.
 */
const settled = 1e-14;

/** `null` when the likelihood has no maximum. */
function mostLikely(columns: readonly Float64Array[], signs: Float64Array, penalty: number): LogisticFit | null {
  const pulls = columns.map((_, at) => columns.map((__, slope) => (slope === at ? Math.sqrt(penalty) : 0)));
  const penaltyOf = (slopes: readonly number[]): number => penalty * productOf(slopes.slice(1), slopes.slice(1));
  const devianceOf = (etas: Float64Array): number =>
    2 * etas.reduce((sum, eta, row) => sum + softplus(-eta * (signs[row] ?? 1)), 0);

  // As in R, each row starts with three quarters for what it was.
  let beta: readonly number[] = columns.map(() => 0);
  let reached = signs.map((sign) => sign * Math.log(3));
  let loss = devianceOf(reached);
  for (let step = 0; step < 100; step += 1) {
    const [from, start, before] = [beta, reached, loss];
    const weights = start.map((eta) => Math.max(1e-15, Math.sqrt(logistic(eta) * logistic(-eta))));
    const aims = start.map((eta, row) => {
      const [sign, weight] = [signs[row] ?? 1, weights[row] ?? 1];
      return weight * eta + (sign * logistic(-eta * sign)) / weight;
    });
    // Below the rows stands one for each slope, which the ridge pulls to 0.
    const triangle = triangleOf([
      ...columns.map((column, at) => lengthened(column.map((value, row) => value * (weights[row] ?? 1)), pulls[at] ?? [])),
      lengthened(aims, pulls[0] ?? []),
    ]);
    const inverse = inverseOfTriangle(triangle, columns.length);
    const projected = triangle.slice(0, -1).map((row) => row[columns.length] ?? 0);
    const aimed = inverse.map((row) => productOf(row, projected));
    const change = aimed.map((slope, at) => slope - (from[at] ?? 0));
    const move = start.map((eta, row) =>
      columns.reduce((sum, column, at) => sum + (column[row] ?? 0) * (aimed[at] ?? 0), -eta),
    );

    // The start is no regression, so the first step has nothing to compare with.
    const most = step === 0 ? Infinity : before * (1 + 1e-14);
    let share = 2;
    do {
      share /= 2;
      beta = from.map((slope, at) => slope + share * (change[at] ?? 0));
      reached = start.map((eta, row) => eta + share * (move[row] ?? 0));
      loss = devianceOf(reached) + penaltyOf(beta);
    } while (loss > most && share > 1e-9);

    // A direction in which no row loses likelihood can be followed for ever.
    const furthest = move.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
    const isFree = furthest > 0.01 && move.every((value, row) => value * (signs[row] ?? 1) >= -1e-6 * furthest);
    if (penalty === 0 && step >= patience && isFree) return null;
    // Where rounding keeps the deviance from settling, the steps do.
    if (Math.abs(loss - before) < settled * (0.1 + loss) || furthest < 1e-8 || step === 99) {
      return { beta, inverse, deviance: devianceOf(reached) };
    }
  }
  return null;
}

/** A column with its further rows; the intercept, which comes first, has none. */
function lengthened(column: Float64Array, [, ...further]: readonly number[]): Float64Array {
  const longer = new Float64Array(column.length + further.length);
  longer.set(column);
  longer.set(further, column.length);
  return longer;
}

function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

/** -log of the logistic function of -x. */
function softplus(x: number): number {
  return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
}

/** Whether no value with one outcome lies among those with the other. */
function isSeparated(outcome: readonly boolean[], values: readonly number[]): boolean {
  const rangeOf = (is: boolean): readonly [number, number] =>
    values.reduce(
      ([least, most], value, row) => (outcome[row] === is ? [Math.min(least, value), Math.max(most, value)] : [least, most]),
      [Infinity, -Infinity],
    );
  const [[leastTrue, mostTrue], [leastFalse, mostFalse]] = [rangeOf(true), rangeOf(false)];
  return mostFalse <= leastTrue || mostTrue <= leastFalse;
}
