import type { CalendarClock } from '../calendars/calendar-clock.js';
import type { TierMeasure } from './tier-programme.js';

/**
 * Something that counts towards a tier, or takes back what did: points earned, an order paid, a visit, a referral.
 *
 * It is a counter of its own. Points that are spent, expire or are given away take nothing from it.
 */
export interface Qualification {
  /** Unique per customer, also over memberships that may be merged: the id of the order, of the ledger's transaction. */
  readonly id: string;
  readonly measure: TierMeasure;
  /** Whole, from 1, also where it takes back. */
  readonly amount: number;
  readonly at: Date;
  /**
   * The id of what it takes back, in part or all: a refund, an earning reversed. It takes it away where that counted, from its own
   * instant on. `null` where it counts towards a tier.
   */
  readonly reverses: string | null;
}

/** All that tiers of one member are decided from. */
export interface QualifyingHistory {
  /** In any order. What is older than two windows makes no difference and may be left out; an id that comes again counts once. */
  readonly qualifications: readonly Qualification[];
  /** From where anniversaries are counted. */
  readonly joinedAt: Date;
  /** Days, months and years are those of this calendar and zone. */
  readonly clock: CalendarClock;
}
