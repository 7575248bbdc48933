import { segmented, type ChangePointOptions, type ChangePoints, type ChangeSearch } from './change-points.js';
import { emptyLevel, include } from './running-level.js';
import type { Result } from '../result.js';
import type { TooFewValues } from './too-few-values.js';

/**
 * Whether and where the level of a series changed, at most once. A fall and a recovery are one change at best, and
 * often at the wrong place: `changePoints` finds both.
 *
 * @returns as `changePoints`, with none or one; refused below 8 values
 * @throws RangeError as `changePoints`
 * @see Hinkley (1970), Biometrika 57:1; "AMOC" of Killick & Eckley (2014), Journal of Statistical Software 58(3)
 * @example
 * const found = singleChange([30, 32, 29, 31, 30, 44, 46, 45, 43, 45]);
 * found.ok && found.value.changePoints; // [5]
 */
export function singleChange(
  series: readonly number[],
  options: ChangePointOptions = {},
): Result<ChangePoints, TooFewValues> {
  return segmented('singleChange', 'amoc', series, options, bestSplit);
}

function bestSplit({ series, weights, penaltyValue, lengthCosts, minSegmentLength }: ChangeSearch): readonly number[] {
  const n = series.length;
  const before = squaresUpTo(series, weights);
  const after = squaresUpTo(series.toReversed(), weights.toReversed());
  let [best, lowest] = [0, (before[n] ?? 0) + (lengthCosts[n] ?? 0) - penaltyValue];
  for (let at = minSegmentLength; at <= n - minSegmentLength; at++) {
    const cost = (before[at] ?? 0) + (after[n - at] ?? 0) + (lengthCosts[at] ?? 0) + (lengthCosts[n - at] ?? 0);
    if (cost < lowest) [best, lowest] = [at, cost];
  }
  return best === 0 ? [] : [best];
}

/** Squared distances from the mean of the first 0, 1, … values. */
function squaresUpTo(series: readonly number[], weights: readonly number[]): readonly number[] {
  const level = emptyLevel();
  return [0, ...series.map((value, at) => {
    include(level, value, weights[at] ?? 0);
    return level.squares;
  })];
}
