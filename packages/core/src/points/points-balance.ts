import type { PointsAccount, PointsLedger } from './points-ledger.js';
import { hasCurrency } from './points-policy.js';
import { accountAt } from './run-due.js';

/** Points of a member, none below zero. */
export type PointsBalance = Pick<PointsAccount, 'available' | 'pending' | 'held' | 'debt'>;

/**
 * What a member has at an instant. Points that have expired do not count, whether a job has booked that or not.
 *
 * @param now - a time before the latest transaction of the account reads as the time of that
 * @returns zeros for a member whom the ledger does not know
 * @throws RangeError when the programme has no points of this name, or now is not a date of the years 1000 to 9999
 */
export function pointsBalance(state: PointsLedger, member: string, currency: string, now: Date): PointsBalance {
  if (!hasCurrency(state, currency)) throw new RangeError('pointsBalance: the programme has no points of this name');
  const { available, pending, held, debt } = accountAt(state, member, currency, now);
  return { available, pending, held, debt };
}
