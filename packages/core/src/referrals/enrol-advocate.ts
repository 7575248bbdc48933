import { instantOf } from '../calendars/instant-of.js';
import { ok, refuse, type Result } from '../result.js';
import { voucherCodes } from '../vouchers/voucher-codes.js';
import { checkReferralId } from './check-referral-id.js';
import type { ReferralAdvocate } from './referral-advocate.js';
import type { ReferralProgramme } from './referral-programme.js';

/** What the programme asks of an advocate, as it is now. Never a score: who may bring friends does not depend on an answer. */
export interface AdvocateFacts {
  /** Whether the customer is a member of the loyalty programme. */
  readonly isMember: boolean;
  /** How many purchases were paid and not refunded in full. */
  readonly purchases: number;
}

/** The customer may not bring friends: membership or purchases are missing, or, with `standing`, there is a ban. */
export interface AdvocateNotEligible {
  readonly kind: 'referral/advocate-not-eligible';
  readonly lacks: 'membership' | 'purchases' | 'standing';
}

/** What an advocate lacks in this programme; `null` when nothing. */
export function lackOf(facts: AdvocateFacts, { advocatesNeed }: ReferralProgramme): 'membership' | 'purchases' | null {
  if (!Number.isSafeInteger(facts.purchases) || facts.purchases < 0) throw new RangeError(`purchases: ${facts.purchases} is not a count`);
  if (advocatesNeed.membership && !facts.isMember) return 'membership';
  return facts.purchases < advocatesNeed.purchases ? 'purchases' : null;
}

/**
 * A customer who may bring friends from now on, with a code that cannot be guessed.
 *
 * Store advocates under a unique key of programme and customer, and of `voucherCodeKey(code)`: asked again, answer what is stored.
 *
 * @param randomBytes - bytes that nobody can foresee, as many as asked for
 * @param taken - the codes that exist; a `Set`, or anything with its `has`
 * @returns refuses `referral/advocate-not-eligible`
 * @throws RangeError as `voucherCodes`, and when the id is none, `purchases` no count, or `now` not of the years 1000 to 9999
 * @example
 * const randomBytes = (length: number) => crypto.getRandomValues(new Uint8Array(length));
 * const advocate = enrolAdvocate('ada', { isMember: true, purchases: 3 }, programme, randomBytes, codes, now);
 */
export function enrolAdvocate(
  customerId: string,
  facts: AdvocateFacts,
  programme: ReferralProgramme,
  randomBytes: (length: number) => Uint8Array,
  taken: Pick<ReadonlySet<string>, 'has'>,
  now: Date,
): Result<ReferralAdvocate, AdvocateNotEligible> {
  instantOf('enrolAdvocate', now);
  checkReferralId(customerId, 'advocate id');
  const lacks = lackOf(facts, programme);
  if (lacks !== null) return refuse({ kind: 'referral/advocate-not-eligible', lacks });
  const [code = ''] = voucherCodes(programme.codePattern, 1, randomBytes, taken);
  return ok({ customerId, code, enrolledAt: now, bans: [] });
}
