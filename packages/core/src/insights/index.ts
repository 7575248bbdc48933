// Over time
export { rollingNps, type RollingNps, type RollingNpsOptions } from './rolling-nps.js';
export {
  npsControlChart, type NpsControlChart, type NpsControlChartOptions, type NpsControlPoint,
} from './nps-control-chart.js';

// Why a score changed
export {
  decomposeChange, type ChangeDecomposition, type DecompositionOptions, type SegmentContribution, type TalliesBySegment,
} from './decompose-change.js';
export { panelChange, type Panel, type PanelChange } from './panel-change.js';
export {
  differenceInDifferences, type DifferenceInDifferences, type DifferenceInDifferencesOptions, type TreatedAndControl,
} from './difference-in-differences.js';

// What moves a score
export {
  themeImpact, type ThemeImpact, type ThemeImpactOptions, type ThemeImpacts, type ThemedResponse,
} from './theme-impact.js';

// Customers at risk
export { churnLevel, type ChurnLevel, type ChurnReason, type ChurnSigns } from './churn-level.js';
