import { critical } from '../stats/confidence-level.js';
import { normalQuantile } from '../stats/normal.js';
import { standardErrorOfPlan, type PlannedGroups, type PlannedPairs } from './planned-groups.js';

export interface DetectionOptions {
  /** Confidence of the two-sided test, above 0 and below 1. Default 0.95. */
  readonly level?: number | undefined;
  /** Chance that a change of this size is shown, above (1 - level) and below 1. Default 0.8. */
  readonly power?: number | undefined;
}

/** How many standard errors a change must reach to be shown with this power. */
export function detectableDistance({ level = 0.95, power = 0.8 }: DetectionOptions): number {
  const z = critical(level);
  // A test shows any change with the chance of a false alarm, even one of 0.
  if (!(power > 1 - level && power < 1)) throw new RangeError(`power: ${power} is not between ${1 - level} and 1`);
  return z + normalQuantile(power);
}

/**
 * The smallest true change that a comparison of so many answers can be relied on to show:
 * (z + z_power) √(V_a / n_a + V_b / n_b).
 *
 * What the observed change was does not enter: this belongs into a plan, and beside a "no change shown" as what
 * could have been seen.
 *
 * @returns points above 0; beyond 200 no change can be shown; `null` when a group is empty
 * @throws RangeError when a number or variance is negative, the level is not between 0 and 1, or the power not
 *   between 1 - level and 1
 * @see Bloom (1995), Evaluation Review 19:547
 * @example
 * smallestDetectableChange({ n: [200, 200], variance: 6_700 }); // 22.9319633307…
 */
export function smallestDetectableChange(
  plan: PlannedGroups | PlannedPairs,
  options: DetectionOptions = {},
): number | null {
  const distance = detectableDistance(options);
  const standardError = standardErrorOfPlan(plan);
  return standardError === null ? null : distance * standardError;
}
