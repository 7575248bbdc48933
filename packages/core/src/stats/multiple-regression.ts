import { ok, type Result } from '../result.js';
import type { BrokenAssumption } from './broken-assumption.js';
import { fUpperTail } from './f-distribution.js';
import type { Interval } from './interval.js';
import { predictorDesign, rawTerms, type Predictors } from './predictor-design.js';
import type { RegressionRefusal } from './regression-refusal.js';
import { studentInterval } from './student-interval.js';
import { tUpperTail } from './student-t.js';

export interface RegressionOptions {
  /** Confidence of the intervals; 0.95 unless given. */
  readonly level?: number | undefined;
  /** Variance inflation above which predictors are refused as saying the same; 10 unless given. */
  readonly highestInflation?: number | undefined;
}

/** One coefficient of a regression. */
export interface RegressionTerm {
  /** Change of the outcome for one more of the predictor, the others unchanged. */
  readonly estimate: number;
  readonly standardError: number;
  /** Estimate in standard errors; `null` on a perfect fit. */
  readonly t: number | null;
  /** Two-sided; `null` on a perfect fit, where nothing shows how far chance reaches. */
  readonly pValue: number | null;
  /** `null` on a perfect fit. */
  readonly interval: Interval<'t'> | null;
}

/** One predictor of a regression. */
export interface RegressionCoefficient extends RegressionTerm {
  readonly predictor: string;
  /** Estimate in standard deviations of the outcome for one standard deviation of the predictor. */
  readonly standardized: number;
  /** How often its variance is what it would be, were the predictor unrelated to the others; 1 and more. */
  readonly varianceInflation: number;
}

export interface MultipleRegression {
  readonly intercept: RegressionTerm;
  /** In the order of the predictors. */
  readonly coefficients: readonly RegressionCoefficient[];
  /** Share of the variance that the predictors explain together, 0 to 1. */
  readonly rSquared: number;
  /** The same, less what chance alone explains; may be below 0. */
  readonly adjustedRSquared: number;
  /** Statistic of the test that no predictor matters; `null` on a perfect fit. */
  readonly f: number | null;
  /** 0 on a perfect fit, which no chance explains. */
  readonly pValue: number;
  /** Spread of the outcome about the fit, in its unit. */
  readonly residualStandardError: number;
  readonly degreesOfFreedom: number;
  readonly n: number;
  readonly level: number;
  /** `large-sample` below ten rows for each predictor, `spread` on a perfect fit. */
  readonly brokenAssumptions: readonly BrokenAssumption[];
}

/**
 * Regression of an outcome on several predictors by least squares (Householder's QR of the centred, scaled columns).
 *
 * @param outcome - one value for each row
 * @param predictors - by name, each with one value for each row
 * @returns coefficients with Student's t intervals; refused with fewer rows than predictors + 2, when a variable is
 *   constant, or when a variance inflation is above 10
 * @throws RangeError when lengths differ, a value is not finite, there is no predictor, or the level is not between
 *   0 and 1
 * @see Golub & Van Loan (2013), Matrix Computations, 5.3
 * @example
 * multipleRegression([1, 2, 4, 5], { price: [1, 2, 3, 4] });
 * // { ok: true, value: { rSquared: 0.98, intercept: { estimate: -0.5, … },
 * //   coefficients: [{ predictor: 'price', estimate: 1.4, standardError: 0.1414…, pValue: 0.0100…, … }], … } }
 */
export function multipleRegression(
  outcome: readonly number[],
  predictors: Predictors,
  { level = 0.95, highestInflation = 10 }: RegressionOptions = {},
): Result<MultipleRegression, RegressionRefusal> {
  const designed = predictorDesign(outcome, predictors, highestInflation);
  if (!designed.ok) return designed;
  const { names, n, beta, inverse, inflations, rSquared, residual, outcome: { mean, length } } = designed.value;
  const k = names.length;
  const df = n - k - 1;

  const { estimates, spreads } = rawTerms(designed.value, beta, inverse);
  const termAt = (at: number): RegressionTerm => {
    const estimate = (estimates[at] ?? 0) * length + (at === 0 ? mean : 0);
    const standardError = ((spreads[at] ?? 0) * residual * length) / Math.sqrt(df);
    const interval = studentInterval(estimate, standardError, df, level);
    if (residual === 0) return { estimate, standardError, t: null, pValue: null, interval: null };
    const t = estimate / standardError;
    return { estimate, standardError, t, pValue: 2 * tUpperTail(Math.abs(t), df), interval };
  };
  const f = residual === 0 ? null : (rSquared * df) / (k * residual ** 2);
  const { brokenAssumptions } = designed.value;
  return ok({
    intercept: termAt(0),
    coefficients: names.map((predictor, at) => ({
      predictor,
      ...termAt(at + 1),
      standardized: (beta[at + 1] ?? 0) + 0,
      varianceInflation: inflations[at] ?? 1,
    })),
    rSquared,
    adjustedRSquared: 1 - (residual ** 2 * (n - 1)) / df,
    f,
    pValue: f === null ? 0 : fUpperTail(f, k, df),
    residualStandardError: (residual * length) / Math.sqrt(df),
    degreesOfFreedom: df,
    n,
    level,
    brokenAssumptions: f === null ? [...brokenAssumptions, 'spread'] : brokenAssumptions,
  });
}
