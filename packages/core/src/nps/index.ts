// Tally and score
export {
  addTallies, categoryCounts, emptyTally, tallyOf, tallyOfCounts, type CategoryCounts, type Tally,
} from './tally.js';
export { talliesByGroup } from './tallies-by-group.js';
export { netPromoterScore } from './net-promoter-score.js';
export { nps, type Nps } from './nps.js';

// How sure it is
export { npsInterval, type IntervalMethod, type NpsInterval, type NpsIntervalOptions } from './nps-interval.js';
export type { WaldMethod } from './wald-estimate.js';
export type { PseudoAnswers } from './pseudo-answers.js';
export type { Limits } from './limits.js';
export { answerVariance, sampleVariance, standardError } from './answer-variance.js';
export { isWide, marginOfError, wideAbove } from './margin-of-error.js';
export { lowBelow, reliabilityOf, veryLowBelow, type Reliability } from './reliability.js';

// Those who did not answer
export { responseRate } from './response-rate.js';
export { nonresponseBounds, type NonresponseBounds } from './nonresponse-bounds.js';

// On a page
export { roundPoints } from './round-points.js';
export { shares, type Shares } from './shares.js';
