import { ok, refuse } from '../result.js';
import { lotEnd } from './lot-end.js';
import { lotOf } from './lot-of.js';
import type { Movement } from './movement.js';
import type { ActivatePoints, EarnPoints } from './points-command.js';
import { policyOf } from './points-policy.js';
import { activation } from './settle-account.js';

/** Opens a lot, and counts as activity of the member. */
export const earnPoints: Movement<EarnPoints> = (command, account, ledger, clocks) => {
  const { idempotencyKey: id, amount, at, pendingUntil, expiresAt: own } = command;
  const earnedAt = command.earnedAt ?? at;
  if (earnedAt.getTime() > at.getTime()) return refuse({ kind: 'points/out-of-order', latestAt: earnedAt });
  const { expiry } = policyOf(ledger, account.currency);
  const hasOwn = own !== null && own !== undefined;
  const isPending = pendingUntil !== null && pendingUntil !== undefined;
  return ok({
    kind: 'earn',
    opens: [{
      id, amount, earnedAt,
      source: 'earned',
      version: ledger.programme.version,
      activatesAt: isPending ? (pendingUntil === 'activated' ? null : pendingUntil) : earnedAt,
      ...(hasOwn ? { expiresAt: own === 'never' ? null : own, slidingDays: null } : lotEnd(expiry, earnedAt, clocks)),
      ownExpiry: hasOwn,
      into: isPending ? 'pending' : 'available',
    }],
  });
};

/** Makes pending points available. */
export const activatePoints: Movement<ActivatePoints> = ({ lot: id, at }, account) => {
  const lot = lotOf(account, id);
  if (lot === null) return refuse({ kind: 'points/not-found', what: 'lot' });
  return lot.pending === 0n ? refuse({ kind: 'points/not-pending' }) : ok(activation(lot, at));
};
