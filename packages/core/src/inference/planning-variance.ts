/**
 * Variance of one answer to plan with when no pilot is at hand, in points².
 *
 * `worst`: half promoters, half detractors; no survey needs more answers than this one says.
 * `thirds`: as many promoters as passives as detractors. Better than either is the variance of an earlier survey.
 */
export const planningVariance: { readonly worst: number; readonly thirds: number } = { worst: 10_000, thirds: 20_000 / 3 };

/** Refuses what cannot be a variance or a design effect; `least` is the smallest sensible value. */
export function checkPlanned(name: string, value: number, least: number): void {
  if (!(value >= least && value < Infinity)) throw new RangeError(`${name}: ${value} is not a number from ${least}`);
}
