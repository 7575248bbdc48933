/**
 * Probability that a Brownian bridge leaves the band of half-width `x` somewhere: the limit of the Kolmogorov-Smirnov
 * statistic and of the CUSUM of residuals.
 */
export function kolmogorovUpperTail(x: number): number {
  if (Number.isNaN(x)) throw new RangeError(`kolmogorovUpperTail: ${x} is not a number`);
  if (x <= 0) return 1;
  let sum = 0;
  if (x > 1) {
    for (let j = 1; j < 6; j++) sum += (j % 2 === 1 ? 2 : -2) * Math.exp(-2 * (j * x) ** 2);
    return sum;
  }
  // The same function by Jacobi's identity, which converges where the other series does not.
  for (let j = 1; j < 8; j += 2) sum += Math.exp(-(((j * Math.PI) / x) ** 2) / 8);
  return 1 - (Math.sqrt(2 * Math.PI) / x) * sum;
}
