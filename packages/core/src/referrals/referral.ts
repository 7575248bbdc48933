import type { ReferralAssessment, ReferralVerdict } from './assess-referral.js';
import type { ReferralNote } from './check-note.js';
import type { ReferralReward } from './referral-reward.js';

/**
 * How far a referral is.
 *
 * - `claimed` it waits for the friend's purchase
 * - `underReview` a person has to decide; what happens meanwhile is remembered
 * - `qualified` the friend bought, and the advocate's reward is on hold
 * - `completed` both sides have what they get
 * - `rejected` the claim does not count; a person can still allow it
 * - `expired` the friend did not buy in time; another claim may follow
 * - `refunded` the purchase was undone; the end
 */
export type ReferralStatus = 'claimed' | 'underReview' | 'qualified' | 'completed' | 'rejected' | 'expired' | 'refunded';

/** Which status may follow which. */
export const referralTransitions: Readonly<Record<ReferralStatus, readonly ReferralStatus[]>> = {
  claimed: ['underReview', 'qualified', 'completed', 'rejected', 'expired'],
  underReview: ['claimed', 'qualified', 'completed', 'rejected', 'expired', 'refunded'],
  qualified: ['underReview', 'completed', 'rejected', 'refunded'],
  completed: ['rejected', 'refunded'],
  rejected: ['claimed', 'underReview', 'qualified', 'completed', 'refunded'],
  // A purchase in time that is reported late still counts.
  expired: ['claimed', 'underReview', 'qualified', 'completed', 'rejected'],
  refunded: [],
};

/**
 * How far the rewards of one side are.
 *
 * - `waiting` not earned yet
 * - `onHold` earned, and given when the hold period is over; only the advocate's
 * - `granted` given
 * - `nothing` the programme gives this side nothing
 * - `capped` earned, but a cap or the budget was reached; nothing is given
 * - `cancelled` never given, because the purchase was undone
 * - `clawedBack` given and taken back
 */
export type ReferralSideStatus = 'waiting' | 'onHold' | 'granted' | 'nothing' | 'capped' | 'cancelled' | 'clawedBack';

/** Which status of a side may follow which. */
export const referralSideTransitions: Readonly<Record<ReferralSideStatus, readonly ReferralSideStatus[]>> = {
  waiting: ['onHold', 'granted', 'nothing', 'capped', 'cancelled'],
  // Back to waiting when the claim is rejected, so that a person who allows it again loses nobody's reward; to nothing or capped
  // when the friend goes back to another advocate, who has that.
  onHold: ['granted', 'waiting', 'cancelled', 'nothing', 'capped'],
  granted: ['clawedBack'],
  nothing: [],
  capped: [],
  cancelled: [],
  clawedBack: [],
};

/** Who gets it: the one who brings, or the one who is brought. */
export type ReferralSideName = 'advocate' | 'friend';

export interface ReferralSide {
  readonly status: ReferralSideStatus;
  /** What was earned, frozen when it was; empty before, and when nothing is given. */
  readonly rewards: readonly ReferralReward[];
  /** Why nothing is given: `advocate`, the cap of this advocate, or `budget`; `null` unless capped. */
  readonly cappedBy: 'advocate' | 'budget' | null;
  /** When the status was reached; `null` while nothing happened. */
  readonly changedAt: Date | null;
}

/** A person's word on a claim. The last one holds against the signals. */
export interface ReferralReview extends ReferralNote {
  readonly verdict: Exclude<ReferralVerdict, 'review'>;
  readonly at: Date;
}

/** A friend names an advocate. */
export interface ReferralClaim {
  readonly advocateId: string;
  readonly code: string;
  readonly claimedAt: Date;
  /** Last instant of a purchase that still counts. */
  readonly expiresAt: Date;
  readonly assessment: ReferralAssessment;
  /** In the order of time. */
  readonly reviews: readonly ReferralReview[];
}

/** A purchase, or an event of your own, that the friend did after the claim. */
export interface ReferralEvent {
  readonly id: string;
  readonly at: Date;
  /** Minor units; `null` for an event of your own. */
  readonly amount: number | null;
  /** How much of the amount was refunded so far. */
  readonly refunded: number;
  /** Whether it still counts. */
  readonly stands: boolean;
}

/**
 * A friend of a programme, and whom they owe it to: plain data, for a row or JSON. There is at most one for a programme and a
 * friend: make the two a unique key, and lock the row while a function of this folder decides.
 */
export interface Referral {
  readonly id: string;
  readonly programmeId: string;
  /** The version under which the last claim was made; it stays when the friend goes back to an earlier advocate. */
  readonly programmeVersion: number;
  readonly friendId: string;
  readonly status: ReferralStatus;
  /** The claim that counts at present, or was the last one not to. */
  readonly claim: ReferralClaim;
  /** The others, in the order in which they were made: outdone, rejected or expired. */
  readonly otherClaims: readonly ReferralClaim[];
  readonly events: readonly ReferralEvent[];
  /** The instant of the purchase that qualified it; `null` before. */
  readonly qualifiedAt: Date | null;
  /** When the advocate's reward is due; `null` unless it is or was on hold. */
  readonly releaseAt: Date | null;
  /** The how-manieth of this advocate it is, from 1, by which the step was chosen; `null` before it qualified. */
  readonly number: number | null;
  readonly advocate: ReferralSide;
  readonly friend: ReferralSide;
}

/** Something that has to be done now. Do it under its key, so that a repetition does it once. */
export interface ReferralEffect {
  readonly kind: 'grantReward' | 'clawBackReward';
  readonly referralId: string;
  readonly side: ReferralSideName;
  /** Who gets it, or has to give it back. */
  readonly customerId: string;
  /** The whole of it. What of it was spent already is a matter of the ledger and its debts. */
  readonly reward: ReferralReward;
  /** The idempotency key: of the grant and of the claw-back of one reward each one, for ever. */
  readonly dedupeKey: string;
}

/** What a decision changes: the referral to store, and what to do, in this order. Without a change it is the same object. */
export interface ReferralStep {
  readonly referral: Referral;
  readonly effects: readonly ReferralEffect[];
}

/** A side that has earned nothing. */
export const waitingSide: ReferralSide = { status: 'waiting', rewards: [], cappedBy: null, changedAt: null };

/** What counts of a claim: the last word of a person, or that of the signals. */
export function verdictOn(claim: ReferralClaim): ReferralVerdict {
  return claim.reviews.at(-1)?.verdict ?? claim.assessment.verdict;
}
