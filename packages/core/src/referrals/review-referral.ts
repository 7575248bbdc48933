import { instantOf } from '../calendars/instant-of.js';
import { ok, refuse, type Result } from '../result.js';
import { checkNote, type ReferralNote, type ReferralNoteMalformed } from './check-note.js';
import type { ReferralNotPossible } from './qualify-referral.js';
import type { ReferralProgramme } from './referral-programme.js';
import type { UsageOf } from './referral-usage.js';
import { verdictOn, waitingSide, type Referral, type ReferralClaim, type ReferralReview, type ReferralStep } from './referral.js';
import { checkVersion, settleReferral } from './settle-referral.js';

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
 * Both can be reversed, except that what was clawed back is not granted a second time.
 *
 * @param usageOf - what the other referrals use, see `referralUsage`
 * @returns refuses `referral/note-malformed`, and `referral/not-possible` when it expired, was refunded, or is another advocate's by now
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
  const { status, claim } = referral;
  const review: ReferralReview = { ...note.value, verdict: draft.verdict, at: now };
  const judged = [...referral.otherClaims, claim].findLast(({ advocateId }) => advocateId === draft.advocateId);
  // Also of a claim that lost its place by this very review: told twice, it must not cost the next advocate theirs.
  if (isSame(judged?.reviews.at(-1), review)) return ok({ referral, effects: [] });
  if (status === 'expired' || status === 'refunded' || claim.advocateId !== draft.advocateId) {
    return refuse({ kind: 'referral/not-possible', status });
  }
  const reviewed: Referral = { ...referral, claim: { ...claim, reviews: [...claim.reviews, review] } };
  const next = draft.verdict === 'reject' ? nextClaim(referral, now) : null;
  return ok(settleReferral(next === null ? reviewed : passedOn(reviewed, next), programme, usageOf, now));
}

function isSame(one: ReferralReview | undefined, other: ReferralReview): boolean {
  return one?.verdict === other.verdict && one.by === other.by && one.because === other.because;
}

/** The last earlier claim that counts, if the advocate's reward was not given yet; `null` when there is none. */
function nextClaim({ advocate, events, otherClaims }: Referral, now: Date): ReferralClaim | null {
  if (advocate.status !== 'waiting' && advocate.status !== 'onHold') return null;
  const boughtAt = events.find(({ stands }) => stands)?.at ?? null;
  return otherClaims.findLast((claim) =>
    verdictOn(claim) !== 'reject' && claim.expiresAt >= (boughtAt ?? now) && (boughtAt === null || claim.claimedAt <= boughtAt)) ?? null;
}

function passedOn(referral: Referral, claim: ReferralClaim): Referral {
  const claims = [...referral.otherClaims, referral.claim];
  return { ...referral, claim, otherClaims: claims.filter((other) => other !== claim), number: null, releaseAt: null, advocate: waitingSide };
}
