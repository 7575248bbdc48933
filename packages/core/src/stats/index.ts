// Confidence, results in common
export { isConfidenceLevel } from './confidence-level.js';
export type { Interval } from './interval.js';
export type { BrokenAssumption } from './broken-assumption.js';

// Distributions
export { betaCdf, betaQuantile, betaUpperQuantile, betaUpperTail } from './beta.js';
export { chiSquareCdf, chiSquareQuantile, chiSquareUpperQuantile, chiSquareUpperTail } from './chi-square.js';
export { fCdf, fQuantile, fUpperQuantile, fUpperTail } from './f-distribution.js';
export { kolmogorovUpperTail } from './kolmogorov.js';
export { normalCdf, normalQuantile, normalUpperQuantile, normalUpperTail } from './normal.js';
export { tCdf, tQuantile, tUpperQuantile, tUpperTail } from './student-t.js';
