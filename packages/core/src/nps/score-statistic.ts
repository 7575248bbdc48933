/**
 * Standardised distance of the answers from a supposed difference of shares on [-1, 1], with the variance that the
 * supposition implies. 0 when the answers are what it predicts with certainty, infinite when they contradict it.
 *
 * @see Tango (1998), Statistics in Medicine 17:891
 */
export function scoreStatistic(
  promoters: number, detractors: number, total: number, share: number,
): { readonly statistic: number; readonly standardError: number } {
  if (share < 0) {
    // The mirrored question, so that the answer is exactly antisymmetric and nothing below cancels.
    const { statistic, standardError } = scoreStatistic(detractors, promoters, total, 0 - share);
    return { statistic: 0 - statistic, standardError };
  }
  const distance = promoters - detractors - total * share;
  // Share of detractors that is most likely under the supposition: the root of 2 n q^2 + b q - d t (1 - t).
  const b = (2 * total - promoters + detractors) * share - detractors - promoters;
  const constant = 2 * detractors * share * (1 - share);
  const root = Math.sqrt(b * b + 4 * total * constant);
  const q = b > 0 ? constant / (b + root) : (root - b) / (4 * total);
  const standardError = Math.sqrt((2 * q + share * (1 - share)) / total);
  return { statistic: distance === 0 ? 0 : distance / (total * standardError), standardError };
}
