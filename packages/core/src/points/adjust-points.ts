import { ok, refuse } from '../result.js';
import { insufficient } from './hold-points.js';
import { lotEnd } from './lot-end.js';
import type { Movement } from './movement.js';
import type { AdjustPoints, OpenBalance } from './points-command.js';
import { policyOf } from './points-policy.js';
import { takePoints } from './take-points.js';

/** A correction by hand. It is no activity of the member. */
export const adjustPoints: Movement<AdjustPoints> = (command, account, ledger, clocks) => {
  const { idempotencyKey: id, amount, at, actor, reason } = command;
  if (amount < 0n) {
    if (account.available < -amount) return insufficient(account, -amount);
    return ok({ kind: 'adjust', actor, reason, moves: takePoints(account, -amount, 'reversed') });
  }
  const { version } = ledger.programme;
  const end = lotEnd(policyOf(ledger, account.currency).expiry, at, clocks);
  return ok({
    kind: 'adjust', actor, reason,
    opens: [{
      ...end, id, amount, version, source: 'adjusted', earnedAt: at, activatesAt: at, ownExpiry: false, into: 'available',
    }],
  });
};

/** Imports what a member had in another system. */
export const openBalance: Movement<OpenBalance> = ({ idempotencyKey, lots, at }, account, ledger) => {
  if (account.opened) return refuse({ kind: 'points/opened-before' });
  const ahead = lots.find(({ earnedAt }) => earnedAt.getTime() > at.getTime());
  if (ahead !== undefined) return refuse({ kind: 'points/out-of-order', latestAt: ahead.earnedAt });
  const { version } = ledger.programme;
  return ok({
    kind: 'open',
    opens: lots.map(({ amount, earnedAt, expiresAt }, index) => ({
      id: `${idempotencyKey}#${index + 1}`,
      amount, earnedAt, expiresAt, slidingDays: null, version, source: 'opened', activatesAt: at, ownExpiry: true, into: 'available',
    })),
  });
};
