import { ok, refuse, type Result } from '../result.js';

export type MembershipStatus = 'active' | 'frozen' | 'closed' | 'merged';

/** From each status of a membership, where it may go. Who comes back after closing joins anew. */
export const membershipTransitions: Readonly<Record<MembershipStatus, readonly MembershipStatus[]>> = {
  active: ['frozen', 'closed', 'merged'],
  frozen: ['active', 'closed', 'merged'],
  closed: [],
  merged: [],
};

/** Why a membership rests: the member asked, something looks odd and is being looked at, or it is fraud. */
export type FreezeReason = 'requested' | 'review' | 'fraud';

/**
 * What goes on while a membership is frozen. Under review nothing is taken from a member who may be honest, so earning goes
 * on; points only leave when a person has looked. Points expire and tiers run on in every case.
 */
export const freezePolicies: Readonly<Record<FreezeReason, { readonly earns: boolean; readonly spends: boolean }>> = {
  requested: { earns: false, spends: false },
  review: { earns: true, spends: false },
  fraud: { earns: false, spends: false },
};

/** From the lightest to the gravest. */
const gravity: readonly FreezeReason[] = ['requested', 'review', 'fraud'];

export interface Freeze {
  readonly reason: FreezeReason;
  /** Who froze it: a staff member, the member, a rule. */
  readonly by: string;
  readonly at: Date;
}

/** A customer in a loyalty programme. */
export interface Membership {
  readonly memberId: string;
  readonly programmeId: string;
  readonly joinedAt: Date;
  readonly status: MembershipStatus;
  /** `null` unless the status is frozen. */
  readonly freeze: Freeze | null;
  /** The household whose points it shares; `null` for none. */
  readonly householdId: string | null;
  /** The member into whom this one was merged; `null` unless the status is merged. */
  readonly mergedInto: string | null;
  /** When it came to its status. */
  readonly changedAt: Date;
}

/** The membership is not there to be used: frozen, closed, or merged into another. */
export interface MembershipNotActive {
  readonly kind: 'membership/not-active';
  readonly status: Exclude<MembershipStatus, 'active'>;
}

/** A membership of this status cannot become that. */
export interface MembershipChangeRefused {
  readonly kind: 'membership/change-refused';
  readonly from: MembershipStatus;
  readonly to: MembershipStatus;
}

/** Who shares a household leaves it first, so that it is decided what becomes of the points. */
export interface MembershipInHousehold {
  readonly kind: 'membership/in-household';
}

/**
 * A new membership.
 *
 * @example
 * joinProgramme('m-1', 'club', now).status; // 'active'
 */
export function joinProgramme(memberId: string, programmeId: string, now: Date): Membership {
  return {
    memberId, programmeId, joinedAt: now, status: 'active', freeze: null, householdId: null, mergedInto: null, changedAt: now,
  };
}

/**
 * Whether a membership may earn or spend points now.
 *
 * @returns the membership; refuses `membership/not-active` by `freezePolicies`
 */
export function checkMembership(membership: Membership, use: 'earns' | 'spends'): Result<Membership, MembershipNotActive> {
  const { status, freeze } = membership;
  const may = status === 'active' || (freeze !== null && freezePolicies[freeze.reason][use]);
  return may ? ok(membership) : refuse({ kind: 'membership/not-active', status });
}

/**
 * The membership at rest. What still goes on is in `freezePolicies`.
 *
 * One that is frozen already can be frozen for a graver reason: a request becomes a review, a review fraud. Nobody gets out of a
 * review by asking for a rest; a person who has looked thaws it first.
 *
 * @returns refuses `membership/change-refused`
 */
export function freezeMembership(
  membership: Membership, reason: FreezeReason, by: string, now: Date,
): Result<Membership, MembershipChangeRefused> {
  const freeze = { reason, by, at: now };
  const before = membership.freeze;
  if (before !== null && gravity.indexOf(reason) > gravity.indexOf(before.reason)) return ok({ ...membership, freeze });
  const moved = moveMembership(membership, 'frozen', now);
  return moved.ok ? ok({ ...moved.value, freeze }) : moved;
}

/**
 * The membership at work again.
 *
 * @returns refuses `membership/change-refused`
 */
export function thawMembership(membership: Membership, now: Date): Result<Membership, MembershipChangeRefused> {
  return moveMembership(membership, 'active', now);
}

/**
 * The membership at its end. Points that are left stay on the account until the ledger is told what becomes of them.
 *
 * @returns refuses `membership/change-refused`, `membership/in-household`
 */
export function closeMembership(
  membership: Membership, now: Date,
): Result<Membership, MembershipChangeRefused | MembershipInHousehold> {
  if (membership.householdId !== null) return refuse({ kind: 'membership/in-household' });
  return moveMembership(membership, 'closed', now);
}

/** The membership in another status, without its freeze, if `membershipTransitions` has that way. */
export function moveMembership(
  membership: Membership, to: MembershipStatus, now: Date,
): Result<Membership, MembershipChangeRefused> {
  const { status } = membership;
  if (!membershipTransitions[status].includes(to)) return refuse({ kind: 'membership/change-refused', from: status, to });
  return ok({ ...membership, status: to, freeze: null, changedAt: now });
}
