/** The probability of a tail that begins at some positive value. */
export interface LogTail {
  /** Natural logarithm of the probability. */
  readonly log: number;
  /** How fast it grows with the logarithm of the value. */
  readonly slope: number;
}

/**
 * A tail from the side where it is small: exp(logWeight) * share, of which the slope is exp(logWeight).
 * The opposite tail is what is missing to 1.
 */
export function logTail(logWeight: number, share: number, opposite: boolean): LogTail {
  if (!opposite) return { log: logWeight + Math.log(share), slope: 1 / share };
  const tail = Math.min(1, Math.exp(logWeight) * share);
  return { log: Math.log1p(-tail), slope: -Math.exp(logWeight) / (1 - tail) };
}

/**
 * The positive value at which a tail has the given probability.
 *
 * Newton's method on logarithms: where the logarithm of the tail is concave in that of the value, as for the gamma
 * and the beta distribution, it overshoots at most once and needs no bracket.
 *
 * @param start - a value near the sought one or further out in the tail
 */
export function valueAtTail(tailAt: (value: number) => LogTail, probability: number, start: number): number {
  const wanted = Math.log(probability);
  let value = start;
  for (let round = 0; round < 200; round++) {
    const { log, slope } = tailAt(value);
    const missing = wanted - log;
    const next = value * Math.exp(Math.max(-300, Math.min(300, missing / slope)));
    if (next === value || next === 0 || next === Infinity) return next;
    value = next;
    // The next step would be of the order of the square.
    if (Math.abs(missing) < 1e-9) break;
  }
  return value;
}
