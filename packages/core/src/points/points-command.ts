import type { PointsProgramme } from './points-programme.js';

interface CommandFields {
  /** Names this command for ever: with the same input it is answered again and done once. Up to 200 characters. */
  readonly idempotencyKey: string;
  /** Now. Not part of the input that a repetition is compared with. */
  readonly at: Date;
  /** What it happened for: `order 17`. */
  readonly cause?: string | null | undefined;
  /** The decision of a rule set that led to it. */
  readonly decisionId?: string | null | undefined;
}

interface AccountFields extends CommandFields {
  readonly member: string;
  /** The name of the points in the programme. */
  readonly currency: string;
}

/** Opens a lot of points; its id is the idempotency key. */
export interface EarnPoints extends AccountFields {
  readonly kind: 'earn';
  readonly amount: bigint;
  /** When it happened, where that is reported late; expiry is counted from here. `at` unless given. */
  readonly earnedAt?: Date | null | undefined;
  /** The points are pending until then, or until somebody activates them. At once available unless given. */
  readonly pendingUntil?: Date | 'activated' | null | undefined;
  /** An end of its own, `'never'` for none; the programme's expiry unless given. */
  readonly expiresAt?: Date | 'never' | null | undefined;
}

/** Makes the pending points of a lot available before their time, or for good where they wait for this. */
export interface ActivatePoints extends AccountFields {
  readonly kind: 'activate';
  readonly lot: string;
}

/** Sets points aside for a purchase; the id of the hold is the idempotency key. */
export interface HoldPoints extends AccountFields {
  readonly kind: 'hold';
  readonly amount: bigint;
  /** After `at`. While they are held, points do not expire: keep it short. */
  readonly until: Date;
}

/** Spends what was held, or less and gives the rest back; the id of the spend is the idempotency key. */
export interface CapturePoints extends AccountFields {
  readonly kind: 'capture';
  readonly hold: string;
  /** All of it unless given. */
  readonly amount?: bigint | null | undefined;
}

/** Gives back what was held. */
export interface ReleasePoints extends AccountFields {
  readonly kind: 'release';
  readonly hold: string;
}

/** Holds and captures in one step; the id of the spend is the idempotency key. */
export interface SpendPoints extends AccountFields {
  readonly kind: 'spend';
  readonly amount: bigint;
}

/** Takes an earning back because its purchase was returned. All that is left of it, unless one of the two is given. */
export interface ReverseEarning extends AccountFields {
  readonly kind: 'reverse';
  readonly lot: string;
  readonly amount?: bigint | null | undefined;
  /**
   * In proportion: how much of the purchase has been returned so far, all returns together, of how much, in minor
   * units. It is rounded down and counts what was taken back before, so that parts add up to the whole in any order.
   */
  readonly returned?: { readonly soFar: number; readonly of: number } | null | undefined;
}

/** Gives spent points back to their lots, those that live longest first. */
export interface UndoSpend extends AccountFields {
  readonly kind: 'undo';
  readonly spend: string;
  /** All that is left of it unless given. */
  readonly amount?: bigint | null | undefined;
}

/** Gives points to another member. They keep their expiry. */
export interface TransferPoints extends AccountFields {
  readonly kind: 'transfer';
  readonly to: string;
  readonly amount: bigint;
}

/** A correction by hand: a positive amount opens a lot, a negative one takes what is available. */
export interface AdjustPoints extends AccountFields {
  readonly kind: 'adjust';
  readonly amount: bigint;
  /** Who does it. */
  readonly actor: string;
  readonly reason: string;
}

/** What a member brings along from another system, once for each account; lots are named by the key and their place. */
export interface OpenBalance extends AccountFields {
  readonly kind: 'open';
  /** 1 to 1,000, earned by `at`. `expiresAt` is `null` for points that never expire. */
  readonly lots: readonly { readonly amount: bigint; readonly earnedAt: Date; readonly expiresAt: Date | null }[];
}

/** Begins a new version of the programme. */
export interface ChangeProgramme extends CommandFields {
  readonly kind: 'changeProgramme';
  readonly programme: PointsProgramme;
}

/** A command to one account. */
export type AccountCommand =
  | EarnPoints | ActivatePoints | HoldPoints | CapturePoints | ReleasePoints | SpendPoints | ReverseEarning | UndoSpend
  | TransferPoints | AdjustPoints | OpenBalance;

/** What can be asked of the ledger. */
export type PointsCommand = AccountCommand | ChangeProgramme;
