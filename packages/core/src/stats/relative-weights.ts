import { ok, type Result } from '../result.js';
import type { BrokenAssumption } from './broken-assumption.js';
import { productOf } from './matrix.js';
import type { RegressionOptions } from './multiple-regression.js';
import { correlationsOf, predictorDesign, roundingResidual, type Predictors } from './predictor-design.js';
import type { RegressionRefusal } from './regression-refusal.js';
import { symmetricEigen } from './symmetric-eigen.js';

/** What one predictor explains. */
export interface RelativeWeight {
  readonly predictor: string;
  /** Its part of R², 0 to 1; all parts add up to R². */
  readonly weight: number;
  /** Its part of what all explain, 0 to 1; `null` when they explain nothing. */
  readonly share: number | null;
}

export interface RelativeWeights {
  /** In the order of the predictors. */
  readonly weights: readonly RelativeWeight[];
  /** Share of the variance that the predictors explain together, 0 to 1. */
  readonly rSquared: number;
  readonly n: number;
  /** `large-sample` below ten rows for each predictor. */
  readonly brokenAssumptions: readonly BrokenAssumption[];
}

/**
 * Relative weights of predictors that go together: the outcome is regressed on the unrelated variables nearest to
 * them, and what those explain is handed back. Close to the Shapley parts, at a fraction of their cost; equal to the
 * weights of Genizi (1993).
 *
 * @param outcome - one value for each row
 * @param predictors - by name, each with one value for each row
 * @returns weights >= 0 that add up to R²; refused like `multipleRegression`
 * @throws RangeError when lengths differ, a value is not finite, or there is no predictor
 * @see Johnson (2000), Multivariate Behavioral Research 35:1
 * @example
 * relativeWeights([1, 2, 4, 5, 9], { price: [1, 2, 3, 4, 5], support: [2, 1, 2, 3, 3] });
 * // { ok: true, value: { rSquared: 0.9312…, weights: [
 * //   { predictor: 'price', weight: 0.6508…, share: 0.6988… },
 * //   { predictor: 'support', weight: 0.2804…, share: 0.3011… }], … } }
 */
export function relativeWeights(
  outcome: readonly number[],
  predictors: Predictors,
  { highestInflation = 10 }: Pick<RegressionOptions, 'highestInflation'> = {},
): Result<RelativeWeights, RegressionRefusal> {
  const designed = predictorDesign(outcome, predictors, highestInflation);
  if (!designed.ok) return designed;
  const { names, n, brokenAssumptions } = designed.value;
  const correlations = correlationsOf(designed.value);
  const withOutcome = names.map((_, at) => correlations[at]?.[names.length] ?? 0);

  // Along each axis: how far the predictors reach, and what the outcome has in common with it.
  const { values, vectors } = symmetricEigen(correlations.slice(0, -1).map((row) => row.slice(0, -1)));
  const reaches = values.map((value) => Math.sqrt(Math.max(0, value)));
  const axes = vectors.map((vector, at) => productOf(vector, withOutcome) / (reaches[at] ?? 1));
  const alongAxes = (row: number, factors: readonly number[]): readonly number[] =>
    vectors.map((vector, axis) => (vector[row] ?? 0) * (factors[axis] ?? 0));

  const explained = names.map((_, at) => alongAxes(at, axes).reduce((sum, part) => sum + part, 0) ** 2);
  const weights = names.map((_, at) => {
    const own = alongAxes(at, reaches);
    return explained.reduce((sum, part, other) => {
      const loading = productOf(own, vectors.map((vector) => vector[other] ?? 0));
      return sum + loading ** 2 * part;
    }, 0);
  });
  const rSquared = weights.reduce((sum, weight) => sum + weight, 0);
  return ok({
    weights: names.map((predictor, at) => {
      const weight = weights[at] ?? 0;
      return { predictor, weight, share: rSquared < roundingResidual ** 2 ? null : weight / rSquared };
    }),
    rSquared: Math.min(1, rSquared),
    n,
    brokenAssumptions,
  });
}
