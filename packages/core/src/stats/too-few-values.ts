/** A method that needs more values than there are would print chance as a finding. */
export interface TooFewValues {
  readonly kind: 'series/too-few-values';
  readonly got: number;
  readonly atLeast: number;
}
