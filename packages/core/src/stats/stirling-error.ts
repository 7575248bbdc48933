/**
 * What Stirling's formula misses: ln gamma(z) - ((z - 1/2) ln z - z + ln(2 pi) / 2), for z > 0. With it the
 * logarithm of a density is a sum of small terms, where gamma functions would cancel and cost large shapes their digits.
 *
 * @see Loader (2000), Fast and Accurate Computation of Binomial Probabilities; the series: DLMF 5.11.1
 */
export function stirlingError(z: number): number {
  let error = 0;
  let at = z;
  // The series needs 10; below, gamma(z + 1) = z gamma(z) leads up to it.
  for (; at < 10; at++) error += (at + 0.5) * Math.log1p(1 / at) - 1;
  const square = 1 / (at * at);
  return (
    error +
    (1 / 12 -
      square *
        (1 / 360 - square * (1 / 1260 - square * (1 / 1680 - square * (1 / 1188 - (square * 691) / 360360))))) /
      at
  );
}
