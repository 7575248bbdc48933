/** The probability of a tail that ends or begins at some value above 0. */
export interface LogTail {
  /** Natural logarithm of the probability. */
  readonly log: number;
  /** How fast it grows with the logarithm of the value. */
  readonly slope: number;
}

/**
 * The lower tail from its weight, the density of the logarithm of the value, so that far tails do not underflow.
 *
 * @param share - the tail divided by its weight; negative when it is the opposite tail that was computed
 */
export function logTail(logWeight: number, share: number): LogTail {
  if (share > 0) return { log: logWeight + Math.log(share), slope: 1 / share };
  const weight = Math.exp(logWeight);
  // Rounding may lift a tail of nearly 1 above it.
  const rest = Math.max(0, 1 + weight * share);
  return { log: Math.log(rest), slope: weight / rest };
}

/**
 * The value above 0 at which a tail has a probability.
 *
 * Newton's method on logarithms: the logarithm of either tail of a gamma or beta variable is concave in that of the
 * value (of the odds), so that it overshoots once at most and needs no bracket.
 *
 * @param start - a value near the sought one, or further out in the tail
 * @returns 0 or Infinity where the value is beyond the doubles
 */
export function valueAtTail(tailAt: (value: number) => LogTail, probability: number, start: number): number {
  const wanted = Math.log(probability);
  let value = start;
  for (let round = 0; round < 200; round++) {
    const { log, slope } = tailAt(value);
    const missing = wanted - log;
    const step = missing / slope;
    // A step beyond e^300 could pass over all doubles.
    value *= Math.exp(Math.max(-300, Math.min(300, step)));
    // Newton's next error is of the order of the square. Where the tail is steep, rounding keeps the probability from
    // being met, and the value moves no more.
    if (Math.abs(missing) < 1e-9 || Math.abs(step) < 1e-15 || value === 0 || value === Infinity) break;
  }
  return value;
}
