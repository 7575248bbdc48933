import type { PointsAccount } from './points-ledger.js';
import type { PointsLot } from './points-lot.js';

/** A lot of an account that somebody asks for; `null` when there is none. */
export function lotOf({ lots }: Pick<PointsAccount, 'lots'>, id: string): PointsLot | null {
  return lots.find((lot) => lot.id === id) ?? null;
}

/** A lot of an account that a hold or a spend names. */
export function lotIn(account: Pick<PointsAccount, 'lots'>, id: string): PointsLot {
  const lot = lotOf(account, id);
  if (lot === null) throw new RangeError('points: the account has a hold or a spend of a lot that it has not');
  return lot;
}
