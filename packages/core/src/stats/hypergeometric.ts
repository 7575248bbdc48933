/** Probabilities of `first`, `first + 1`, …; those left out at either end are below 1e-300. */
export interface CountDistribution {
  readonly first: number;
  readonly probabilities: readonly number[];
}

/** Relative to the mode. Not 0: the smallest double times 0.99 is itself. */
const negligible = 1e-300;

/**
 * How many marked ones are among `draws` drawn without replacement from `marked` marked and `others` other ones.
 *
 * By ratios of neighbours from the mode outwards, divided by their sum: no factorials, and each probability keeps
 * its digits. A billion give a list of some 600,000.
 */
export function hypergeometric(marked: number, others: number, draws: number): CountDistribution {
  const least = Math.max(0, draws - others);
  const most = Math.min(draws, marked);
  const mode = Math.min(most, Math.max(least, Math.floor(((draws + 1) * (marked + 1)) / (marked + others + 2))));
  const rise = (count: number): number => ((marked - count) * (draws - count)) / ((count + 1) * (others - draws + count + 1));
  const below: number[] = [];
  for (let count = mode - 1, weight = 1; count >= least && weight > negligible; count -= 1) below.push((weight /= rise(count)));
  const above: number[] = [];
  for (let count = mode, weight = 1; count < most && weight > negligible; count += 1) above.push((weight *= rise(count)));
  const weights = [...below.toReversed(), 1, ...above];
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return { first: mode - below.length, probabilities: weights.map((weight) => weight / total) };
}
