import { ok, refuse } from '../result.js';
import { lotIn } from './lot-of.js';
import type { Movement } from './movement.js';
import type { UndoSpend } from './points-command.js';
import { daysAfter, isExpired } from './points-lot.js';
import { policyOf } from './points-policy.js';
import type { ChangedTerms, LotMove } from './points-transaction.js';
import { bringBack, lesser } from './take-points.js';

/**
 * Gives spent points back to their lots. The points that were taken last come back first: they live longest.
 */
export const undoSpend: Movement<UndoSpend> = ({ spend: id, amount: given, at }, account, ledger) => {
  const spend = account.spends.find((candidate) => candidate.id === id);
  if (spend === undefined) return refuse({ kind: 'points/not-found', what: 'spend' });
  const left = spend.shares.reduce((sum, share) => sum + share.amount - share.undone, 0n);
  const amount = given ?? left;
  if (amount > left || left === 0n) return refuse({ kind: 'points/beyond-original', left });

  const moves: LotMove[] = [];
  const terms: ChangedTerms[] = [];
  let missing = amount;
  for (const share of [...spend.shares].reverse()) {
    const part = lesser(missing, share.amount - share.undone);
    if (part === 0n) continue;
    const lot = lotIn(account, share.lot);
    missing -= part;
    const { lateUndo } = policyOf(ledger, account.currency, lot.version);
    const isLate = isExpired(lot, account.activeAt, at);
    const revives = isLate && lateUndo.kind === 'grace';
    if (revives) {
      terms.push({ lot: lot.id, version: lot.version, expiresAt: daysAfter(at, lateUndo.days), slidingDays: null, ownExpiry: true });
    }
    moves.push(...bringBack(lot, part, 'redeemed', isLate && !revives));
  }
  return ok({ kind: 'undo', reverses: id, moves, terms });
};
