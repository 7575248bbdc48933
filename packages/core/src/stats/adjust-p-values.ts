/**
 * How p-values of several tests are raised.
 *
 * - `holm`: chance of any false finding, without assumptions; for a few planned comparisons.
 * - `hochberg`, `hommel`: the same and sharper, for independent or positively dependent tests.
 * - `bonferroni`: the same and blunter; for those who have to check it by hand.
 * - `benjamini-hochberg`: expected share of false findings among all; for many segments on one page.
 * - `benjamini-yekutieli`: the same under any dependence.
 */
export type PValueAdjustment =
  | 'holm'
  | 'hochberg'
  | 'hommel'
  | 'bonferroni'
  | 'benjamini-hochberg'
  | 'benjamini-yekutieli';

/** From p-values in rising order to the adjusted ones in that order, which may still exceed 1. */
type Adjustment = (sorted: readonly number[]) => readonly number[];

const adjustments = {
  bonferroni: (sorted) => sorted.map((p) => sorted.length * p),
  holm: (sorted) => rising(sorted.map((p, at) => (sorted.length - at) * p)),
  hochberg: (sorted) => falling(sorted.map((p, at) => (sorted.length - at) * p)),
  hommel,
  'benjamini-hochberg': (sorted) => falling(sorted.map((p, at) => (sorted.length / (at + 1)) * p)),
  'benjamini-yekutieli': (sorted) => {
    const harmonic = sorted.reduce((sum, _p, at) => sum + 1 / (at + 1), 0);
    return falling(sorted.map((p, at) => ((harmonic * sorted.length) / (at + 1)) * p));
  },
} as const satisfies Record<PValueAdjustment, Adjustment>;

/**
 * P-values raised for the number of tests that were made, in the order in which they came.
 *
 * @param pValues - 0 to 1; `null` for a test that could not be made, which does not count as one
 * @param method - `holm` unless something else is known of the tests
 * @returns 0 to 1, never below the given p-value; `null` where `null` was
 * @throws RangeError when a p-value is not between 0 and 1
 * @see Holm (1979), Scand. J. Statistics 6:65; Hochberg (1988), Biometrika 75:800; Hommel (1988), Biometrika
 *   75:383; Benjamini & Hochberg (1995), JRSS B 57:289; Benjamini & Yekutieli (2001), Annals of Statistics 29:1165
 * @example
 * adjustPValues([0.01, 0.04, null]); // [0.02, 0.04, null]
 */
export function adjustPValues(
  pValues: readonly (number | null)[],
  method: PValueAdjustment = 'holm',
): readonly (number | null)[] {
  const known = pValues.flatMap((p, at) => (p === null ? [] : [{ p, at }])).sort((one, other) => one.p - other.p);
  for (const { p } of known) {
    if (!(p >= 0 && p <= 1)) throw new RangeError(`adjustPValues: ${p} is not a probability`);
  }
  const adjusted: (number | null)[] = pValues.map(() => null);
  const raised = adjustments[method](known.map(({ p }) => p));
  known.forEach(({ p, at }, rank) => {
    // n / n * p may be an ulp below p.
    adjusted[at] = Math.min(1, Math.max(p, raised[rank] ?? p));
  });
  return adjusted;
}

function rising(values: readonly number[]): readonly number[] {
  let highest = 0;
  return values.map((value) => (highest = Math.max(highest, value)));
}

function falling(values: readonly number[]): readonly number[] {
  let lowest = Infinity;
  return values.map((_, at) => (lowest = Math.min(lowest, values.at(-1 - at) ?? lowest))).reverse();
}

// Closed testing with Simes' test: for each size, the least significant set of that size which holds the hypothesis
// consists of it and of the largest p-values.
function hommel(sorted: readonly number[]): readonly number[] {
  let adjusted = sorted;
  for (let size = 1; size <= sorted.length; size++) {
    const [smallest = 1, ...others] = sorted.slice(sorted.length - size);
    const rest = others.reduce((least, p, at) => Math.min(least, (size * p) / (at + 2)), Infinity);
    adjusted = adjusted.map((before, at) => Math.max(before, Math.min(size * Math.min(sorted[at] ?? 1, smallest), rest)));
  }
  return adjusted;
}
