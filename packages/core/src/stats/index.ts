// Confidence, results in common
export { isConfidenceLevel, type LevelOptions } from './confidence-level.js';
export type { Interval } from './interval.js';
export type { BrokenAssumption } from './broken-assumption.js';

// Distributions
export { betaCdf, betaQuantile, betaUpperQuantile, betaUpperTail } from './beta.js';
export { chiSquareCdf, chiSquareQuantile, chiSquareUpperQuantile, chiSquareUpperTail } from './chi-square.js';
export { dirichletDifferenceCdf, dirichletDifferenceQuantile, dirichletDifferenceUpperTail } from './dirichlet.js';
export type { DirichletShapes } from './dirichlet.js';
export { fCdf, fQuantile, fUpperQuantile, fUpperTail } from './f-distribution.js';
export { kolmogorovUpperTail } from './kolmogorov.js';
export { normalCdf, normalQuantile, normalUpperQuantile, normalUpperTail } from './normal.js';
export { tCdf, tQuantile, tUpperQuantile, tUpperTail } from './student-t.js';

// Several tests
export { adjustPValues, type PValueAdjustment } from './adjust-p-values.js';

// Changes of level in a series
export {
  changePoints, type ChangePenalty, type ChangePointOptions, type ChangePoints, type LevelSegment,
} from './change-points.js';
export {
  leastSquaresBreaks, type LeastSquaresBreaks, type LeastSquaresBreaksOptions,
} from './least-squares-breaks.js';
export { olsCusum, type OlsCusum } from './ols-cusum.js';
export { singleChange } from './single-change.js';
export type { TooFewValues } from './too-few-values.js';

// Trend and season of a series
export { additiveSeason, type AdditiveSeason } from './additive-season.js';
export { ewma, type EwmaOptions } from './ewma.js';
export { linearTrend, type LinearTrend } from './linear-trend.js';
export { mannKendall, type MannKendall } from './mann-kendall.js';
export { rollingMean } from './rolling-mean.js';
export { serialCorrelation, type SerialCorrelation, type SerialCorrelationOptions } from './serial-correlation.js';
export { theilSen, type TheilSen } from './theil-sen.js';

// Control charts
export { cusumChart, type CusumChart, type CusumChartOptions } from './cusum-chart.js';
export { ewmaChart, type EwmaChart, type EwmaChartOptions, type EwmaChartPoint } from './ewma-chart.js';
export {
  shewhartChart, type ShewhartChart, type ShewhartChartOptions, type ShewhartChartPoint,
} from './shewhart-chart.js';

// Counts of events
export { poissonInterval } from './poisson-interval.js';

// Shares with an event
export type { EventCount } from './event-count.js';
export { fisherExact } from './fisher-exact.js';
export { oddsRatio, type OddsRatio } from './odds-ratio.js';
export { proportionTrend, type ProportionTrend } from './proportion-trend.js';
export { wilsonInterval } from './wilson-interval.js';

// Chance that can be repeated
export { bootstrap, type Bootstrap, type BootstrapOptions } from './bootstrap.js';
export { seededRandom } from './seeded-random.js';

// Repeated looks
export { falseAlarmChance, levelPerLook } from './false-alarm-chance.js';
