// Confidence, results in common
export { isConfidenceLevel } from './confidence-level.js';
export type { Interval } from './interval.js';
export type { BrokenAssumption } from './broken-assumption.js';

// Distributions
export { normalCdf, normalQuantile, normalUpperQuantile, normalUpperTail } from './normal.js';
