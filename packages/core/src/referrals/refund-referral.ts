import { instantOf } from '../calendars/instant-of.js';
import { ok, refuse, type Result } from '../result.js';
import type { ReferralNotQualifying } from './qualify-referral.js';
import type { ReferralProgramme } from './referral-programme.js';
import type { Referral, ReferralEvent, ReferralStep } from './referral.js';
import { checkVersion, isFulfilled, undone } from './settle-referral.js';

/** How much of a purchase was given back in all; or that an event of your own was undone. */
export interface ReferralRefund {
  readonly eventId: string;
  /** Minor units, **all refunds of the purchase together**, so that a repeated report does no harm; `all` is the whole. */
  readonly refunded: number | 'all';
}

/**
 * The referral after a refund.
 *
 * As long as what was not refunded reaches the minimum, nothing happens. Below it, the purchase counts no longer; if the referral had
 * qualified by it, that is undone for good: what is on hold is cancelled, and what was granted is clawed back, from the advocate
 * first, then from the friend. An exchange is no refund: do not report it.
 *
 * Totals only rise: one that is lower than what is known comes late and changes nothing.
 *
 * @returns refuses `referral/not-qualifying` with `unknown` when the purchase does not count here
 * @throws RangeError when the amount is more than the purchase, or is one though the event has none, when the instant is none, or the
 *   programme is not the one of the claim
 * @example
 * const refunded = refundReferral(referral, { eventId: 'order-7', refunded: 'all' }, programme, now);
 * // effects: clawBackReward from the advocate, then from the friend; status 'refunded'
 */
export function refundReferral(
  referral: Referral, refund: ReferralRefund, programme: ReferralProgramme, now: Date,
): Result<ReferralStep, ReferralNotQualifying> {
  instantOf('refundReferral', now);
  checkVersion(referral, programme);
  const event = referral.events.find(({ id }) => id === refund.eventId);
  if (event === undefined) return refuse({ kind: 'referral/not-qualifying', because: 'unknown', atLeast: null });
  const after = afterRefund(event, refund.refunded, programme);
  if (after === event) return ok({ referral, effects: [] });
  const changed: Referral = { ...referral, events: referral.events.map((other) => (other === event ? after : other)) };
  const isUndone = referral.qualifiedAt !== null && !isFulfilled(changed, programme);
  // A rejected one stays rejected: if a person allows it after all, it ends there.
  const ends = isUndone && referral.status !== 'rejected' && referral.status !== 'refunded';
  return ok(ends ? undone(changed, programme, now) : { referral: changed, effects: [] });
}

function afterRefund(event: ReferralEvent, refunded: number | 'all', { qualifies }: ReferralProgramme): ReferralEvent {
  if (event.amount === null) {
    if (refunded !== 'all') throw new RangeError('refund: an event without an amount is undone as a whole');
    return event.stands ? { ...event, stands: false } : event;
  }
  const total = refunded === 'all' ? event.amount : refunded;
  if (!Number.isSafeInteger(total) || total < 0 || total > event.amount) {
    throw new RangeError(`refund: ${total} is not a part of ${event.amount} in whole minor units`);
  }
  if (total <= event.refunded) return event;
  const atLeast = qualifies.on === 'purchase' ? qualifies.atLeast : 1;
  return { ...event, refunded: total, stands: event.amount - total >= atLeast };
}
