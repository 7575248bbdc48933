import { instantOf } from '../calendars/instant-of.js';
import { ok, refuse, type Result } from '../result.js';
import { checkNote, type ReferralNote, type ReferralNoteMalformed } from './check-note.js';
import type { ReferralNotPossible } from './qualify-referral.js';
import type { ReferralProgramme } from './referral-programme.js';
import type { UsageOf } from './referral-usage.js';
import { verdictOn, waitingSide, type Referral, type ReferralClaim, type ReferralReview, type ReferralStep } from './referral.js';
import { checkVersion, settleReferral, withClaim } from './settle-referral.js';

/** A person's word on a claim. */
export interface ReferralReviewDraft extends ReferralNote {
  /** Whose claim was looked at: by the time of the answer it may no longer be the present one. */
  readonly advocateId: string;
  readonly verdict: ReferralReview['verdict'];
}

/**
 * The referral after a person allowed or rejected its present claim, whatever the signals said. The review stays on record.
 *
 * Allowed, it goes on from where it is: a purchase made meanwhile qualifies it now. Rejected, nothing is given any more and what was
 * granted is clawed back; but if the friend had named another advocate before whose claim still counts, the friend is theirs.
 * Both can be reversed, except that what was clawed back is not granted a second time. A claim that was rejected and lost its place
 * takes it back when it is allowed, as long as nobody was rewarded: with `lastClaimBeforePurchase` from an earlier one, always from a
 * rejected one.
 *
 * @param usageOf - what the other referrals use, see `referralUsage`
 * @returns refuses `referral/note-malformed`, and `referral/not-possible` when it expired, was refunded, or is another advocate's
 * @throws RangeError when the instant is none, or the programme is not the one of the claim
 * @example
 * const reviewed = reviewReferral(
 *   referral, { advocateId: 'ada', verdict: 'allow', by: 'kim', because: 'a family' }, programme, usageOf, now,
 * );
 */
export function reviewReferral(
  referral: Referral, draft: ReferralReviewDraft, programme: ReferralProgramme, usageOf: UsageOf, now: Date,
): Result<ReferralStep, ReferralNoteMalformed | ReferralNotPossible> {
  instantOf('reviewReferral', now);
  checkVersion(referral, programme);
  const note = checkNote(draft);
  if (!note.ok) return note;
  const { status, claim, otherClaims } = referral;
  const review: ReferralReview = { ...note.value, verdict: draft.verdict, at: now };
  const judged = [...otherClaims, claim].findLast(({ advocateId }) => advocateId === draft.advocateId);
  // Also of a claim that lost its place by this very review: told twice, it must not cost the next advocate theirs.
  if (isSame(judged?.reviews.at(-1), review)) return ok({ referral, effects: [] });
  const isOver = status === 'expired' || status === 'refunded';
  if (isOver || judged === undefined || (judged !== claim && !(review.verdict === 'allow' && isTheirs(judged, referral, programme, now)))) {
    return refuse({ kind: 'referral/not-possible', status });
  }
  const reviewed: ReferralClaim = { ...judged, reviews: [...judged.reviews, review] };
  const replaced = (other: ReferralClaim): ReferralClaim => (other === judged ? reviewed : other);
  const noted: Referral = { ...referral, claim: replaced(claim), otherClaims: otherClaims.map(replaced) };
  const next = judged !== claim ? reviewed : review.verdict === 'reject' ? nextClaim(noted, now) : null;
  return ok(settleReferral(next === null ? noted : passedOn(noted, next), programme, usageOf, now));
}

function isSame(one: ReferralReview | undefined, other: ReferralReview): boolean {
  return one?.verdict === other.verdict && one.by === other.by && one.because === other.because;
}

/** Whether the friend is theirs whose rejected claim is allowed after all: no other claim counts, or this one came after it. */
function isTheirs(rejected: ReferralClaim, referral: Referral, { attribution }: ReferralProgramme, now: Date): boolean {
  const { claim } = referral;
  const outdoes = verdictOn(claim) === 'reject' || (attribution === 'lastClaimBeforePurchase' && rejected.claimedAt >= claim.claimedAt);
  return verdictOn(rejected) === 'reject' && outdoes && isInTime(rejected, referral, now);
}

/** The last earlier claim that counts; `null` when there is none. */
function nextClaim(referral: Referral, now: Date): ReferralClaim | null {
  return referral.otherClaims.findLast((claim) => verdictOn(claim) !== 'reject' && isInTime(claim, referral, now)) ?? null;
}

/** Whether a claim can still be the one that counts: it was there at the purchase, in time, and nobody was rewarded yet. */
function isInTime({ claimedAt, expiresAt }: ReferralClaim, { advocate, events }: Referral, now: Date): boolean {
  if (advocate.status !== 'waiting' && advocate.status !== 'onHold') return false;
  const boughtAt = events.find(({ stands }) => stands)?.at ?? null;
  return expiresAt >= (boughtAt ?? now) && (boughtAt === null || claimedAt <= boughtAt);
}

function passedOn(referral: Referral, claim: ReferralClaim): Referral {
  return { ...withClaim(referral, claim), number: null, releaseAt: null, advocate: waitingSide };
}
