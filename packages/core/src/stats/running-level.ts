/** Weighted mean of the values so far, and their weighted squared distances from it. */
export interface RunningLevel {
  weight: number;
  mean: number;
  squares: number;
}

export function emptyLevel(): RunningLevel {
  return { weight: 0, mean: 0, squares: 0 };
}

// Sums of values and of squares would be shorter, but their difference has no digits left for a small spread
// around a high level. This one also gives exactly 0 for equal values.
/** @see West (1979), Communications of the ACM 22:532; Welford (1962), Technometrics 4:419 */
export function include(level: RunningLevel, value: number, weight: number): void {
  const distance = value - level.mean;
  level.weight += weight;
  level.mean += (distance * weight) / level.weight;
  level.squares += weight * distance * (value - level.mean);
}

/** The level of values of equal weight. */
export function levelOf(values: readonly number[]): RunningLevel {
  const level = emptyLevel();
  for (const value of values) include(level, value, 1);
  return level;
}
