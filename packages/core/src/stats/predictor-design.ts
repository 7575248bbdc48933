import { ok, refuse, type Result } from '../result.js';
import type { BrokenAssumption } from './broken-assumption.js';
import { dotProduct, inverseOfTriangle, productOf, triangleOf, type Matrix } from './matrix.js';
import type { RegressionRefusal } from './regression-refusal.js';

/** Ratings by the name of what is rated; equally long, one value for each outcome. */
export type Predictors = Readonly<Record<string, readonly number[]>>;

/** What regressions on predictors start from. */
export interface PredictorDesign {
  readonly names: readonly string[];
  readonly n: number;
  /** Ones, then each predictor centred and scaled to length 1. */
  readonly columns: readonly Float64Array[];
  readonly predictors: readonly Scaled[];
  readonly outcome: Scaled;
  /** R of the QR decomposition of the columns and the scaled outcome. */
  readonly triangle: Matrix;
  /** Its inverse, without the outcome. */
  readonly inverse: Matrix;
  /** Least squares coefficients of the columns for the scaled outcome. */
  readonly beta: readonly number[];
  /** Share of the outcome's variance that the columns explain, and the root of the share that they do not. */
  readonly rSquared: number;
  readonly residual: number;
  /** Variance inflation of each predictor. */
  readonly inflations: readonly number[];
  readonly brokenAssumptions: readonly BrokenAssumption[];
}

/** A variable as mean, length, and what is left of it: values of mean 0 and length 1. */
export interface Scaled {
  readonly mean: number;
  readonly length: number;
  readonly values: Float64Array;
}

/** Above this inflation a predictor is a sum of the others but for rounding; R's lm drops it then. */
const singular = 1e14;

/** What is below this share of the outcome's length is nothing but rounding, explained or not. */
export const roundingResidual = 1e-13;

/**
 * @param highestInflation - of variance, that is not refused yet; `null` refuses none, for a ridge
 * @throws RangeError when there is no predictor, lengths differ, or a value is not a finite number
 */
export function predictorDesign(
  outcome: readonly number[],
  predictors: Predictors,
  highestInflation: number | null,
): Result<PredictorDesign, RegressionRefusal> {
  const entries = Object.entries(predictors);
  const n = outcome.length;
  const names = entries.map(([name]) => name);
  if (names.length === 0) throw new RangeError('regression: no predictor');
  for (const [, values] of entries) {
    if (values.length !== n) throw new RangeError(`regression: ${values.length} values for ${n} outcomes`);
  }
  const atLeast = names.length + 2;
  if (n < atLeast) return refuse({ kind: 'regression/too-few-rows', got: n, atLeast });

  const scaledOutcome = scaled(outcome);
  if (scaledOutcome === null) return refuse({ kind: 'regression/constant', predictor: null });
  const scaledPredictors: Scaled[] = [];
  for (const [predictor, values] of entries) {
    const variable = scaled(values);
    if (variable === null) return refuse({ kind: 'regression/constant', predictor });
    scaledPredictors.push(variable);
  }

  const columns = [new Float64Array(n).fill(1), ...scaledPredictors.map(({ values }) => values)];
  const triangle = triangleOf([...columns, scaledOutcome.values].map((column) => column.slice()));
  const inverse = inverseOfTriangle(triangle, columns.length);
  const inflations = inverse.slice(1).map((row) => productOf(row, row));
  const highest = highestInflation === null ? Infinity : Math.min(highestInflation, singular);
  const collinear = names.filter((_, at) => (inflations[at] ?? 0) > highest);
  if (collinear.length > 0) return refuse({ kind: 'regression/collinear', predictors: collinear });
  const projected = triangle.map((row) => row[columns.length] ?? 0);
  const rest = Math.abs(projected.pop() ?? 0);
  return ok({
    names, n, columns, predictors: scaledPredictors, outcome: scaledOutcome, triangle, inverse, inflations,
    beta: inverse.map((row) => productOf(row, projected)),
    rSquared: Math.min(1, productOf(projected, projected)),
    residual: rest < roundingResidual ? 0 : rest,
    brokenAssumptions: n < 10 * names.length ? ['large-sample'] : [],
  });
}

/** Correlations of the predictors and, last, the outcome with each other. */
export function correlationsOf({ triangle }: PredictorDesign): Matrix {
  const columns = triangle.slice(1).map((_, at) => triangle.map((row) => row[at + 1] ?? 0));
  return columns.map((column) => columns.map((other) => productOf(column, other)));
}

/** `null` when all values are equal but for rounding. */
export function scaled(given: readonly number[]): Scaled | null {
  let [least, most] = [Infinity, -Infinity];
  for (const value of given) {
    if (!Number.isFinite(value)) throw new RangeError(`regression: ${value} is not a finite number`);
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  const size = Math.max(-least, most);
  // Also when there is no value.
  if (!(most - least > 1e-14 * size)) return null;
  // Divided by a power of two near the largest, which costs no digit, so that no square overflows; centred twice, so
  // that the rounding of the mean is gone.
  const unit = 2 ** Math.floor(Math.log2(size));
  const centred = (from: Float64Array): readonly [number, Float64Array] => {
    const mean = from.reduce((sum, value) => sum + value, 0) / from.length;
    return [mean, from.map((value) => value - mean)];
  };
  const [roughMean, rough] = centred(Float64Array.from(given, (value) => value / unit));
  const [correction, values] = centred(rough);
  const length = Math.sqrt(dotProduct(values, values));
  return { mean: (roughMean + correction) * unit, length: length * unit, values: values.map((value) => value / length) };
}

/** Estimates and their unscaled standard errors in the units of the predictors, the intercept first. */
export interface RawTerms {
  readonly estimates: readonly number[];
  readonly spreads: readonly number[];
}

/**
 * From the scaled columns back to the predictors as they were given.
 *
 * @param beta - coefficients of the columns
 * @param inverse - of the triangle of the columns; with its transpose it gives the covariance of beta
 */
export function rawTerms({ predictors }: PredictorDesign, beta: readonly number[], inverse: Matrix): RawTerms {
  const slopes = predictors.map(({ length }, at) => (beta[at + 1] ?? 0) / length);
  const means = [1, ...predictors.map(({ mean, length }) => -mean / length)];
  const ofIntercept = inverse.map((_, column) => productOf(means, inverse.map((row) => row[column] ?? 0)));
  return {
    estimates: [productOf(means, beta), ...slopes],
    spreads: [ofIntercept, ...inverse.slice(1)].map(
      (row, at) => Math.sqrt(productOf(row, row)) / (predictors[at - 1]?.length ?? 1),
    ),
  };
}
