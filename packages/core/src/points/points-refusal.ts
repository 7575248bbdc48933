import type { IdempotencyKeyMalformed, IdempotencyKeyReused } from '../idempotency/check-idempotency-key.js';
import type { PointsProgrammeMalformed } from './points-programme.js';

/** What a command of the ledger can be refused for. A refused command changes nothing and its key stays free. */
export type LedgerRefusal = IdempotencyKeyMalformed | IdempotencyKeyReused | PointsRefusal;

/** What the ledger itself refuses. */
export type PointsRefusal =
  | PointsProgrammeMalformed
  /** The programme has no points of this name. */
  | { readonly kind: 'points/currency-unknown' }
  /** An amount is zero, has the wrong sign or exceeds `limit`. */
  | { readonly kind: 'points/amount-out-of-range'; readonly limit: bigint }
  /** The member has fewer points that could be used than asked for. */
  | { readonly kind: 'points/insufficient'; readonly available: bigint; readonly requested: bigint }
  /** The member has no such earning, hold or spend in these points. */
  | { readonly kind: 'points/not-found'; readonly what: 'lot' | 'hold' | 'spend' }
  /** The hold was captured or released before, or its time is over. */
  | { readonly kind: 'points/hold-closed'; readonly status: 'captured' | 'released' | 'timedOut' }
  /** The points are no longer pending: they cannot be activated again, or the programme does not take them back. */
  | { readonly kind: 'points/not-pending' }
  /** More would be captured, taken back or undone than there is `left` of the original. */
  | { readonly kind: 'points/beyond-original'; readonly left: bigint }
  /** The command is older than what the account has seen, or than what it reports; `latestAt` is the earliest time it would take. */
  | { readonly kind: 'points/out-of-order'; readonly latestAt: Date }
  /** The opening balance of these points was imported before. */
  | { readonly kind: 'points/opened-before' }
  /** Points go from a member to the same member. */
  | { readonly kind: 'points/same-member' }
  /** A manual adjustment names nobody who made it, or no reason. */
  | { readonly kind: 'points/reason-missing'; readonly field: 'actor' | 'reason' };
