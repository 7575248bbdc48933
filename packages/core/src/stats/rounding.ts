/**
 * The largest distance between values of this size that calculations may leave of nothing: 0.1 + 0.2 and 0.3 are one
 * value, and a series of both has no spread.
 */
export function roundingOf(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, Math.abs(value)), 0) * 1e-13;
}
