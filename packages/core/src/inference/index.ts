// One score
export { testNps, type NpsTest, type NpsTestMethod, type NpsTestOptions } from './test-nps.js';
export type { Alternative } from '../nps/estimate.js';
export {
  chanceAbove, npsPosterior, type NpsPosterior, type PosteriorOptions, type PriorOptions,
} from './nps-posterior.js';
export { npsBootstrap, type NpsBootstrap } from './nps-bootstrap.js';
export { goodmanShares, type GoodmanShares, type ShareWithInterval } from './goodman-shares.js';

// Two scores of independent groups
export { describeChange, type ChangeOptions, type DescribedChange, type Verdict } from './describe-change.js';
export { compareTallies, type Comparison, type ComparisonMethod, type ComparisonOptions } from './compare-tallies.js';
export type { Change } from './change.js';
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
export { shrinkScores, type ScoredGroup, type ShrunkScore, type ShrunkScores } from './shrink-scores.js';

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

// Those who must not be recognised
export {
  suppressSmallGroups,
  type RespondentGroup, type SuppressedGroups, type Suppressible, type SuppressibleGroup, type SuppressionOptions,
} from './suppress-small-groups.js';
