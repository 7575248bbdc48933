import type { FraudPolicy } from './fraud-policy.js';
import type { ReferralReward } from './referral-reward.js';

/** What the advocate gets from the referral with this number on: `from` 1 for the first, 5 for the fifth and those after it. */
export interface AdvocateStep {
  readonly from: number;
  readonly rewards: readonly ReferralReward[];
}

/** What makes a claim a referral that is rewarded. */
export type QualifyingEventRule =
  /** The friend's `nth` purchase of at least `atLeast` minor units since the claim; smaller ones do not count at all. */
  | { readonly on: 'purchase'; readonly atLeast: number; readonly nth: number }
  /** An event of your own, by name: `contract/signed`. */
  | { readonly on: 'event'; readonly name: string };

/**
 * The rules of bringing friends, as plain data. `checkReferralProgramme` makes one from JSON.
 *
 * A referral keeps the version under which it was claimed: what was promised then is given. A changed programme is a new
 * version. A day is 24 hours.
 */
export interface ReferralProgramme {
  readonly id: string;
  readonly version: number;
  /** ISO 4217; all amounts and costs are in its minor units. */
  readonly currency: string;
  /** How the codes of advocates look, a pattern of `voucherCodes`. */
  readonly codePattern: string;
  /** Claims are taken from here on; `null` is from ever on. */
  readonly startsAt: Date | null;
  /** No claim is taken from here on; what was claimed before can still qualify. `null` is never. */
  readonly endsAt: Date | null;
  /**
   * Whose friend it is when several advocates are named. `firstClaim`: the first valid claim. `lastClaimBeforePurchase`: the
   * last valid claim before the first purchase that counts.
   */
  readonly attribution: 'firstClaim' | 'lastClaimBeforePurchase';
  /** What somebody must be to bring friends. */
  readonly advocatesNeed: { readonly membership: boolean; readonly purchases: number };
  /** From the opening of a link to the claim; `null` without limit. A code that was typed has no opening. */
  readonly claimWithinDays: number | null;
  /** From the claim to the event that qualifies it. */
  readonly qualifyWithinDays: number;
  readonly qualifies: QualifyingEventRule;
  /** From that event to the advocate's reward: as long as goods can be returned. */
  readonly holdDays: number;
  /** In rising order, the first from 1. */
  readonly advocate: readonly AdvocateStep[];
  /** `claim`: a welcome that is given at once and kept without a purchase. `qualification`: given with the purchase, and taken back with it. */
  readonly friend: { readonly at: 'claim' | 'qualification'; readonly rewards: readonly ReferralReward[] };
  /** Most rewarded referrals of one advocate within any `days`; `days` of `null` is ever. Without a cap `null`. */
  readonly capPerAdvocate: { readonly referrals: number; readonly days: number | null } | null;
  /** Most that all rewards together may cost; `null` without limit. */
  readonly budget: number | null;
  readonly fraud: FraudPolicy;
}

/** What the advocate gets for the referral with this number. */
export function advocateRewards(programme: ReferralProgramme, number: number): readonly ReferralReward[] {
  return programme.advocate.findLast(({ from }) => from <= number)?.rewards ?? [];
}
