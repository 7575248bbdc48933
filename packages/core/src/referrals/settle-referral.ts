import { dayLength } from '../calendars/day-length.js';
import { effectsOn } from './referral-effects.js';
import { advocateRewards, type ReferralProgramme } from './referral-programme.js';
import { costOf, type ReferralReward } from './referral-reward.js';
import { costInUse, type ReferralUsage, type UsageOf } from './referral-usage.js';
import { verdictOn, waitingSide, type Referral, type ReferralClaim, type ReferralSide, type ReferralSideName, type ReferralStep } from './referral.js';

export function daysAfter(at: Date, days: number): Date {
  return new Date(at.getTime() + days * dayLength);
}

/** A referral lives by the version of its claim: with another one it would be given what nobody promised. */
export function checkVersion(referral: Referral, { id, version }: ReferralProgramme): void {
  if (referral.programmeId !== id || referral.programmeVersion !== version) {
    const claimed = `${referral.programmeId} ${referral.programmeVersion}`;
    throw new RangeError(`programme: ${id} ${version} is not ${claimed}, under which the claim was made`);
  }
}

/** The referral under another of its claims, or under a new one; the others stay in the order in which they were made. */
export function withClaim(referral: Referral, claim: ReferralClaim): Referral {
  const others = [...referral.otherClaims, referral.claim].filter((other) => other !== claim);
  return { ...referral, claim, otherClaims: others.sort((one, other) => one.claimedAt.getTime() - other.claimedAt.getTime()) };
}

/** How many purchases a programme wants. */
function neededEvents({ qualifies }: ReferralProgramme): number {
  return qualifies.on === 'purchase' ? qualifies.nth : 1;
}

/** Whether the friend did what the programme wants, and did not undo it. */
export function isFulfilled({ events }: Pick<Referral, 'events'>, programme: ReferralProgramme): boolean {
  return events.filter(({ stands }) => stands).length >= neededEvents(programme);
}

/**
 * The referral with the status that follows from its claim and its events, and with what each side gets by that.
 *
 * Every decision changes claim or events and comes here, so that a review before the purchase and one after it end alike.
 */
export function settleReferral(referral: Referral, programme: ReferralProgramme, usageOf: UsageOf, now: Date): ReferralStep {
  const verdict = verdictOn(referral.claim);
  if (verdict === 'reject') return rejected(referral, now);
  if (referral.qualifiedAt !== null && !isFulfilled(referral, programme)) return undone(referral, programme, now);
  if (verdict === 'review') return { referral: { ...referral, status: 'underReview' }, effects: [] };
  return earned(referral, programme, usageOf, now);
}

function earned(referral: Referral, programme: ReferralProgramme, usageOf: UsageOf, now: Date): ReferralStep {
  const { qualifiedAt, claim } = referral;
  const usage = usageOf(claim.advocateId, qualifiedAt ?? now);
  const isFriendsTurn = qualifiedAt !== null || programme.friend.at === 'claim';
  // The friend first: what is left of the budget goes to the one who was promised a discount.
  const friend = isFriendsTurn && referral.friend.status === 'waiting'
    ? given(programme.friend.rewards, 'granted', programme.budget, usage.spent, now)
    : referral.friend;
  const welcomed: Referral = { ...referral, status: 'claimed', friend };
  const effects = friend === referral.friend ? [] : effectsOn(welcomed, 'friend', 'grantReward');
  if (qualifiedAt === null) return { referral: welcomed, effects };
  const qualified = withAdvocate(welcomed, programme, { ...usage, spent: usage.spent + costInUse(friend) }, qualifiedAt, now);
  return { referral: { ...qualified, status: qualified.advocate.status === 'onHold' ? 'qualified' : 'completed' }, effects };
}

function withAdvocate(
  referral: Referral, programme: ReferralProgramme, usage: ReferralUsage, qualifiedAt: Date, now: Date,
): Referral {
  if (referral.advocate.status !== 'waiting') return referral;
  const number = usage.referrals + 1;
  const cap = programme.capPerAdvocate?.referrals ?? Infinity;
  const rewards = advocateRewards(programme, number);
  const advocate: ReferralSide = rewards.length > 0 && usage.rewarded >= cap
    ? { status: 'capped', rewards: [], cappedBy: 'advocate', changedAt: now }
    : given(rewards, 'onHold', programme.budget, usage.spent, now);
  return {
    ...referral, number, advocate,
    releaseAt: advocate.status === 'onHold' ? daysAfter(qualifiedAt, programme.holdDays) : null,
  };
}

/** All of the rewards or none of them: half a promise is none. */
function given(
  rewards: readonly ReferralReward[], status: 'granted' | 'onHold', budget: number | null, spent: number, now: Date,
): ReferralSide {
  if (rewards.length === 0) return { status: 'nothing', rewards: [], cappedBy: null, changedAt: now };
  if (budget !== null && spent + costOf(rewards) > budget) {
    return { status: 'capped', rewards: [], cappedBy: 'budget', changedAt: now };
  }
  return { status, rewards, cappedBy: null, changedAt: now };
}

/** What was given is taken back, from the advocate first; what waits or is on hold waits for a person who allows it after all. */
function rejected(referral: Referral, now: Date): ReferralStep {
  const advocate = referral.advocate.status === 'onHold' ? { ...waitingSide, changedAt: now } : referral.advocate;
  const { number, releaseAt } = referral.advocate.status === 'onHold' ? { number: null, releaseAt: null } : referral;
  return takenBack({ ...referral, status: 'rejected', number, releaseAt, advocate }, ['advocate', 'friend'], now);
}

/**
 * The purchase is undone, and with it what was earned by it: the advocate's side first, so that the friend keeps the discount as
 * long as anybody does. A welcome that was given with the claim was not earned by the purchase and stays.
 */
export function undone(referral: Referral, programme: ReferralProgramme, now: Date): ReferralStep {
  const cancelled = (side: ReferralSide): ReferralSide =>
    side.status === 'waiting' || side.status === 'onHold' ? { status: 'cancelled', rewards: [], cappedBy: null, changedAt: now } : side;
  const { advocate, friend } = referral;
  return takenBack(
    { ...referral, status: 'refunded', advocate: cancelled(advocate), friend: cancelled(friend) },
    programme.friend.at === 'claim' ? ['advocate'] : ['advocate', 'friend'], now,
  );
}

function takenBack(referral: Referral, sides: readonly ReferralSideName[], now: Date): ReferralStep {
  const given = sides.filter((side) => referral[side].status === 'granted');
  const without = (side: ReferralSideName): ReferralSide =>
    given.includes(side) ? { ...referral[side], status: 'clawedBack', changedAt: now } : referral[side];
  return {
    referral: { ...referral, advocate: without('advocate'), friend: without('friend') },
    effects: given.flatMap((side) => effectsOn(referral, side, 'clawBackReward')),
  };
}
