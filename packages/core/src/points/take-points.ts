import { lotIn } from './lot-of.js';
import type { LotShare } from './points-hold.js';
import type { PointsAccount } from './points-ledger.js';
import { expiryTime, isExpired, type LotPart, type PointsLot } from './points-lot.js';
import type { LotMove } from './points-transaction.js';

/** The smaller of two amounts. */
export function lesser(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}

/**
 * Moves that take available points from lots, in the order in which points are used: earliest expiry first, then
 * earliest earned, then by id.
 *
 * @param amount - at most what is available
 */
export function takePoints({ lots, activeAt }: Pick<PointsAccount, 'lots' | 'activeAt'>, amount: bigint, to: LotPart): readonly LotMove[] {
  const moves: LotMove[] = [];
  let left = amount;
  const inOrder = lots
    .filter(({ available }) => available > 0n)
    .map((lot) => ({ lot, end: expiryTime(lot, activeAt), earned: lot.earnedAt.getTime() }))
    // Infinity - Infinity, where neither expires, is NaN and counts as a tie.
    .sort((a, b) => a.end - b.end || a.earned - b.earned || (a.lot.id < b.lot.id ? -1 : 1));
  for (const { lot } of inOrder) {
    if (left === 0n) break;
    const taken = lesser(left, lot.available);
    moves.push({ lot: lot.id, from: 'available', to, amount: taken });
    left -= taken;
  }
  return moves;
}

/**
 * Moves that bring points back to their lot. First they fill what a reversal of the lot could not find: otherwise
 * whoever spends points, returns the purchase that earned them and undoes the spend keeps them for nothing.
 *
 * @param expired - whether points of this lot are gone by now
 */
export function bringBack(
  lot: PointsLot, amount: bigint, from: 'held' | 'redeemed', expired: boolean,
): readonly LotMove[] {
  const filled = lesser(amount, lot.shortfall);
  const moves: readonly LotMove[] = [
    { lot: lot.id, from, to: 'reversed', amount: filled },
    { lot: lot.id, from, to: expired ? 'expired' : 'available', amount: amount - filled },
  ];
  return moves.filter((move) => move.amount > 0n);
}

/**
 * Moves that end a hold, or a part of it, without a spend.
 *
 * @param activeAt - when the member was active last, this ending included
 */
export function releaseShares(
  lots: readonly PointsLot[], shares: readonly LotShare[], activeAt: Date | null, at: Date,
): readonly LotMove[] {
  return shares.flatMap(({ lot: id, amount }) => {
    const lot = lotIn({ lots }, id);
    return bringBack(lot, amount, 'held', isExpired(lot, activeAt, at));
  });
}
