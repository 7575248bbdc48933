import type { PointsTransaction } from '../points/points-transaction.js';
import type { Qualification } from './qualification.js';
import type { TierMeasure } from './tier-programme.js';

/**
 * What the ledger's points count towards a tier: each earning, from when it was earned, less what of it was taken back.
 *
 * What is spent, held, given away, expires or comes back takes and adds nothing. Nor does what was adjusted by hand, brought from another
 * system, or received from another member: nobody buys a tier with a friend's points.
 *
 * @param transactions - of the ledger, of one member or more, in any order
 * @param member - the account on which they were earned
 * @param measure - the name under which a tier programme counts them
 * @example
 * tierPoints(transactions, 'ana', 'points', 'points'); // [{ id: 'earn:order-1', measure: 'points', amount: 120, … }]
 */
export function tierPoints(
  transactions: readonly PointsTransaction[], member: string, currency: string, measure: TierMeasure,
): readonly Qualification[] {
  const own = transactions.filter((transaction) => transaction.member === member && transaction.currency === currency);
  return own.flatMap(({ id, kind, at, opens, reverses, reversal }): readonly Qualification[] => {
    // Amounts of the ledger are at most 2^53 - 1, so they are whole numbers here as well.
    if (kind === 'earn') {
      return opens.map((lot) => ({ id: `earn:${lot.id}`, measure, amount: Number(lot.amount), at: lot.earnedAt, reverses: null }));
    }
    if (kind !== 'reverse' || reversal === null || reversal.amount === 0n) return [];
    return [{ id: `reverse:${id}`, measure, amount: Number(reversal.amount), at, reverses: `earn:${reverses}` }];
  });
}
