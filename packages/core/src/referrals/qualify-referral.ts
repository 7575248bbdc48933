import { instantOf } from '../calendars/instant-of.js';
import type { IdempotencyKeyReused } from '../idempotency/check-idempotency-key.js';
import { ok, refuse, type Result } from '../result.js';
import { checkReferralId } from './check-referral-id.js';
import type { ReferralTooLate } from './claim-referral.js';
import type { ReferralProgramme } from './referral-programme.js';
import type { UsageOf } from './referral-usage.js';
import { verdictOn, type Referral, type ReferralClaim, type ReferralEvent, type ReferralStatus, type ReferralStep } from './referral.js';
import { checkVersion, isFulfilled, settleReferral, withClaim } from './settle-referral.js';

/** Something the friend did. */
export type QualifyingEvent =
  /** A purchase that was paid; `amount` in minor units of `currency`. */
  | { readonly kind: 'purchase'; readonly id: string; readonly at: Date; readonly amount: number; readonly currency: string }
  /** An event of your own. */
  | { readonly kind: 'event'; readonly id: string; readonly at: Date; readonly name: string };

/**
 * The event does not count for this referral.
 *
 * - `other-event` the programme waits for something else
 * - `other-currency` the purchase is in another currency than the programme
 * - `below-minimum` it is smaller than `atLeast`, in minor units of the programme
 * - `before-claim` it was before the friend named the advocate
 * - `already-qualified` the referral has all that it needs
 * - `unknown` the refund is of a purchase that does not count here
 */
export interface ReferralNotQualifying {
  readonly kind: 'referral/not-qualifying';
  readonly because: 'other-event' | 'other-currency' | 'below-minimum' | 'before-claim' | 'already-qualified' | 'unknown';
  /** `null` unless a minimum was missed. */
  readonly atLeast: number | null;
}

/** The referral expired or was refunded, or is another advocate's by now: there is nothing to decide. */
export interface ReferralNotPossible {
  readonly kind: 'referral/not-possible';
  readonly status: ReferralStatus;
}

export type QualifyReferralRefusal = ReferralNotQualifying | ReferralNotPossible | ReferralTooLate | IdempotencyKeyReused;

/**
 * The referral after the friend bought, or did what else the programme waits for.
 *
 * The friend gets their reward at once, the advocate's goes on hold. While the claim is under review or rejected the event is
 * remembered and gives nothing yet. With several claims the first purchase that counts decides whose friend it is, by the time at
 * which it was made rather than reported. A repeated report changes nothing.
 *
 * @param usageOf - what the other referrals use, see `referralUsage`
 * @returns refuses `referral/not-qualifying`, `referral/too-late`, `referral/not-possible`, and `idempotency/key-reused` when an event of
 *   this id was reported with another amount or instant
 * @throws RangeError when an id, an instant or an amount is none, or the programme is not the one of the claim
 * @example
 * const event = { kind: 'purchase', id: 'order-7', at: paidAt, amount: 4_900, currency: 'EUR' } as const;
 * const qualified = qualifyReferral(referral, event, programme, usageOf, now);
 * // effects: grantReward to the friend; status 'qualified', the advocate's side 'onHold'
 */
export function qualifyReferral(
  referral: Referral, event: QualifyingEvent, programme: ReferralProgramme, usageOf: UsageOf, now: Date,
): Result<ReferralStep, QualifyReferralRefusal> {
  instantOf('qualifyReferral', now);
  checkVersion(referral, programme);
  const reported = eventOf(event);
  const known = referral.events.find(({ id }) => id === event.id);
  if (known !== undefined) {
    const isSame = known.amount === reported.amount && known.at.getTime() === reported.at.getTime();
    return isSame ? ok({ referral, effects: [] }) : refuse({ kind: 'idempotency/key-reused' });
  }
  if (referral.status === 'refunded') return refuse({ kind: 'referral/not-possible', status: referral.status });
  const misfit = misfitOf(event, referral, programme);
  if (misfit !== null) return refuse(misfit);
  const claim = claimAt(referral, event.at);
  if (claim === null) return refuse({ kind: 'referral/not-qualifying', because: 'before-claim', atLeast: null });
  if (event.at > claim.expiresAt) return refuse({ kind: 'referral/too-late', until: claim.expiresAt });
  const counted: Referral = { ...withClaim(referral, claim), events: [...referral.events, reported] };
  const qualifiedAt = isFulfilled(counted, programme) ? latest(counted.events) : null;
  return ok(settleReferral({ ...counted, qualifiedAt }, programme, usageOf, now));
}

function eventOf(event: QualifyingEvent): ReferralEvent {
  checkReferralId(event.id, 'event id');
  instantOf('qualifyReferral', event.at);
  const amount = event.kind === 'purchase' ? event.amount : null;
  if (amount !== null && (!Number.isSafeInteger(amount) || amount < 0)) {
    throw new RangeError(`event: ${amount} is not money in whole minor units`);
  }
  return { id: event.id, at: event.at, amount, refunded: 0, stands: true };
}

function misfitOf(event: QualifyingEvent, referral: Referral, { qualifies, currency }: ReferralProgramme): ReferralNotQualifying | null {
  const misfit = (because: ReferralNotQualifying['because'], atLeast: number | null = null): ReferralNotQualifying =>
    ({ kind: 'referral/not-qualifying', because, atLeast });
  if (event.kind === 'event') {
    if (qualifies.on !== 'event' || qualifies.name !== event.name) return misfit('other-event');
  } else {
    if (qualifies.on !== 'purchase') return misfit('other-event');
    if (event.currency !== currency) return misfit('other-currency');
    if (event.amount < qualifies.atLeast) return misfit('below-minimum', qualifies.atLeast);
  }
  return referral.qualifiedAt === null ? null : misfit('already-qualified');
}

/**
 * The claim to which an event belongs: the present one, or, when the event happened before that and is reported late, the last one
 * before the event that was not rejected. Once a purchase counts, nothing moves any more.
 */
function claimAt(referral: Referral, at: Date): ReferralClaim | null {
  if (referral.claim.claimedAt <= at) return referral.claim;
  if (referral.events.some(({ stands }) => stands)) return null;
  return referral.otherClaims.findLast((claim) => claim.claimedAt <= at && verdictOn(claim) !== 'reject') ?? null;
}

function latest(events: readonly ReferralEvent[]): Date {
  return new Date(Math.max(...events.filter(({ stands }) => stands).map(({ at }) => at.getTime())));
}
