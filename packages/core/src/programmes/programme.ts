import type { IncentivePlan } from '../incentives/incentive-plan.js';
import type { StampProgramme } from '../loyalty/stamp-programme.js';
import type { TierProgramme } from '../loyalty/tier-programme.js';
import type { PointsProgramme } from '../points/points-programme.js';
import type { ReferralProgramme } from '../referrals/referral-programme.js';
import type { RuleSet } from '../rules/rule.js';
import type { VoucherProgramme } from '../vouchers/voucher-programme.js';

/**
 * A loyalty or referral programme as one piece of plain data: what its rules do on which event, and the terms of all that they
 * give. A part that is `null` is not there, and no rule may give what has no terms.
 */
export interface Programme {
  /** Of this form of the data. */
  readonly v: 1;
  readonly id: string;
  /** ISO 4217; of all money in it, in minor units. */
  readonly currency: string;
  /** Earning, gifts, asks and all else that happens on an event; by their ids. */
  readonly rules: RuleSet;
  readonly points: PointsProgramme | null;
  readonly tiers: TierProgramme | null;
  readonly stampCard: StampProgramme | null;
  readonly referral: ReferralProgramme | null;
  /** By their ids. */
  readonly vouchers: readonly VoucherProgramme[];
  readonly incentive: IncentivePlan | null;
}
