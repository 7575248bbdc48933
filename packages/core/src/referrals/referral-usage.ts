import { dayLength } from '../calendars/day-length.js';
import type { ReferralProgramme } from './referral-programme.js';
import { costOf } from './referral-reward.js';
import type { Referral, ReferralSide } from './referral.js';

/** What the other referrals of a programme use of its caps and budget. A database counts the same over its rows. */
export interface ReferralUsage {
  /** Those of this advocate that qualified and stand, neither rejected nor refunded. The next one has the number after it. */
  readonly referrals: number;
  /** Those of them whose advocate's reward is on hold or granted, and that qualified within the days of the cap before or after `at`. */
  readonly rewarded: number;
  /** Cost of everything on hold or granted in the whole programme, to anybody, in minor units. */
  readonly spent: number;
}

/** Tells what all referrals but the one that is being decided use, when an advocate is to be rewarded for a purchase at `at`. */
export type UsageOf = (advocateId: string, at: Date) => ReferralUsage;

const uses = ({ status }: ReferralSide): boolean => status === 'onHold' || status === 'granted';

/** What a side uses of the budget. */
export function costInUse(side: ReferralSide): number {
  return uses(side) ? costOf(side.rewards) : 0;
}

/**
 * Usage of a programme, from all its referrals, of whatever version, but one.
 *
 * The days of a cap are counted to both sides of `at`: a purchase that is reported late must not slip in between others.
 *
 * @param but - id of the referral that is being decided
 * @param at - when the purchase in question was made
 * @example
 * referralUsage([], 'r-1', programme, 'ada', now); // { referrals: 0, rewarded: 0, spent: 0 }
 */
export function referralUsage(
  all: readonly Referral[], but: string, programme: ReferralProgramme, advocateId: string, at: Date,
): ReferralUsage {
  const others = all.filter(({ id }) => id !== but);
  const days = programme.capPerAdvocate?.days ?? null;
  const standing = others.filter((referral) =>
    referral.claim.advocateId === advocateId && (referral.status === 'qualified' || referral.status === 'completed'));
  const isNear = (qualifiedAt: Date): boolean =>
    days === null || Math.abs(qualifiedAt.getTime() - at.getTime()) < days * dayLength;
  return {
    referrals: standing.length,
    rewarded: standing.filter(({ advocate, qualifiedAt }) => uses(advocate) && qualifiedAt !== null && isNear(qualifiedAt)).length,
    spent: others.reduce((sum, { advocate, friend }) => sum + costInUse(advocate) + costInUse(friend), 0),
  };
}
