// Over time
export { describeTrend, type TrendDescription, type TrendOptions } from './describe-trend.js';
export {
  npsControlChart, type NpsControlChart, type NpsControlChartOptions, type NpsControlPoint,
} from './nps-control-chart.js';
export {
  npsSeason, type AdditiveNpsSeason, type CycleComparisons, type NpsSeason, type NpsSeasonOptions,
} from './nps-season.js';
export {
  npsShifts, type NpsShift, type NpsShifts, type NpsShiftsOptions, type NpsStretch,
} from './nps-shifts.js';
export { npsSlope, type NpsSlope, type NpsSlopeOptions } from './nps-slope.js';
export { rollingNps, type RollingNps, type RollingNpsOptions } from './rolling-nps.js';

// Why a score changed
export {
  beforeAfter, type BeforeAfter, type BeforeAfterAnswers, type BeforeAfterOptions,
} from './before-after.js';
export { categoryFlow, type CategoryFlow, type Flow } from './category-flow.js';
export {
  decomposeChange, type ChangeDecomposition, type DecompositionOptions, type SegmentContribution, type TalliesBySegment,
} from './decompose-change.js';
export {
  differenceInDifferences, type DifferenceInDifferences, type DifferenceInDifferencesOptions, type TreatedAndControl,
} from './difference-in-differences.js';
export { panelChange, type Panel, type PanelChange } from './panel-change.js';

// What moves a score
export {
  keyDrivers, type DriverImportance, type KeyDriver, type KeyDriverOptions, type KeyDrivers,
} from './key-drivers.js';
export {
  recurringIssues, type RecurringIssues, type RecurringIssuesOptions, type RiseEvidence, type ThemeEvidence,
} from './recurring-issues.js';
export {
  themeImpact, type ThemedResponse, type ThemeImpact, type ThemeImpactOptions, type ThemeImpacts,
} from './theme-impact.js';
export {
  themeRegression, type ThemeEffect, type ThemeRegression, type ThemeRegressionOptions,
} from './theme-regression.js';

// Customers at risk
export {
  churnByCategory, type CategoryChurn, type ChurnByCategory, type ChurnByCategoryOptions, type ChurnCount,
} from './churn-by-category.js';
export { churnLevel, type ChurnLevel, type ChurnReason, type ChurnSigns } from './churn-level.js';
export {
  churnProbability, fitChurnModel, type ChurnFacts, type ChurnModel, type ChurnModelOptions, type ChurnOutcome,
  type ChurnPredictor, type TooFewChurned,
} from './churn-model.js';

// Against others
export {
  compareWithBenchmark, type Benchmark, type BenchmarkComparison, type BenchmarkOptions, type BenchmarkOrigin,
  type BenchmarkVerdict,
} from './compare-with-benchmark.js';
