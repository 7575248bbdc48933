/** An interval with everything needed to print it; limits in the unit of the estimate. */
export interface Interval<Method extends string = string> {
  readonly lower: number;
  readonly upper: number;
  /** Confidence, above 0 and below 1. */
  readonly level: number;
  /** The method that was used; never `auto`. */
  readonly method: Method;
}
