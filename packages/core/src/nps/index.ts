// Tally and score
export {
  addTallies, categoryCounts, emptyTally, tallyOf, tallyOfCounts, type CategoryCounts, type Tally,
} from './tally.js';
export { netPromoterScore } from './net-promoter-score.js';
export { nps, type Nps } from './nps.js';
export { lowBelow, reliabilityOf, veryLowBelow, type Reliability } from './reliability.js';
export { roundPoints } from './round-points.js';
export { shares, type Shares } from './shares.js';

// Intervals of one score
export { npsInterval, type IntervalMethod, type NpsInterval, type NpsIntervalOptions } from './nps-interval.js';
export { adjustedWald } from './adjusted-wald.js';
export { scoreInterval } from './score-interval.js';
export { wald } from './wald.js';
export type { Limits } from './limits.js';

// Two scores
export {
  compareTallies, type ChangeInterval, type Comparison, type ComparisonMethod, type ComparisonOptions, type Verdict,
} from './compare-tallies.js';
