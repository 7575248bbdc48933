import { critical } from '../stats/confidence-level.js';
import { normalUpperTail } from '../stats/normal.js';
import { standardErrorOfPlan, type PlannedGroups, type PlannedPairs } from './planned-groups.js';

/**
 * The chance that a two-sided test shows a true change of so many points, in either direction: for a change
 * of 0 it is the chance of a false alarm.
 *
 * @param change - true change in points; its sign does not matter
 * @param level - confidence of the test, above 0 and below 1; default 0.95
 * @returns 0 to 1; `null` when a group is empty
 * @throws RangeError when the change is not a number, a number or variance is negative, or the level is not between 0 and 1
 * @see Cohen (1988), Statistical Power Analysis for the Behavioral Sciences
 * @example
 * powerToDetect(10, { n: [350, 350], variance: 6_700 }); // 0.3656674002327…
 */
export function powerToDetect(change: number, plan: PlannedGroups | PlannedPairs, level = 0.95): number | null {
  const z = critical(level);
  if (!Number.isFinite(change)) throw new RangeError(`powerToDetect: ${change} is not a number of points`);
  const standardError = standardErrorOfPlan(plan);
  if (standardError === null) return null;
  return powerAt(change === 0 ? 0 : Math.abs(change) / standardError, z);
}

/** Power of a two-sided test when the truth lies so many standard errors away. */
export function powerAt(distance: number, z: number): number {
  return normalUpperTail(z - distance) + normalUpperTail(z + distance);
}
