import type { Refusal } from '../result.js';

/** Fewer rows than the coefficients and their spread need. */
export interface TooFewRows extends Refusal {
  readonly kind: 'regression/too-few-rows';
  readonly got: number;
  readonly atLeast: number;
}

/** A variable that never varies explains nothing, and nothing explains it. */
export interface ConstantVariable extends Refusal {
  readonly kind: 'regression/constant';
  /** The predictor; `null` for the outcome. */
  readonly predictor: string | null;
}

/** Predictors that say the same thing: their effects cannot be told apart. */
export interface CollinearPredictors extends Refusal {
  readonly kind: 'regression/collinear';
  /** Those whose variance inflation is too high, in the order given. Leave one of them out. */
  readonly predictors: readonly string[];
}

/** Predictors that foretell the outcome without fault: the most likely effects are infinite. */
export interface SeparatedOutcomes extends Refusal {
  readonly kind: 'regression/separated';
  /** Those that do so alone; empty when they do it together only. */
  readonly predictors: readonly string[];
}

/** Why there is no regression. */
export type RegressionRefusal = TooFewRows | ConstantVariable | CollinearPredictors;
