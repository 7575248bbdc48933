import { describe, expect, it } from 'vitest';
import { refusalOf, valueOf } from '../../test/expect-refusal.js';
import { reachableStates } from '../../test/reachable-states.js';
import {
  checkMembership, closeMembership, freezeMembership, freezePolicies, joinProgramme, membershipTransitions, moveMembership,
  thawMembership, type FreezeReason, type Membership, type MembershipStatus,
} from './membership.js';

const joinedAt = new Date('2026-01-02T10:00:00Z');
const now = new Date('2026-03-04T10:00:00Z');
const joined = joinProgramme('m-1', 'club', joinedAt);
const reasons = Object.keys(freezePolicies) as readonly FreezeReason[];
const statuses = Object.keys(membershipTransitions) as readonly MembershipStatus[];

function membershipIn(status: MembershipStatus): Membership {
  const freeze = status === 'frozen' ? ({ reason: 'review', by: 's-1', at: joinedAt } as const) : null;
  return { ...joined, status, freeze };
}

it('who joins is an active member without a household', () => {
  expect(joined).toEqual({
    memberId: 'm-1', programmeId: 'club', joinedAt, status: 'active', freeze: null,
    householdId: null, mergedInto: null, changedAt: joinedAt,
  });
});

describe('the statuses of a membership', () => {
  it('can all be reached from joining', () => {
    expect(reachableStates(membershipTransitions, 'active')).toEqual(new Set(statuses));
  });

  it('end when it is closed or merged', () => {
    expect(statuses.filter((status) => membershipTransitions[status].length === 0)).toEqual(['closed', 'merged']);
  });

  const changes = {
    active: (membership: Membership) => thawMembership(membership, now),
    frozen: (membership: Membership) => freezeMembership(membership, 'review', 's-2', now),
    closed: (membership: Membership) => closeMembership(membership, now),
    merged: (membership: Membership) => moveMembership(membership, 'merged', now),
  } as const;
  const pairs = statuses.flatMap((from) => statuses.map((to) => ({ from, to })));
  it.each(pairs)('from $from to $to are as the table says', ({ from, to }) => {
    const changed = changes[to](membershipIn(from));
    if (membershipTransitions[from].includes(to)) {
      const freeze = to === 'frozen' ? { reason: 'review', by: 's-2', at: now } : null;
      expect(valueOf(changed)).toEqual({ ...joined, status: to, freeze, changedAt: now });
    } else {
      expect(refusalOf(changed)).toEqual({ kind: 'membership/change-refused', from, to });
    }
  });
});

describe('what goes on', () => {
  it.each([
    ['requested', false, false],
    ['review', true, false],
    ['fraud', false, false],
  ] as const)('while frozen as %s: earning %s, spending %s', (reason, earns, spends) => {
    const frozen = valueOf(freezeMembership(joined, reason, 's-1', now));
    expect(checkMembership(frozen, 'earns').ok).toBe(earns);
    expect(checkMembership(frozen, 'spends').ok).toBe(spends);
  });

  it.each(['earns', 'spends'] as const)('while active: it %s', (use) => {
    expect(valueOf(checkMembership(joined, use))).toBe(joined);
  });

  it.each(['closed', 'merged'] as const)('once %s: nothing', (status) => {
    for (const use of ['earns', 'spends'] as const) {
      expect(refusalOf(checkMembership(membershipIn(status), use))).toEqual({ kind: 'membership/not-active', status });
    }
  });
});

describe('a frozen membership', () => {
  it.each(reasons.flatMap((from, rank) => reasons.map((to, other) => ({ from, to, isGraver: other > rank }))))(
    'for $from can be frozen for $to: $isGraver', ({ from, to, isGraver }) => {
      const frozen = valueOf(freezeMembership(joined, from, 'm-1', joinedAt));
      const again = freezeMembership(frozen, to, 's-1', now);
      // It stays frozen since it was.
      if (isGraver) expect(valueOf(again)).toEqual({ ...frozen, freeze: { reason: to, by: 's-1', at: now }, changedAt: joinedAt });
      else expect(refusalOf(again)).toEqual({ kind: 'membership/change-refused', from: 'frozen', to: 'frozen' });
    },
  );
});

it('who shares a household leaves it before closing', () => {
  const sharing = { ...joined, householdId: 'h-1' };
  expect(refusalOf(closeMembership(sharing, now))).toEqual({ kind: 'membership/in-household' });
});
