import { instantOf } from '../calendars/instant-of.js';
import { comparableEmail } from './comparable-email.js';
import type { FraudPolicy, ReferralSignal } from './fraud-policy.js';

/**
 * What one person left behind. Give tokens or hashes rather than the things themselves: they are only compared. A list that
 * is left out or empty is unknown, not different.
 */
export interface ReferralTraces {
  /** All ids under which this person is or was a customer, those before a merge included. */
  readonly customerIds: readonly string[];
  /** As given; they are compared by `comparableEmail`. */
  readonly emails?: readonly string[] | undefined;
  /** In one form, E.164. */
  readonly phones?: readonly string[] | undefined;
  readonly devices?: readonly string[] | undefined;
  /** Fingerprints of cards and accounts, from the payment provider. */
  readonly payments?: readonly string[] | undefined;
  /** Postal addresses in one form. */
  readonly addresses?: readonly string[] | undefined;
  /** Of IPv6 the first 64 bits: a household has them in common, the rest changes by the day. */
  readonly ips?: readonly string[] | undefined;
}

/** What is known when a friend claims; what is left out stays unknown. */
export interface ReferralEvidence {
  readonly advocate: ReferralTraces;
  readonly friend: ReferralTraces;
  /** When the advocate became a customer. */
  readonly advocateSince?: Date | undefined;
  /** When this advocate was claimed before, by other friends. */
  readonly earlierClaims?: readonly Date[] | undefined;
  /** Who brought a customer; `null` for one who came alone. */
  readonly broughtBy?: ((customerId: string) => string | null) | undefined;
}

const hour = 3_600_000;

/** Longest chain of referrals that is followed; longer ones are unknown. */
const longestChain = 100;

/**
 * The signals that speak for one person with two accounts, for `assessReferral`.
 *
 * @param now - when the friend claims
 * @returns for each signal seen (`true`), looked for and not seen (`false`), or unknown (`null`)
 * @throws RangeError when an instant is not of the years 1000 to 9999, or one of both has no id
 * @example
 * const signals = observeReferral({ advocate: { customerIds: ['a'] }, friend: { customerIds: ['b'] } }, defaultFraudPolicy, now);
 * signals.sameCustomer; // false
 * signals.sameDevice; // null
 */
export function observeReferral(
  evidence: ReferralEvidence, policy: FraudPolicy, now: Date,
): Readonly<Record<ReferralSignal, boolean | null>> {
  const { advocate, friend, advocateSince, earlierClaims, broughtBy } = evidence;
  for (const { customerIds } of [advocate, friend]) {
    if (customerIds.length === 0) throw new RangeError('traces: a person without an id cannot be compared');
  }
  const time = instantOf('observeReferral', now);
  const age = (since: Date): number => time - instantOf('observeReferral', since);
  return {
    sameCustomer: meet(advocate.customerIds, friend.customerIds),
    samePayment: meet(advocate.payments, friend.payments),
    sameDevice: meet(advocate.devices, friend.devices),
    sameEmail: meet(comparable(advocate.emails), comparable(friend.emails)),
    samePhone: meet(advocate.phones, friend.phones),
    sameAddress: meet(advocate.addresses, friend.addresses),
    sameIp: meet(advocate.ips, friend.ips),
    circular: broughtBy === undefined ? null : leadsTo(advocate.customerIds, friend.customerIds, broughtBy),
    // This claim is one of them.
    velocity: earlierClaims === undefined
      ? null
      : earlierClaims.filter((at) => age(at) < policy.velocity.hours * hour).length >= policy.velocity.claims,
    youngAdvocate: advocateSince === undefined ? null : age(advocateSince) < policy.youngDays * 24 * hour,
  };
}

function comparable(emails: readonly string[] = []): readonly string[] {
  return emails.map(comparableEmail).filter((email) => email !== null);
}

/** `null` when one of both is not known. */
function meet(one: readonly string[] = [], other: readonly string[] = []): boolean | null {
  if (one.length === 0 || other.length === 0) return null;
  const known = new Set(one);
  return other.some((trace) => known.has(trace));
}

/** Whether one of `targets` stands in the chain of those who brought `starts`; `null` when the chain has no end in sight. */
function leadsTo(
  starts: readonly string[], targets: readonly string[], broughtBy: (customerId: string) => string | null,
): boolean | null {
  const [ends, seen] = [new Set(targets), new Set<string>()];
  for (const start of starts) {
    for (let id = broughtBy(start); id !== null && !seen.has(id); id = broughtBy(id)) {
      if (ends.has(id)) return true;
      seen.add(id);
      if (seen.size > longestChain) return null;
    }
  }
  return false;
}
