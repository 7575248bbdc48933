import type { IncentiveAlarm } from './incentive-alarms.js';
import type { BonusPartOf } from './paid-points.js';
import type { StatementLine } from './statement-line.js';

/** `held` waits for a person's decision, which makes it `released` or `denied`. */
export type BonusStatus = 'payable' | 'held' | 'released' | 'denied';

/** From each status, those that may follow. */
export const bonusTransitions: Readonly<Record<BonusStatus, readonly BonusStatus[]>> = {
  payable: [],
  held: ['released', 'denied'],
  released: [],
  denied: [],
};

/** Who decided on a held part, when and why. */
export interface BonusDecision {
  readonly by: string;
  readonly decidedAt: Date;
  readonly reason: string;
}

/** What the score of the branch, or the person's own, pays. */
export interface BonusPart {
  /** How the amount came about, in order. */
  readonly lines: readonly StatementLine[];
  /** After the cap, in minor units; it stays when it is denied. */
  readonly amount: number;
  readonly status: BonusStatus;
  /** Why it was held. */
  readonly alarms: readonly IncentiveAlarm[];
  /** `null` as long as nobody decided. */
  readonly decision: BonusDecision | null;
}

/** The bonus of one person for one period, in which every number is explained. Plain data, to be stored and shown. */
export interface BonusStatement {
  readonly staff: string;
  readonly branch: string;
  /** ISO 4217; all amounts are in its minor units. */
  readonly currency: string;
  readonly parts: Readonly<Record<BonusPartOf, BonusPart>>;
  /** Sum of both parts: what is payable, held and denied. */
  readonly total: number;
  /** May be paid: parts without alarm, and released ones. */
  readonly payable: number;
  readonly held: number;
  readonly denied: number;
}
