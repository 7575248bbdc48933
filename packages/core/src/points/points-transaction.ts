import type { HoldStatus } from './points-hold.js';
import type { LotEnd, LotPart, LotTerms } from './points-lot.js';
import type { PointsProgramme } from './points-programme.js';

/** Accounts of a member; what is owed stands on `debt` with a negative sign. */
export type MemberAccount = 'available' | 'pending' | 'held' | 'debt';

/** Accounts of the programme; what was issued stands on `issued` with a negative sign. */
export type ProgrammeAccount = 'issued' | 'redeemed' | 'expired';

/** One line of a transaction: what is added to an account. The lines of a transaction add up to zero. */
export type PointsEntry =
  | { readonly member: string; readonly account: MemberAccount; readonly amount: bigint }
  | { readonly member: null; readonly account: ProgrammeAccount; readonly amount: bigint };

/** Points of one lot that change their part. */
export interface LotMove {
  readonly lot: string;
  readonly from: LotPart;
  readonly to: LotPart;
  /** Above zero. */
  readonly amount: bigint;
}

export type TransactionKind =
  | 'earn' | 'activate' | 'hold' | 'capture' | 'release' | 'spend' | 'expire' | 'reverse' | 'undo' | 'settle'
  | 'transfer' | 'adjust' | 'open' | 'changeProgramme' | 'changeTerms';

/** A step of the ledger that is never changed: the truth, of which balances, lots and holds are made. */
export interface PointsTransaction {
  /** Unique in the programme: made from the idempotency key, or from what fell due. */
  readonly id: string;
  readonly kind: TransactionKind;
  /** `null` for a change of the programme only. */
  readonly member: string | null;
  readonly currency: string | null;
  /** When it took effect. Never before the account's transaction before it. */
  readonly at: Date;
  /** Of the command in whose course it was made; `null` when it fell due in `runDue`. */
  readonly idempotencyKey: string | null;
  /** The input of the command without its time, for the comparison with a repetition; `null` on what follows from it or fell due. */
  readonly request: string | null;
  readonly cause: string | null;
  readonly decisionId: string | null;
  /** The lot or spend that is reversed or undone. */
  readonly reverses: string | null;
  /** Who adjusted by hand, and why. */
  readonly actor: string | null;
  readonly reason: string | null;
  /** The member who receives a transfer. */
  readonly counterparty: string | null;
  readonly entries: readonly PointsEntry[];
  /** Within the member's lots. */
  readonly moves: readonly LotMove[];
  /** New lots of the member, or of the counterparty of a transfer, with the part in which their points begin. */
  readonly opens: readonly OpenedLot[];
  /** Lots that get another expiry, or another version of the programme. */
  readonly terms: readonly ChangedTerms[];
  /** The hold that was made, or whose status changed. */
  readonly hold: { readonly id: string; readonly until: Date; readonly status: HoldStatus } | null;
  /** How much of the earning `reverses` was taken back, and how much of that was not found and forgone. */
  readonly reversal: { readonly amount: bigint; readonly shortfall: bigint } | null;
  /** The new version, for a change of the programme. */
  readonly programme: PointsProgramme | null;
}

export interface OpenedLot extends LotTerms {
  readonly into: 'pending' | 'available';
}

export interface ChangedTerms extends LotEnd, Pick<LotTerms, 'version' | 'ownExpiry'> {
  readonly lot: string;
}
