import { ok, refuse } from '../result.js';
import { lotOf } from './lot-of.js';
import type { Movement } from './movement.js';
import type { ReverseEarning } from './points-command.js';
import type { LotPart, PointsLot } from './points-lot.js';
import { policyOf } from './points-policy.js';
import type { LotMove } from './points-transaction.js';
import { lesser, takePoints } from './take-points.js';

/**
 * Takes an earning back. Its own points go first: pending, available, and those that expired unused, which the member
 * has lost already. What else is missing was used, and the policy of the programme says who bears it.
 */
export const reverseEarning: Movement<ReverseEarning> = (command, account, ledger) => {
  const lot = lotOf(account, command.lot);
  if (lot === null || lot.source === 'transferred') return refuse({ kind: 'points/not-found', what: 'lot' });
  const left = lot.amount - lot.takenBack;
  const amount = amountToReverse(command, lot);
  // In proportion, nothing may be left to take: a return that is reported after a later one was part of that.
  const mayBeNothing = command.returned !== null && command.returned !== undefined;
  if (amount > left || (left === 0n && !mayBeNothing)) return refuse({ kind: 'points/beyond-original', left });
  const { reversal: policy } = policyOf(ledger, account.currency, lot.version);
  if (policy === 'onlyPending' && lot.pending < amount) return refuse({ kind: 'points/not-pending' });

  const moves: LotMove[] = [];
  let missing = amount;
  for (const from of ['pending', 'available', 'expired'] satisfies LotPart[]) {
    const taken = lesser(missing, lot[from]);
    missing -= taken;
    if (taken > 0n) moves.push({ lot: lot.id, from, to: 'reversed', amount: taken });
  }
  const others = account.lots.filter((other) => other.id !== lot.id);
  const fromOthers = lesser(missing, others.reduce((sum, other) => sum + other.available, 0n));
  missing -= fromOthers;
  return ok({
    kind: 'reverse',
    reverses: lot.id,
    moves: [...moves, ...takePoints({ ...account, lots: others }, fromOthers, 'reversed')],
    owed: policy === 'debt' ? missing : 0n,
    reversal: { amount, shortfall: policy === 'debt' ? 0n : missing },
  });
};

function amountToReverse({ amount, returned }: ReverseEarning, lot: PointsLot): bigint {
  if (returned === null || returned === undefined) return amount ?? lot.amount - lot.takenBack;
  if (amount !== null && amount !== undefined) throw new RangeError('applyCommand: a reversal has an amount or returned, not both');
  const target = (lot.amount * BigInt(returned.soFar)) / BigInt(returned.of);
  // A return that is reported after a later one is part of what was taken back for that one.
  return target > lot.takenBack ? target - lot.takenBack : 0n;
}
