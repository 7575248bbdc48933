import type { Refusal } from '../result.js';

/** A method that needs more values than there are would print chance as a finding. */
export interface TooFewValues extends Refusal {
  readonly kind: 'series/too-few-values';
  readonly got: number;
  readonly atLeast: number;
}
