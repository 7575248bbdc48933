/**
 * How far a value lies from what was expected of it, as unit deviance: value ln(value / expected) + expected - value,
 * divided by the value. Never negative, and exact where value and expected nearly agree.
 *
 * @param excess - expected / value - 1, given on its own because it is known to more digits than the ratio
 * @param ratio - expected / value
 * @see Loader (2000), Fast and Accurate Computation of Binomial Probabilities
 */
export function deviance(excess: number, ratio: number): number {
  if (!(Math.abs(excess) < 0.5)) return excess - Math.log(ratio);
  // excess - ln(1 + excess) by the series of atanh
  const v = excess / (2 + excess);
  const square = v * v;
  let sum = excess;
  let power = 2 * square;
  for (let odd = 3; power > 1e-17 * Math.abs(excess); odd += 2) {
    sum -= power / odd;
    power *= square;
  }
  return v * sum;
}
