import type { TransferPoints } from '../points/points-command.js';
import { ok, refuse, type Result } from '../result.js';
import type { Household, HouseholdMember } from './household.js';
import type { MembershipCard } from './membership-card.js';
import { moveMembership, type Freeze, type Membership } from './membership.js';
import type { Qualification } from './qualification.js';
import type { TierProgramme } from './tier-programme.js';
import type { TierStanding } from './tier-standing.js';

/** All that the club knows of one member. */
export interface ClubMember {
  readonly membership: Membership;
  readonly standing: TierStanding;
  readonly qualifications: readonly Qualification[];
  readonly cards: readonly MembershipCard[];
}

/** Points that are available on the account of a member. */
export interface AvailablePoints {
  readonly currency: string;
  readonly amount: bigint;
}

/** Points that the absorbed member owes, with those that the kept one has to pay them. */
export interface OwedPoints {
  readonly currency: string;
  readonly debt: bigint;
  /** On the kept member's own account. */
  readonly available: bigint;
}

/** What a merge has to know beside the two members. */
export interface MergeCircumstances {
  /** The one that either shares; `null` for none. */
  readonly household: Household | null;
  /** Points on the absorbed member's own account. */
  readonly available: readonly AvailablePoints[];
  /** None unless given. */
  readonly owed?: readonly OwedPoints[] | undefined;
  readonly now: Date;
}

/** Why two memberships stay two. */
export interface MergeRefused {
  readonly kind: 'membership/merge-refused';
  /**
   * They are one; of two programmes; one is closed, or merged into a third; one is frozen for fraud, and would hide in the other; each
   * shares a household of its own, and one has to leave first.
   */
  readonly reason: 'same' | 'other-programme' | 'closed' | 'merged' | 'fraud' | 'households';
}

export interface MergedMembers {
  readonly kept: ClubMember;
  /** Merged into the kept one; its cards are now with that. */
  readonly absorbed: ClubMember;
  /** The household that either shares, with the kept member in it; `null` for none. */
  readonly household: Household | null;
  /** Commands to the ledger that move the points: those of the absorbed member, and those of the kept one that pay its debt. */
  readonly transfers: readonly TransferPoints[];
}

/**
 * Two memberships of one person as one.
 *
 * The kept member gets the higher tier, the earlier day of joining, what qualified either (each id once), and the cards of both, which
 * stay as they are. A freeze for review stays, whichever had it. Decide the tier afterwards, with all that counts now.
 *
 * What the absorbed member owes is paid by the kept one, as far as that has points: nobody gets out of a debt by being merged.
 *
 * Points that are pending or held stay where they are. Merge again when they have become available, or something is owed: of two that
 * are one already, only the points move. So a repetition is safe as well.
 *
 * @returns refuses `membership/merge-refused`
 * @throws RangeError when the household is not that of the members
 */
export function mergeMemberships(
  programme: TierProgramme, kept: ClubMember, absorbed: ClubMember, { household, available, owed = [], now }: MergeCircumstances,
): Result<MergedMembers, MergeRefused> {
  const [into, from] = [kept.membership, absorbed.membership];
  const reason = whyNot(into, from);
  if (reason !== null) return refuse({ kind: 'membership/merge-refused', reason });
  const householdId = into.householdId ?? from.householdId;
  if (householdId !== (household?.id ?? null)) throw new RangeError('mergeMemberships: the household is not that of the members');
  const transfers = [
    ...available.map((points) => transferOf(points, from.memberId, into.memberId, now)),
    ...owed.map(({ currency, debt, available: own }) => transferOf({ currency, amount: debt < own ? debt : own }, into.memberId, from.memberId, now)),
  ].filter(({ amount }) => amount > 0n);
  if (from.status === 'merged') return ok({ kept, absorbed, household, transfers });
  const moved = moveMembership(from, 'merged', now);
  if (!moved.ok) return refuse({ kind: 'membership/merge-refused', reason: 'closed' });
  const known = new Set(kept.qualifications.map(({ id }) => id));
  return ok({
    kept: {
      membership: { ...frozenBy(into, from.freeze, now), joinedAt: earlier(into.joinedAt, from.joinedAt), householdId },
      standing: higher(programme, kept.standing, absorbed.standing),
      qualifications: [...kept.qualifications, ...absorbed.qualifications.filter(({ id }) => !known.has(id))],
      cards: [...kept.cards, ...absorbed.cards.map((card) => ({ ...card, memberId: into.memberId }))],
    },
    absorbed: { ...absorbed, membership: { ...moved.value, householdId: null, mergedInto: into.memberId }, cards: [] },
    household: household === null ? null : withoutAbsorbed(household, into.memberId, from.memberId),
    transfers,
  });
}

function transferOf({ currency, amount }: AvailablePoints, member: string, to: string, at: Date): TransferPoints {
  return { kind: 'transfer', idempotencyKey: `merge:${member}:${to}:${currency}:${at.getTime()}`, at, member, to, currency, amount };
}

function whyNot(into: Membership, from: Membership): MergeRefused['reason'] | null {
  if (into.memberId === from.memberId) return 'same';
  if (into.programmeId !== from.programmeId) return 'other-programme';
  if (into.status === 'closed') return 'closed';
  if (into.status === 'merged' || (from.status === 'merged' && from.mergedInto !== into.memberId)) return 'merged';
  if (into.freeze?.reason === 'fraud' || from.freeze?.reason === 'fraud') return 'fraud';
  const isApart = into.householdId !== null && from.householdId !== null && into.householdId !== from.householdId;
  return isApart ? 'households' : null;
}

/** Nobody gets out of a review by being merged. */
function frozenBy(kept: Membership, freeze: Freeze | null, now: Date): Membership {
  if (freeze?.reason !== 'review' || kept.freeze?.reason === 'review') return kept;
  return { ...kept, status: 'frozen', freeze, changedAt: kept.status === 'frozen' ? kept.changedAt : now };
}

function higher(programme: TierProgramme, kept: TierStanding, absorbed: TierStanding): TierStanding {
  const rankOf = ({ tier }: TierStanding): number => programme.tiers.findIndex(({ name }) => name === tier);
  const decidedAt = later(kept.decidedAt, absorbed.decidedAt);
  const noticedAt = laterOf(kept.noticedAt, absorbed.noticedAt);
  const granted = betterGrant(programme, kept.granted, absorbed.granted);
  if (rankOf(kept) !== rankOf(absorbed)) return { ...(rankOf(kept) > rankOf(absorbed) ? kept : absorbed), granted, decidedAt, noticedAt };
  return {
    tier: kept.tier, since: earlier(kept.since, absorbed.since), heldUntil: laterOf(kept.heldUntil, absorbed.heldUntil),
    graceUntil: kept.graceUntil === null || absorbed.graceUntil === null ? null : later(kept.graceUntil, absorbed.graceUntil),
    granted, noticedAt, decidedAt,
  };
}

/** That of the higher tier, of equal ones the longer. */
function betterGrant(programme: TierProgramme, one: TierStanding['granted'], other: TierStanding['granted']): TierStanding['granted'] {
  if (one === null || other === null) return one ?? other;
  const rankOf = (name: string): number => programme.tiers.findIndex((tier) => tier.name === name);
  const by = rankOf(one.tier) - rankOf(other.tier) || one.until.getTime() - other.until.getTime();
  return by < 0 ? other : one;
}

/** The household with the kept member in the place of the absorbed, or with both as one. */
function withoutAbsorbed(household: Household, kept: string, absorbed: string): Household {
  const gone = household.members.find(({ memberId }) => memberId === absorbed);
  if (gone === undefined) return household;
  const stays = household.members.some(({ memberId }) => memberId === kept);
  const members = household.members.flatMap((member): readonly HouseholdMember[] => {
    if (member === gone) return stays ? [] : [{ ...gone, memberId: kept }];
    return member.memberId === kept ? [{ ...member, share: member.share + gone.share }] : [member];
  });
  return { ...household, members, ownerId: household.ownerId === absorbed ? kept : household.ownerId };
}

function earlier(one: Date, other: Date): Date {
  return other < one ? other : one;
}

function later(one: Date, other: Date): Date {
  return other > one ? other : one;
}

function laterOf(one: Date | null, other: Date | null): Date | null {
  return one === null || other === null ? one ?? other : later(one, other);
}
