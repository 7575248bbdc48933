/**
 * What Stirling's formula misses: ln gamma(z) - ((z - 1/2) ln z - z + ln(2 pi) / 2), for z > 0. With it the logarithm
 * of a density is a sum of small terms, where gamma functions would cancel and cost large shapes their digits.
 *
 * @see Loader (2000), Fast and Accurate Computation of Binomial Probabilities; DLMF 5.11.1 for the series
 */
export function stirlingError(z: number): number {
  let at = z;
  let error = 0;
  // The series needs 10. Up to there gamma(z + 1) = z gamma(z) leads.
  for (; at < 10; at++) error += stepDown(at);
  const square = 1 / (at * at);
  const series =
    1 / 360 - square * (1 / 1260 - square * (1 / 1680 - square * (1 / 1188 - (square * 691) / 360360)));
  return error + (1 / 12 - square * series) / at;
}

/** The error at z less that at z + 1: (z + 1/2) ln(1 + 1/z) - 1, which is atanh(v) / v - 1. */
function stepDown(z: number): number {
  if (z < 1) return (z + 0.5) * Math.log1p(1 / z) - 1;
  const square = 1 / (2 * z + 1) ** 2;
  let sum = 0;
  let power = square;
  for (let odd = 3; power > 1e-17; odd += 2) {
    sum += power / odd;
    power *= square;
  }
  return sum;
}
