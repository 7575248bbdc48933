export type HoldStatus = 'open' | 'captured' | 'released' | 'timedOut';

/** What a hold may become. */
export const holdTransitions: Readonly<Record<HoldStatus, readonly HoldStatus[]>> = {
  open: ['captured', 'released', 'timedOut'],
  captured: [],
  released: [],
  timedOut: [],
};

/** Points of one lot within a hold or a spend. */
export interface LotShare {
  readonly lot: string;
  readonly amount: bigint;
}

/** Points that are set aside for a purchase, until it is paid, given up, or its time is over. */
export interface PointsHold {
  /** The idempotency key of the command that made it. */
  readonly id: string;
  readonly status: HoldStatus;
  /** The first instant at which the hold no longer stands. */
  readonly until: Date;
  /** What was set aside, in the order in which it is captured. */
  readonly shares: readonly LotShare[];
}
