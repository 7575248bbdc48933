import type { LotShare, PointsHold } from './points-hold.js';
import type { PointsLot } from './points-lot.js';
import type { PointsProgramme } from './points-programme.js';
import type { PointsTransaction } from './points-transaction.js';
import { entryOf, type SharedMap } from './shared-map.js';

/** Points that were spent. */
export interface PointsSpend {
  /** The idempotency key of the command that spent or captured. */
  readonly id: string;
  readonly shares: readonly (LotShare & { readonly undone: bigint })[];
}

/** One kind of points of one member. Balances are never below zero. */
export interface PointsAccount {
  readonly member: string;
  readonly currency: string;
  readonly available: bigint;
  readonly pending: bigint;
  readonly held: bigint;
  /** What the member owes. While it is above zero, nothing is available. */
  readonly debt: bigint;
  /** In the order in which they were opened; used up ones stay, for reversals and undoing. */
  readonly lots: readonly PointsLot[];
  readonly holds: readonly PointsHold[];
  readonly spends: readonly PointsSpend[];
  /** Whether an opening balance was imported. */
  readonly opened: boolean;
  /** When the member last earned, spent or captured; `null` before the first time. */
  readonly activeAt: Date | null;
  /** Time of the last transaction; `null` before the first. */
  readonly latestAt: Date | null;
  /** How many transactions the account has seen. */
  readonly transactions: number;
}

/** What a command was answered with. */
export interface PointsAnswer {
  readonly request: string;
  readonly transactions: readonly PointsTransaction[];
}

/** The points of a programme, or of some of its members: what the transactions add up to. Plain data that never changes. */
export interface PointsLedger {
  /** The version of the programme that is in force. */
  readonly programme: PointsProgramme;
  /** The versions before it, the oldest first. */
  readonly earlierProgrammes: readonly PointsProgramme[];
  /** By `accountKey`. */
  readonly accounts: SharedMap<PointsAccount>;
  /** By idempotency key. */
  readonly answers: SharedMap<PointsAnswer>;
}

/**
 * A ledger without members.
 *
 * @param programme - as `checkPointsProgramme` returns it
 */
export function emptyLedger(programme: PointsProgramme): PointsLedger {
  return { programme, earlierProgrammes: [], accounts: [], answers: [] };
}

/** The key of an account in the ledger. The name of a currency has no slash, so that no two accounts share a key. */
export function accountKey(member: string, currency: string): string {
  return `${currency}/${member}`;
}

/** The account of a member as the ledger has it; an empty one before the first transaction. */
export function accountOf(ledger: PointsLedger, member: string, currency: string): PointsAccount {
  return entryOf(ledger.accounts, accountKey(member, currency)) ?? {
    member, currency, available: 0n, pending: 0n, held: 0n, debt: 0n,
    lots: [], holds: [], spends: [], opened: false, activeAt: null, latestAt: null, transactions: 0,
  };
}
