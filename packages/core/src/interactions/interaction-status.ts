import type { Money } from './parse-money.js';

/** What became of an interaction: it took place, was given back as a whole, or did not take place after all. */
export type InteractionStatus = 'completed' | 'refunded' | 'cancelled';

/** What may follow what. Both endings are final. */
export const interactionTransitions: Readonly<Record<InteractionStatus, readonly InteractionStatus[]>> = {
  completed: ['refunded', 'cancelled'],
  refunded: [],
  cancelled: [],
};

/** An interaction, as far as refunding and cancelling need to know. */
export interface InteractionState {
  readonly status: InteractionStatus;
  readonly occurredAt: Date;
  /** `null` when nothing was paid, or nobody has said what. */
  readonly amount: Money | null;
  /** Minor units given back so far, in the currency of the amount. */
  readonly refundedAmount: number;
  /** When it was refunded as a whole or cancelled; `null` while it is neither. */
  readonly endedAt: Date | null;
}

/** What a refund or a cancellation makes of an interaction. */
export interface InteractionEnding extends Pick<InteractionState, 'status' | 'refundedAmount' | 'endedAt'> {
  /** What this step takes back: the part, or all that was left; `null` when there is no amount. */
  readonly takenBack: Money | null;
}
