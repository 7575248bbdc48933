// Scores of weighted answers
export { weightedNps, type WeightedMethod, type WeightedNps, type WeightedNpsOptions } from './weighted-nps.js';
export {
  compareWeightedGroups, type WeightedComparison, type WeightedComparisonOptions,
} from './compare-weighted-groups.js';
export type { DesignOptions, LonelyStratum, WeightedAnswers } from './survey-design.js';
export type { LabelColumn, NumberByLabel } from './labels.js';

// Weights
export { effectiveSampleSize, kishDesignEffect } from './effective-sample-size.js';
export {
  rakeWeights,
  type PopulationMargin, type RakedWeights, type RakingEmptyCell, type RakingNotConverged, type RakingOptions,
  type RakingRefusal, type RakingTargetMissing, type RakingTotalsDiffer,
} from './rake-weights.js';
export { postStratify } from './post-stratify.js';
