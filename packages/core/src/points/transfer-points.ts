import { ok, refuse } from '../result.js';
import { insufficient } from './hold-points.js';
import { lotIn } from './lot-of.js';
import type { Movement } from './movement.js';
import { expiryOf } from './points-lot.js';
import type { TransferPoints } from './points-command.js';
import type { OpenedLot } from './points-transaction.js';
import { takePoints } from './take-points.js';

/**
 * Gives points to another member, lot by lot: each keeps the age, the expiry and the rules it had, so that points do not
 * live longer because they are sent to and fro. Where activity prolongs them, it is from then on that of the receiver.
 */
export const transferPoints: Movement<TransferPoints> = ({ idempotencyKey, member, to, amount, at }, account) => {
  if (to === member) return refuse({ kind: 'points/same-member' });
  if (account.available < amount) return insufficient(account, amount);
  const moves = takePoints(account, amount, 'transferred');
  const opens = moves.map((move, index): OpenedLot => {
    const lot = lotIn(account, move.lot);
    const { version, earnedAt, slidingDays, ownExpiry } = lot;
    const expiresAt = expiryOf(lot, account.activeAt);
    const id = `${idempotencyKey}#${index + 1}`;
    return {
      id, version, earnedAt, expiresAt, slidingDays, ownExpiry, amount: move.amount, source: 'transferred', activatesAt: at, into: 'available',
    };
  });
  return ok({ kind: 'transfer', counterparty: to, moves, opens });
};
