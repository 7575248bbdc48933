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
