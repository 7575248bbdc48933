import type { TransferPoints } from '../points/points-command.js';
import { ok, refuse, type Result } from '../result.js';
import { checkMembership, type Membership, type MembershipNotActive } from './membership.js';

export interface HouseholdMember {
  readonly memberId: string;
  readonly joinedAt: Date;
  /** Most points that the member may spend in a period of your choice, such as a month; 0 for none, `null` for no limit. */
  readonly spendLimit: bigint | null;
  /** The points that the member brought in and earned, less those spent. Below 0 for who spent more. */
  readonly share: bigint;
}

/** Members whose points are one balance: an account of the ledger under the household's own id. */
export interface Household {
  readonly id: string;
  readonly programmeId: string;
  /** The name of the points that are shared; other points stay with each member. */
  readonly currency: string;
  /** 2 to 20. */
  readonly mostMembers: number;
  /** What a member takes along who leaves: the own share, as far as the balance reaches, or nothing. The last one takes all. */
  readonly leaverTakes: 'share' | 'nothing';
  /** Sets limits, removes members, and cannot leave while others stay. */
  readonly ownerId: string;
  readonly members: readonly HouseholdMember[];
}

/** The household has as many members as it may have. */
export interface HouseholdFull {
  readonly kind: 'household/full';
  readonly limit: number;
}

/** The membership shares a household already, or is of another programme; is no member or not the owner; or owns it and others stay. */
export interface HouseholdNotPossible {
  readonly kind: 'household/not-possible';
  readonly reason: 'in-household' | 'other-programme' | 'not-member' | 'not-owner' | 'owner-stays';
}

/** The member may spend `left` more points of the household in this period. */
export interface HouseholdLimitReached {
  readonly kind: 'household/limit-reached';
  readonly limit: bigint;
  readonly left: bigint;
}

export interface HouseholdChange {
  readonly household: Household;
  readonly membership: Membership;
}

/** What a new household is: all but its members. */
export type HouseholdTerms = Pick<Household, 'id' | 'currency' | 'mostMembers' | 'leaverTakes'>;

/**
 * A household of one: its owner. Bring in the points with `poolPoints`, and others with `joinHousehold`.
 *
 * @param terms - the id is an account of the ledger: no member may have it
 * @returns refuses `membership/not-active`, `household/not-possible`
 * @throws RangeError when the id is that of the owner, or the number of members is not 2 to 20
 */
export function foundHousehold(
  terms: HouseholdTerms, owner: Membership, now: Date,
): Result<HouseholdChange, MembershipNotActive | HouseholdNotPossible> {
  const { id, currency, mostMembers, leaverTakes } = terms;
  if (!Number.isInteger(mostMembers) || mostMembers < 2 || mostMembers > 20) {
    throw new RangeError(`foundHousehold: ${mostMembers} is not a number of members from 2 to 20`);
  }
  const { programmeId, memberId: ownerId } = owner;
  return entered({ id, programmeId, currency, mostMembers, leaverTakes, ownerId, members: [] }, owner, null, now);
}

/**
 * A household with one more member. A member is in one household at most.
 *
 * @param spendLimit - most points in a period of your choice; `null` for no limit
 * @returns refuses `membership/not-active`, `household/not-possible`, `household/full`
 * @throws RangeError when the limit is below 0, or the id of the household is that of the member
 */
export function joinHousehold(
  household: Household, membership: Membership, spendLimit: bigint | null, now: Date,
): Result<HouseholdChange, MembershipNotActive | HouseholdNotPossible | HouseholdFull> {
  const { members, mostMembers } = household;
  if (members.length >= mostMembers) return refuse({ kind: 'household/full', limit: mostMembers });
  return entered(household, membership, spendLimit, now);
}

/**
 * A household with another limit for a member, set by its owner.
 *
 * @returns refuses `household/not-possible`
 * @throws RangeError when the limit is below 0
 */
export function limitSpending(
  household: Household, by: string, memberId: string, spendLimit: bigint | null,
): Result<Household, HouseholdNotPossible> {
  if (by !== household.ownerId) return notPossible('not-owner');
  return withMember(household, memberId, (member) => ({ ...member, spendLimit: checkLimit(spendLimit) }));
}

/**
 * A household with another owner, named by the one before.
 *
 * @returns refuses `household/not-possible`
 */
export function passHousehold(household: Household, by: string, to: string): Result<Household, HouseholdNotPossible> {
  if (by !== household.ownerId) return notPossible('not-owner');
  return isMember(household, to) ? ok({ ...household, ownerId: to }) : notPossible('not-member');
}

/**
 * A household without a member who leaves, or whom its owner removes; `null` when that was the last. What the member takes along is a
 * command to the ledger.
 *
 * @param by - the member, or the owner
 * @param balance - available points of the household
 * @returns refuses `household/not-possible`
 * @throws RangeError when the balance is below 0
 */
export function leaveHousehold(
  household: Household, membership: Membership, by: string, balance: bigint, now: Date,
): Result<
  { readonly household: Household | null; readonly membership: Membership; readonly transfer: TransferPoints | null },
  HouseholdNotPossible
> {
  if (balance < 0n) throw new RangeError('leaveHousehold: a balance is not below 0');
  const { ownerId, id } = household;
  const { memberId } = membership;
  const leaver = household.members.find((member) => member.memberId === memberId);
  if (leaver === undefined) return notPossible('not-member');
  if (by !== memberId && by !== ownerId) return notPossible('not-owner');
  const members = household.members.filter((member) => member !== leaver);
  const isLast = members.length === 0;
  if (memberId === ownerId && !isLast) return notPossible('owner-stays');
  const share = household.leaverTakes === 'share' && leaver.share > 0n ? leaver.share : 0n;
  const amount = isLast || share > balance ? balance : share;
  return ok({
    household: isLast ? null : { ...household, members },
    membership: { ...membership, householdId: null },
    transfer: transferOf(household, id, memberId, amount, `leave:${memberId}`, now),
  });
}

/**
 * A household with points of a member's own account brought in: all that is available there. Pending points can follow later.
 *
 * @param available - on the member's own account, in the currency of the household
 * @returns the household, and the command to the ledger, `null` without points; refuses `household/not-possible`
 * @throws RangeError when available is below 0
 */
export function poolPoints(
  household: Household, memberId: string, available: bigint, now: Date,
): Result<{ readonly household: Household; readonly transfer: TransferPoints | null }, HouseholdNotPossible> {
  if (available < 0n) throw new RangeError('poolPoints: a balance is not below 0');
  const changed = creditHousehold(household, memberId, available);
  if (!changed.ok) return changed;
  return ok({
    household: changed.value, transfer: transferOf(household, memberId, household.id, available, `pool:${memberId}`, now),
  });
}

/**
 * A household whose member earned points for it, or lost them where an earning was taken back.
 *
 * The points themselves are earned on the account of the household: see `pointsAccount`.
 *
 * @param amount - below 0 for what was taken back
 * @returns refuses `household/not-possible`
 */
export function creditHousehold(household: Household, memberId: string, amount: bigint): Result<Household, HouseholdNotPossible> {
  return withMember(household, memberId, (member) => ({ ...member, share: member.share + amount }));
}

/**
 * A household whose member spends points of it. That they are there is for the ledger to say.
 *
 * @param spentBefore - what the member has spent so far in the period of the limit
 * @returns refuses `membership/not-active`, `household/not-possible`, `household/limit-reached`
 * @throws RangeError when the amount is not above 0, or spentBefore is below 0
 */
export function spendFromHousehold(
  household: Household, membership: Membership, amount: bigint, spentBefore: bigint,
): Result<Household, MembershipNotActive | HouseholdNotPossible | HouseholdLimitReached> {
  if (amount <= 0n || spentBefore < 0n) throw new RangeError('spendFromHousehold: what is spent is not above 0');
  const active = checkMembership(membership, 'spends');
  if (!active.ok) return active;
  const limit = household.members.find(({ memberId }) => memberId === membership.memberId)?.spendLimit ?? null;
  if (limit !== null && spentBefore + amount > limit) {
    return refuse({ kind: 'household/limit-reached', limit, left: spentBefore > limit ? 0n : limit - spentBefore });
  }
  return creditHousehold(household, membership.memberId, -amount);
}

/** The account of the ledger on which a member earns and spends the shared points: that of the household, or the own one. */
export function pointsAccount({ memberId, householdId }: Membership): string {
  return householdId ?? memberId;
}

function entered(
  household: Household, membership: Membership, spendLimit: bigint | null, now: Date,
): Result<HouseholdChange, MembershipNotActive | HouseholdNotPossible> {
  const { memberId, programmeId, householdId } = membership;
  if (household.id === memberId) throw new RangeError('household: the id is that of a member');
  const active = checkMembership(membership, 'spends');
  if (!active.ok) return active;
  if (householdId !== null || isMember(household, memberId)) return notPossible('in-household');
  if (programmeId !== household.programmeId) return notPossible('other-programme');
  const member = { memberId, joinedAt: now, spendLimit: checkLimit(spendLimit), share: 0n };
  return ok({
    household: { ...household, members: [...household.members, member] }, membership: { ...membership, householdId: household.id },
  });
}

function isMember({ members }: Household, id: string): boolean {
  return members.some(({ memberId }) => memberId === id);
}

function withMember(
  household: Household, id: string, change: (member: HouseholdMember) => HouseholdMember,
): Result<Household, HouseholdNotPossible> {
  if (!isMember(household, id)) return notPossible('not-member');
  return ok({ ...household, members: household.members.map((member) => (member.memberId === id ? change(member) : member)) });
}

function checkLimit(limit: bigint | null): bigint | null {
  if (limit !== null && limit < 0n) throw new RangeError('household: a limit is not below 0');
  return limit;
}

function transferOf(
  { id, currency }: Household, member: string, to: string, amount: bigint, what: string, at: Date,
): TransferPoints | null {
  // The instant is part of the key: who comes back next year brings points in again.
  const idempotencyKey = `household:${id}:${what}:${at.getTime()}`;
  return amount === 0n ? null : { kind: 'transfer', idempotencyKey, at, member, to, currency, amount };
}

function notPossible(reason: HouseholdNotPossible['reason']): Result<never, HouseholdNotPossible> {
  return refuse({ kind: 'household/not-possible', reason });
}
