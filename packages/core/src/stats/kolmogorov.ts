/**
 * Probability that the largest distance of a Brownian bridge from 0 exceeds `x`: the p-value, for many values, of the
 * Kolmogorov-Smirnov test and of the OLS-CUSUM test for a change.
 *
 * @param x - the statistic, 0 or more
 * @returns 0 to 1, with a relative error of some 1e-15
 * @throws RangeError when x is not a number
 * @see Kolmogorov (1933), Giornale dell'Istituto Italiano degli Attuari 4:83; DLMF 20.7.32 for x up to 1
 * @example
 * kolmogorovUpperTail(1.3580986393225505); // 0.05
 */
export function kolmogorovUpperTail(x: number): number {
  if (Number.isNaN(x)) throw new RangeError(`kolmogorov: ${x} is not a number`);
  // From here down 1 differs from the result by less than 1e-50.
  if (x < 0.1) return 1;
  let sum = 0;
  if (x > 1) {
    for (let j = 1; j < 6; j++) sum += (j % 2 === 1 ? 2 : -2) * Math.exp(-2 * (j * x) ** 2);
    return sum;
  }
  // That series hardly converges towards 0. Jacobi's identity turns it into one that does.
  for (let j = 1; j < 10; j += 2) sum += Math.exp(-(((j * Math.PI) / x) ** 2) / 8);
  return 1 - (Math.sqrt(2 * Math.PI) / x) * sum;
}
