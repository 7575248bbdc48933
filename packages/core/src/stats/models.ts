// What goes together: correlation, regression, drivers
export { pearsonCorrelation, spearmanCorrelation, type Correlation } from './correlation.js';
export {
  multipleRegression, type MultipleRegression, type RegressionCoefficient, type RegressionOptions, type RegressionTerm,
} from './multiple-regression.js';
export type { Predictors } from './predictor-design.js';
export {
  logisticRegression, type LogisticCoefficient, type LogisticOptions, type LogisticRegression, type LogisticTerm,
} from './logistic-regression.js';
export { relativeWeights, type RelativeWeight, type RelativeWeights } from './relative-weights.js';
export { shapleyRSquared, type ShapleyOptions, type ShapleyPart, type ShapleyRSquared } from './shapley-r-squared.js';
export type {
  CollinearPredictors, ConstantVariable, RegressionRefusal, SeparatedOutcomes, TooFewRows,
} from './regression-refusal.js';

// Time until an event
export type { FollowUp } from './follow-up.js';
export { kaplanMeier, type KaplanMeier, type SurvivalStep } from './kaplan-meier.js';
export { logRankTest, type LogRankGroup, type LogRankTest } from './log-rank.js';
export { coxRegression, type CoxRegression } from './cox-regression.js';
