import { instantOf } from '../calendars/instant-of.js';
import { ok, refuse, type Result } from '../result.js';
import { explainFirstPurchase, type Purchase } from '../vouchers/explain-first-purchase.js';
import type { ReferralAssessment, ReferralVerdict } from './assess-referral.js';
import { checkReferralId } from './check-referral-id.js';
import { lackOf, type AdvocateFacts, type AdvocateNotEligible } from './enrol-advocate.js';
import { isBanned, type ReferralAdvocate } from './referral-advocate.js';
import { advocateRewards, type ReferralProgramme } from './referral-programme.js';
import { costOf } from './referral-reward.js';
import { costInUse, type ReferralUsage, type UsageOf } from './referral-usage.js';
import { verdictOn, waitingSide, type Referral, type ReferralClaim, type ReferralStep } from './referral.js';
import { daysAfter, settleReferral, withClaim } from './settle-referral.js';

/** The code cannot be used. That is all that strangers learn, whatever the reason. */
export interface ReferralNotUsable {
  readonly kind: 'referral/not-usable';
}

/** The programme takes no claims now: it begins at `startsAt` or ended at `endsAt`. */
export interface ReferralNotRunning {
  readonly kind: 'referral/not-running';
  readonly phase: 'before' | 'after';
  readonly startsAt: Date | null;
  readonly endsAt: Date | null;
}

/** Too late to claim after the link was opened, or to buy after the claim: the last instant was `until`. */
export interface ReferralTooLate {
  readonly kind: 'referral/too-late';
  readonly until: Date;
}

/** Advocate and friend are one customer. */
export interface SelfReferral {
  readonly kind: 'referral/self-referral';
}

/** The friend has bought before: `orderId` is the first purchase that counts. */
export interface FriendIsCustomer {
  readonly kind: 'referral/existing-customer';
  readonly orderId: string;
}

/** Another advocate was named before, and that holds. */
export interface ReferralAlreadyClaimed {
  readonly kind: 'referral/already-claimed';
}

/** What is left of the budget does not pay for the rewards of one more referral. */
export interface ReferralBudgetSpent {
  readonly kind: 'referral/budget-spent';
}

export type ReferralClaimRefusal =
  | ReferralNotUsable | ReferralNotRunning | ReferralTooLate | AdvocateNotEligible | SelfReferral | FriendIsCustomer
  | ReferralAlreadyClaimed | ReferralBudgetSpent;

/** The advocate as stored, and what is true of them now. */
export interface KnownAdvocate extends ReferralAdvocate, AdvocateFacts {
  /** Other ids of the same customer, from before merges. */
  readonly otherIds: readonly string[];
}

/** Who claims. */
export interface ReferralFriend {
  readonly customerId: string;
  /** Other ids of the same customer, from before merges. */
  readonly otherIds: readonly string[];
  /** All purchases under all these ids. */
  readonly purchases: readonly Purchase[];
}

/** A friend names an advocate, by a code or a link. */
export interface ReferralClaimDraft {
  /** Id for the referral, if this makes one. */
  readonly referralId: string;
  /** Whose code it is (`parseReferralCode`, then your records); `null` for nobody's. */
  readonly advocate: KnownAdvocate | null;
  readonly friend: ReferralFriend;
  /** When the link was opened; `null` when the code was typed. */
  readonly openedAt: Date | null;
  /** Of the signals of this claim (`observeReferral`, `assessReferral`). */
  readonly assessment: ReferralAssessment;
}

/** What a claim changes, and whether it counts. */
export interface ReferralClaimStep extends ReferralStep {
  /** On this claim. One that is rejected while an earlier one waits leaves the referral to that one. */
  readonly verdict: ReferralVerdict;
}

/** Most claims that one friend can make; a person with more is playing. */
const claimsAtMost = 10;

/**
 * A friend's claim: a new referral, or the friend's present one with what the claim changes in it.
 *
 * A claim that the signals reject is kept as well, so that a person can allow it: with status `rejected`, or, while an earlier claim
 * waits, beside that one. Tell the friend what `claimAnswer` says. A repeated claim changes nothing. It holds its place while it
 * waits for a person.
 *
 * Who bought before is no friend: at the instant of the claim a purchase was paid and not refunded in full, under any of the
 * friend's ids (`explainFirstPurchase` has the trace). An account without one is no hindrance.
 *
 * @param present - the friend's referral in this programme, under any of their ids, locked; `null` when there is none
 * @param usageOf - what the other referrals use, see `referralUsage`
 * @returns refuses one of `ReferralClaimRefusal`; strangers get `claimAnswer`
 * @throws RangeError when an id or an instant is none, or the referral is of another programme or friend
 * @example
 * const claimed = claimReferral(draft, null, programme, usageOf, now);
 * // { ok: true, value: { referral: { status: 'claimed', … }, effects: [], verdict: 'allow' } }
 */
export function claimReferral(
  draft: ReferralClaimDraft, present: Referral | null, programme: ReferralProgramme, usageOf: UsageOf, now: Date,
): Result<ReferralClaimStep, ReferralClaimRefusal> {
  const { advocate, friend } = draft;
  instantOf('claimReferral', now);
  checkReferralId(draft.referralId, 'referral id');
  checkReferralId(friend.customerId, 'friend id');
  const [advocateIds, friendIds] = [idsOf(advocate), idsOf(friend)];
  if (present !== null && (present.programmeId !== programme.id || !friendIds.has(present.friendId))) {
    throw new RangeError('present: the referral is of another programme or friend');
  }
  if (advocate === null) return refuse({ kind: 'referral/not-usable' });
  checkReferralId(advocate.customerId, 'advocate id');
  if (present !== null && advocateIds.has(present.claim.advocateId) && present.status !== 'expired') {
    return ok({ referral: present, effects: [], verdict: verdictOn(present.claim) });
  }
  const refusal = refusalOfClaim(draft, advocate, programme, now)
    ?? refusalOfPlace(present, advocateIds, programme)
    ?? refusalOfBudget(present, programme, usageOf(advocate.customerId, now));
  if (refusal !== null) return refuse(refusal);
  const claim: ReferralClaim = {
    advocateId: advocate.customerId, code: advocate.code, claimedAt: now, expiresAt: daysAfter(now, programme.qualifyWithinDays),
    assessment: draft.assessment, reviews: [],
  };
  const { verdict } = draft.assessment;
  if (present !== null && isWaiting(present) && verdict === 'reject') {
    // A claim that does not count outdoes none.
    return ok({ referral: { ...present, otherClaims: [...present.otherClaims, claim] }, effects: [], verdict });
  }
  const named = present === null
    ? newReferral(draft, claim, programme)
    : { ...withClaim(present, claim), programmeVersion: programme.version };
  return ok({ ...settleReferral(named, programme, usageOf, now), verdict });
}

/** All ids of one customer; a merge may have made another one the present one since something was stored. */
function idsOf(customer: Pick<ReferralFriend, 'customerId' | 'otherIds'> | null): ReadonlySet<string> {
  return new Set(customer === null ? [] : [customer.customerId, ...customer.otherIds]);
}

const isWaiting = ({ status }: Referral): boolean => status === 'claimed' || status === 'underReview';

function newReferral(draft: ReferralClaimDraft, claim: ReferralClaim, programme: ReferralProgramme): Referral {
  return {
    id: draft.referralId, programmeId: programme.id, programmeVersion: programme.version, friendId: draft.friend.customerId,
    status: 'claimed', claim, otherClaims: [], events: [], qualifiedAt: null, releaseAt: null, number: null,
    advocate: waitingSide, friend: waitingSide,
  };
}

/** What speaks against this advocate and this friend, whoever else was named. */
function refusalOfClaim(
  { friend, openedAt }: ReferralClaimDraft, advocate: KnownAdvocate, programme: ReferralProgramme, now: Date,
): ReferralClaimRefusal | null {
  const { startsAt, endsAt, claimWithinDays } = programme;
  if (startsAt !== null && now < startsAt) return { kind: 'referral/not-running', phase: 'before', startsAt, endsAt };
  if (endsAt !== null && now >= endsAt) return { kind: 'referral/not-running', phase: 'after', startsAt, endsAt };
  if (openedAt !== null) instantOf('claimReferral', openedAt);
  const until = openedAt === null || claimWithinDays === null ? null : daysAfter(openedAt, claimWithinDays);
  if (until !== null && now > until) return { kind: 'referral/too-late', until };
  const ids = idsOf(friend);
  if ([...idsOf(advocate)].some((id) => ids.has(id))) return { kind: 'referral/self-referral' };
  const lacks = isBanned(advocate) ? 'standing' : lackOf(advocate, programme);
  if (lacks !== null) return { kind: 'referral/advocate-not-eligible', lacks };
  const { purchases } = explainFirstPurchase(friend.purchases, '', now);
  const counting = purchases.find(({ standing }) => standing === 'counts');
  return counting === undefined ? null : { kind: 'referral/existing-customer', orderId: counting.orderId };
}

/** Whether the friend can still be anybody's. */
function refusalOfPlace(
  present: Referral | null, advocateIds: ReadonlySet<string>, { attribution }: ReferralProgramme,
): ReferralAlreadyClaimed | null {
  if (present === null) return null;
  const claims = [...present.otherClaims, present.claim];
  // A person's no is not got round by typing the code again.
  const isRejected = claims.some((claim) => advocateIds.has(claim.advocateId) && verdictOn(claim) === 'reject');
  const isOpen = isWaiting(present)
    ? attribution === 'lastClaimBeforePurchase'
    : present.status === 'rejected' || present.status === 'expired';
  const isBought = present.qualifiedAt !== null || present.events.some(({ stands }) => stands);
  return isOpen && !isRejected && !isBought && claims.length < claimsAtMost ? null : { kind: 'referral/already-claimed' };
}

/** A promise that could not be kept is not made. It is not kept aside either: budget is used when something is earned. */
function refusalOfBudget(
  present: Referral | null, programme: ReferralProgramme, usage: ReferralUsage,
): ReferralBudgetSpent | null {
  const friend = present?.friend ?? waitingSide;
  const needed = costOf(advocateRewards(programme, usage.referrals + 1))
    + (friend.status === 'waiting' ? costOf(programme.friend.rewards) : costInUse(friend));
  return programme.budget !== null && usage.spent + needed > programme.budget ? { kind: 'referral/budget-spent' } : null;
}
