import type { PointsLedger } from './points-ledger.js';
import type { PointsLot } from './points-lot.js';
import type { PointsPolicy } from './points-programme.js';

/** The rules of a kind of points in a version of the programme; in the newest one unless a version is given. */
export function policyOf(ledger: PointsLedger, currency: string, version?: number): PointsPolicy {
  const { programme: inForce, earlierProgrammes } = ledger;
  const programme = version === undefined ? inForce : [inForce, ...earlierProgrammes].find((candidate) => candidate.version === version);
  // A name such as `constructor` finds nothing.
  const policy = programme !== undefined && Object.hasOwn(programme.currencies, currency) ? programme.currencies[currency] : undefined;
  if (policy === undefined) throw new RangeError('points: the ledger has a lot of a version or currency that its programme has not');
  return policy;
}

/** Whether the programme in force has points of this name. */
export function hasCurrency(ledger: PointsLedger, currency: string): boolean {
  return Object.hasOwn(ledger.programme.currencies, currency);
}

/** Whether a lot has points that may still be used or expire. */
export function isOpen(lot: PointsLot): boolean {
  return lot.available + lot.pending + lot.held > 0n;
}
