import { ok, refuse, type Result } from '../result.js';
import type { Movement } from './movement.js';
import type { CapturePoints, HoldPoints, ReleasePoints, SpendPoints } from './points-command.js';
import type { LotShare, PointsHold } from './points-hold.js';
import type { PointsAccount } from './points-ledger.js';
import type { LedgerRefusal } from './points-refusal.js';
import type { LotMove } from './points-transaction.js';
import { lesser, releaseShares, takePoints } from './take-points.js';

/** Sets points aside. */
export const holdPoints: Movement<HoldPoints> = ({ idempotencyKey: id, amount, at, until }, account) => {
  // Such as a retry that comes when the hold would be over.
  if (until.getTime() <= at.getTime()) return refuse({ kind: 'points/hold-closed', status: 'timedOut' });
  if (account.available < amount) return insufficient(account, amount);
  return ok({ kind: 'hold', hold: { id, until, status: 'open' }, moves: takePoints(account, amount, 'held') });
};

/** Spends what was held, or a part; the rest goes back to its lots. */
export const capturePoints: Movement<CapturePoints> = ({ hold: id, amount: given, at }, account) => {
  const found = openHold(account, id);
  if (!found.ok) return found;
  const { shares, until } = found.value;
  const held = shares.reduce((sum, share) => sum + share.amount, 0n);
  const amount = given ?? held;
  if (amount > held) return refuse({ kind: 'points/beyond-original', left: held });
  const captured: LotMove[] = [];
  const rest: LotShare[] = [];
  let left = amount;
  for (const { lot, amount: share } of shares) {
    const part = lesser(left, share);
    left -= part;
    if (part > 0n) captured.push({ lot, from: 'held', to: 'redeemed', amount: part });
    if (share > part) rest.push({ lot, amount: share - part });
  }
  return ok({
    kind: 'capture',
    hold: { id, until, status: 'captured' },
    moves: [...captured, ...releaseShares(account.lots, rest, at, at)],
  });
};

/** Gives back what was held. */
export const releasePoints: Movement<ReleasePoints> = ({ hold: id, at }, account) => {
  const found = openHold(account, id);
  if (!found.ok) return found;
  const { shares, until } = found.value;
  return ok({ kind: 'release', hold: { id, until, status: 'released' }, moves: releaseShares(account.lots, shares, account.activeAt, at) });
};

/** Spends available points. */
export const spendPoints: Movement<SpendPoints> = ({ amount }, account) => {
  if (account.available < amount) return insufficient(account, amount);
  return ok({ kind: 'spend', moves: takePoints(account, amount, 'redeemed') });
};

function openHold(account: PointsAccount, id: string): Result<PointsHold, LedgerRefusal> {
  const hold = account.holds.find((candidate) => candidate.id === id);
  if (hold === undefined) return refuse({ kind: 'points/not-found', what: 'hold' });
  return hold.status === 'open' ? ok(hold) : refuse({ kind: 'points/hold-closed', status: hold.status });
}

/** More was asked for than is available. */
export function insufficient({ available }: PointsAccount, requested: bigint): Result<never, LedgerRefusal> {
  return refuse({ kind: 'points/insufficient', available, requested });
}
