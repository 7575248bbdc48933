// Tally and score
export {
  addTallies, categoryCounts, emptyTally, tallyOf, tallyOfCounts, type CategoryCounts, type Tally,
} from './tally.js';
export { talliesByGroup } from './tallies-by-group.js';
export { netPromoterScore } from './net-promoter-score.js';
export { nps, type Nps } from './nps.js';
export { lowBelow, reliabilityOf, veryLowBelow, type Reliability } from './reliability.js';
export { isWide, marginOfError, wideAbove } from './margin-of-error.js';
export { roundPoints } from './round-points.js';
export { shares, type Shares } from './shares.js';

// Variance, intervals and tests of one score
export { answerVariance, sampleVariance, standardError } from './answer-variance.js';
export { npsInterval, type IntervalMethod, type NpsInterval, type NpsIntervalOptions } from './nps-interval.js';
export type { WaldMethod } from './wald-estimate.js';
export type { PseudoAnswers } from './pseudo-answers.js';
export type { Limits } from './limits.js';
export { goodmanShares, type GoodmanShares, type ShareWithInterval } from './goodman-shares.js';
export { npsBootstrap, type NpsBootstrap } from './nps-bootstrap.js';
export {
  chanceAbove, npsPosterior, type NpsPosterior, type PosteriorOptions, type PriorOptions,
} from './nps-posterior.js';
export { testNps, type NpsTest, type NpsTestMethod, type NpsTestOptions } from './test-nps.js';
export type { Alternative } from './inference.js';

// Two scores of independent groups
export { compareTallies, type Comparison, type ComparisonMethod, type ComparisonOptions } from './compare-tallies.js';
export type { Change } from './change.js';
export { describeChange, type ChangeOptions, type DescribedChange, type Verdict } from './describe-change.js';
export { compareDistributions, type ChiSquareTest } from './compare-distributions.js';

// Two scores of the same people
export {
  comparePaired, type PairedComparison, type PairedMethod, type PairedOptions,
} from './compare-paired.js';
export { pairedTableOf, type PairedRow, type PairedTable, type ScorePair } from './paired-table.js';
export { bowker, stuartMaxwell } from './marginal-homogeneity.js';

// Several scores
export { compareGroups, type GroupsComparison, type GroupsMethod } from './compare-groups.js';
export { comparePairs, type PairComparison, type PairsOptions } from './compare-pairs.js';

// Planning: how many answers, and what they can show
export { planningVariance } from './planning-variance.js';
export { sampleSize, type SampleSize, type SampleSizeMethod, type SampleSizeOptions } from './sample-size.js';
export {
  sampleSizeToCompare, type ComparisonSizeMethod, type ComparisonSizeOptions,
} from './sample-size-to-compare.js';
export { withFinitePopulation } from './finite-population.js';
export { powerToDetect } from './power-to-detect.js';
export { smallestDetectableChange, type DetectionOptions } from './smallest-detectable-change.js';
export type { PlannedGroups, PlannedPairs } from './planned-groups.js';

// Answers that do not count alike
export { weightedNps, type WeightedMethod, type WeightedNps, type WeightedNpsOptions } from './weighted-nps.js';
export {
  compareWeightedGroups, type WeightedComparison, type WeightedComparisonOptions,
} from './compare-weighted-groups.js';
export type { DesignOptions, LonelyStratum, WeightedAnswers } from './survey-design.js';
export type { LabelColumn, NumberByLabel } from './labels.js';
export { effectiveSampleSize, kishDesignEffect } from './effective-sample-size.js';
export {
  rakeWeights,
  type PopulationMargin, type RakedWeights, type RakingEmptyCell, type RakingNotConverged, type RakingOptions,
  type RakingRefusal, type RakingTargetMissing, type RakingTotalsDiffer,
} from './rake-weights.js';
export { postStratify } from './post-stratify.js';

// Those who did not answer, and those who must not be recognised
export { responseRate } from './response-rate.js';
export { nonresponseBounds, type NonresponseBounds } from './nonresponse-bounds.js';
export {
  suppressSmallGroups,
  type RespondentGroup, type SuppressedGroups, type Suppressible, type SuppressibleGroup, type SuppressionOptions,
} from './suppress-small-groups.js';

// Branches to compare
export { shrinkScores, type ScoredGroup, type ShrunkScore, type ShrunkScores } from './shrink-scores.js';
