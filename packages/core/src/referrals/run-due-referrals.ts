import { instantOf } from '../calendars/instant-of.js';
import { effectsOn } from './referral-effects.js';
import type { Referral, ReferralStep } from './referral.js';

/**
 * When time alone will change a referral: when its claim expires, or the advocate's reward is released. `null` when it will not.
 *
 * @example
 * nextDueAt(qualified); // 30 days after the purchase
 */
export function nextDueAt({ status, claim, qualifiedAt, releaseAt }: Referral): Date | null {
  if (status === 'qualified') return releaseAt;
  return (status === 'claimed' || status === 'underReview') && qualifiedAt === null ? claim.expiresAt : null;
}

/**
 * The referral after what time does to it: the advocate's reward is granted from `releaseAt` on, and a claim without a purchase has
 * expired after its `expiresAt`. Nothing is due to a banned advocate: the reward stays on hold until the ban is lifted.
 *
 * @param isAdvocateBanned - `isBanned` of the advocate
 * @returns the same referral when nothing is due
 * @throws RangeError when `now` is not of the years 1000 to 9999
 * @example
 * runDueReferral(qualified, false, inThirtyDays); // effects: grantReward to the advocate; status 'completed'
 */
export function runDueReferral(referral: Referral, isAdvocateBanned: boolean, now: Date): ReferralStep {
  const time = instantOf('runDueReferral', now);
  const due = nextDueAt(referral)?.getTime() ?? Infinity;
  if (referral.status !== 'qualified') {
    return { referral: time > due ? { ...referral, status: 'expired' } : referral, effects: [] };
  }
  if (time < due || isAdvocateBanned) return { referral, effects: [] };
  const advocate = { ...referral.advocate, status: 'granted', changedAt: now } as const;
  return { referral: { ...referral, status: 'completed', advocate }, effects: effectsOn(referral, 'advocate', 'grantReward') };
}

/**
 * What time does to many referrals, for a job that runs now and then. Purchases are reported later than they are made: let the job
 * look at an earlier `now` than the clock's, or a claim shows as expired until a purchase in time is reported.
 *
 * @param isBannedAdvocate - by the advocate's id
 * @returns only what changes, in the order of the list
 * @example
 * for (const { referral, effects } of runDueReferrals(referrals, (id) => isBanned(advocates.get(id)), now)) save(referral, effects);
 */
export function runDueReferrals(
  referrals: readonly Referral[], isBannedAdvocate: (advocateId: string) => boolean, now: Date,
): readonly ReferralStep[] {
  return referrals
    .map((referral) => ({ referral, step: runDueReferral(referral, isBannedAdvocate(referral.claim.advocateId), now) }))
    .filter(({ referral, step }) => step.referral !== referral)
    .map(({ step }) => step);
}
