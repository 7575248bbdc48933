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

// What answers are about
export {
  recurringIssues, type RecurringIssues, type RecurringIssuesOptions, type RiseEvidence, type ThemeEvidence,
} from './recurring-issues.js';
export {
  themeImpact, type ThemedResponse, type ThemeImpact, type ThemeImpactOptions, type ThemeImpacts,
} from './theme-impact.js';

// Customers at risk
export {
  churnByCategory, type CategoryChurn, type ChurnByCategory, type ChurnByCategoryOptions, type ChurnCount,
} from './churn-by-category.js';
export { churnLevel, type ChurnLevel, type ChurnReason, type ChurnSigns } from './churn-level.js';

// Against others
export {
  compareWithBenchmark, type Benchmark, type BenchmarkComparison, type BenchmarkOptions, type BenchmarkOrigin,
  type BenchmarkVerdict,
} from './compare-with-benchmark.js';
