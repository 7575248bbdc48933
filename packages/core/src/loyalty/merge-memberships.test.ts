import { describe, expect, it } from 'vitest';
import { refusalOf, valueOf } from '../../test/expect-refusal.js';
import { at, earned, historyOf, programmeWith } from '../../test/tier-programmes.js';
import { cardNumber } from './card-number.js';
import { decideTier } from './decide-tier.js';
import { foundHousehold, joinHousehold, creditHousehold, type Household } from './household.js';
import { issueCard } from './membership-card.js';
import { joinProgramme, type FreezeReason, type Membership } from './membership.js';
import { mergeMemberships, type ClubMember } from './merge-memberships.js';
import { firstStanding, type TierStanding } from './tier-standing.js';

const now = at('2026-06-01');
const programme = programmeWith();
const joins = { ana: at('2025-02-01'), bob: at('2024-01-01') };
const cardOf = (fill: number, memberId: string) => issueCard(cardNumber((length) => new Uint8Array(length).fill(fill)), memberId, at('2025-03-01'));

function member(id: 'ana' | 'bob', changes: Partial<Membership> = {}, standing: Partial<TierStanding> = {}): ClubMember {
  const membership = { ...joinProgramme(id, 'club', joins[id]), ...changes };
  return {
    membership, standing: { ...firstStanding(membership), decidedAt: at('2026-05-01'), ...standing },
    qualifications: [], cards: [cardOf(id === 'ana' ? 1 : 2, id)],
  };
}

const merge = (kept: ClubMember, absorbed: ClubMember, household: Household | null = null) =>
  mergeMemberships(programme, kept, absorbed, { household, available: [], now });
const frozen = (reason: FreezeReason): Partial<Membership> => ({ status: 'frozen', freeze: { reason, by: 'staff', at: at('2026-04-01') } });

describe('two memberships of one person', () => {
  it('become one, with the earlier joining and the cards of both', () => {
    const { kept, absorbed, household, transfers } = valueOf(merge(member('ana'), member('bob')));
    expect(kept.membership).toEqual({ ...joinProgramme('ana', 'club', joins.bob), changedAt: joins.ana });
    expect(absorbed.membership).toEqual({
      ...joinProgramme('bob', 'club', joins.bob), status: 'merged', mergedInto: 'ana', changedAt: now,
    });
    expect(kept.cards).toEqual([cardOf(1, 'ana'), cardOf(2, 'ana')]);
    expect([absorbed.cards, household, transfers]).toEqual([[], null, []]);
    expect(valueOf(merge(member('bob'), member('ana'))).kept.membership.joinedAt).toEqual(joins.bob);
  });

  it('have what qualified either once, and the tier that it earns together', () => {
    const half = earned(['2026-03-01', 60], ['2026-03-02', 30]);
    const kept = { ...member('ana'), qualifications: half };
    const absorbed = { ...member('bob'), qualifications: [half[1]!, { ...earned(['2026-03-03', 10])[0]!, id: 'other' }] };
    const merged = valueOf(merge(kept, absorbed)).kept;
    expect(merged.qualifications.map(({ id, amount }) => `${id} ${amount}`)).toEqual(['q0 60', 'q1 30', 'other 10']);
    const { events } = decideTier(programme, merged.standing, historyOf(merged.qualifications), now);
    expect(events).toEqual([{ kind: 'tier/raised', from: null, to: 'silver', at: at('2026-05-01') }]);
  });

  it('move their points by the ledger', () => {
    const available = [{ currency: 'points', amount: 70n }, { currency: 'stars', amount: 0n }, { currency: 'miles', amount: 5n }];
    const { transfers } = valueOf(mergeMemberships(programme, member('ana'), member('bob'), { household: null, available, now }));
    expect(transfers).toEqual([
      { kind: 'transfer', idempotencyKey: `merge:bob:ana:points:${now.getTime()}`, at: now, member: 'bob', to: 'ana', currency: 'points', amount: 70n },
      { kind: 'transfer', idempotencyKey: `merge:bob:ana:miles:${now.getTime()}`, at: now, member: 'bob', to: 'ana', currency: 'miles', amount: 5n },
    ]);
  });

  it.each([[30n, 70n, 30n], [70n, 30n, 30n], [30n, 30n, 30n], [30n, 0n, null], [0n, 30n, null]])(
    'that owe %s and have %s to pay it pay %s', (debt, own, paid) => {
      const circumstances = { household: null, available: [], owed: [{ currency: 'points', debt, available: own }], now };
      const { transfers } = valueOf(mergeMemberships(programme, member('ana'), member('bob'), circumstances));
      expect(transfers).toEqual(paid === null ? [] : [{
        kind: 'transfer', idempotencyKey: `merge:ana:bob:points:${now.getTime()}`, at: now, member: 'ana', to: 'bob', currency: 'points', amount: paid,
      }]);
    },
  );

  it('merged again only move what has become available since', () => {
    const once = valueOf(merge(member('ana'), member('bob')));
    const later = { household: null, available: [{ currency: 'points', amount: 3n }], now: at('2026-07-01') };
    const again = valueOf(mergeMemberships(programme, once.kept, once.absorbed, later));
    expect({ ...again, transfers: [] }).toEqual(once);
    expect(again.transfers.map(({ amount }) => amount)).toEqual([3n]);
  });
});

describe('the tier', () => {
  const standing = (tier: string | null, changes: Partial<TierStanding> = {}): Partial<TierStanding> =>
    ({ tier, since: at('2026-01-01'), ...changes });

  it.each([['gold', 'silver'], ['silver', 'gold'], ['gold', null], [null, 'gold']])('of %s and %s is the higher', (one, other) => {
    const merged = valueOf(merge(member('ana', {}, standing(one)), member('bob', {}, standing(other)))).kept.standing;
    expect(merged.tier).toBe('gold');
  });

  it('that is higher keeps what it is held by, and its own since; decisions and notices are the later ones', () => {
    const low = standing('silver', { decidedAt: at('2026-05-20'), noticedAt: null, heldUntil: at('2026-12-01') });
    const high = standing('gold', { since: at('2026-02-02'), noticedAt: at('2026-04-01'), graceUntil: at('2026-06-10') });
    const merged = {
      tier: 'gold', since: at('2026-02-02'), heldUntil: null, granted: null, graceUntil: at('2026-06-10'), noticedAt: at('2026-04-01'),
      decidedAt: at('2026-05-20'),
    };
    expect(valueOf(merge(member('ana', {}, low), member('bob', {}, high))).kept.standing).toEqual(merged);
    expect(valueOf(merge(member('ana', {}, high), member('bob', {}, low))).kept.standing).toEqual(merged);
  });

  it('keeps the better of what was granted to either', () => {
    const given = (tier: string, until: string) => ({ granted: { tier, until: at(until) } });
    const ofBoth = (one: Partial<TierStanding>, other: Partial<TierStanding>) =>
      valueOf(merge(member('ana', {}, standing('gold', one)), member('bob', {}, standing('silver', other)))).kept.standing.granted;
    expect(ofBoth({}, given('silver', '2026-09-01'))).toEqual({ tier: 'silver', until: at('2026-09-01') });
    expect(ofBoth(given('silver', '2026-08-01'), given('silver', '2026-09-01'))?.until).toEqual(at('2026-09-01'));
    expect(ofBoth(given('silver', '2026-09-01'), given('silver', '2026-08-01'))?.until).toEqual(at('2026-09-01'));
    expect(ofBoth(given('gold', '2026-08-01'), given('silver', '2026-09-01'))?.tier).toBe('gold');
    expect(ofBoth(given('silver', '2026-09-01'), given('gold', '2026-08-01'))?.tier).toBe('gold');
  });

  it('of two alike is there since the first, and held and noticed until the last; a grace only where both are in one', () => {
    const one = standing('gold', { since: at('2026-02-01'), heldUntil: at('2026-08-01'), noticedAt: at('2026-03-01'), graceUntil: at('2026-06-20') });
    const other = standing('gold', { since: at('2026-01-01'), heldUntil: at('2026-09-01'), noticedAt: at('2026-04-01'), graceUntil: at('2026-06-10') });
    for (const [kept, absorbed] of [[one, other], [other, one]] as const) {
      expect(valueOf(merge(member('ana', {}, kept), member('bob', {}, absorbed))).kept.standing).toEqual({
        tier: 'gold', since: at('2026-01-01'), heldUntil: at('2026-09-01'), granted: null, noticedAt: at('2026-04-01'), graceUntil: at('2026-06-20'),
        decidedAt: at('2026-05-01'),
      });
    }
    const calm = { ...one, graceUntil: null };
    expect(valueOf(merge(member('ana', {}, calm), member('bob', {}, other))).kept.standing.graceUntil).toBeNull();
    expect(valueOf(merge(member('ana', {}, other), member('bob', {}, calm))).kept.standing.graceUntil).toBeNull();
  });
});

describe('a freeze', () => {
  it('for review stays, whichever had it', () => {
    const review = frozen('review');
    const fromAbsorbed = valueOf(merge(member('ana'), member('bob', review))).kept.membership;
    expect(fromAbsorbed).toMatchObject({ ...review, changedAt: now });
    const fromKept = valueOf(merge(member('ana', review), member('bob'))).kept.membership;
    expect(fromKept).toMatchObject({ ...review, changedAt: joins.ana });
    const over = valueOf(merge(member('ana', frozen('requested')), member('bob', review))).kept.membership;
    expect(over).toMatchObject({ ...review, changedAt: joins.ana });
    const own = valueOf(merge(member('ana', { ...review, freeze: { reason: 'review', by: 'other', at: now } }), member('bob', review))).kept.membership;
    expect(own.freeze?.by).toBe('other');
  });

  it('that was requested stays with the kept one only', () => {
    expect(valueOf(merge(member('ana'), member('bob', frozen('requested')))).kept.membership).toMatchObject({ status: 'active', freeze: null });
    expect(valueOf(merge(member('ana', frozen('requested')), member('bob'))).kept.membership).toMatchObject(frozen('requested'));
  });
});

describe('two memberships stay two', () => {
  it.each([
    ['same', {}, { memberId: 'ana' }],
    ['other-programme', {}, { programmeId: 'other' }],
    ['closed', { status: 'closed' }, {}],
    ['closed', {}, { status: 'closed' }],
    ['merged', { status: 'merged', mergedInto: 'x' }, {}],
    ['merged', {}, { status: 'merged', mergedInto: 'x' }],
    ['fraud', frozen('fraud'), {}],
    ['fraud', {}, frozen('fraud')],
    ['households', { householdId: 'one' }, { householdId: 'other' }],
  ] as readonly (readonly [string, Partial<Membership>, Partial<Membership>])[])('because of %s', (reason, one, other) => {
    expect(refusalOf(merge(member('ana', one), member('bob', other)))).toEqual({ kind: 'membership/merge-refused', reason });
  });
});

describe('a household', () => {
  const terms = { id: 'home', currency: 'points', mostMembers: 3, leaverTakes: 'share' } as const;
  const founded = (owner: Membership) => valueOf(foundHousehold(terms, owner, joins.ana));

  it('of the absorbed one goes over to the kept', () => {
    const { household, membership } = founded(member('bob').membership);
    const { kept, absorbed, household: after } = valueOf(merge(member('ana'), { ...member('bob'), membership }, household));
    expect([kept.membership.householdId, absorbed.membership.householdId]).toEqual(['home', null]);
    expect(after).toMatchObject({ ownerId: 'ana', members: [{ memberId: 'ana' }] });
  });

  it('of the kept one stays as it is', () => {
    const { household, membership } = founded(member('ana').membership);
    const merged = valueOf(merge({ ...member('ana'), membership }, member('bob'), household));
    expect(merged.household).toBe(household);
    expect(merged.kept.membership.householdId).toBe('home');
  });

  it.each([['ana', 'ana'], ['bob', 'ana'], ['cid', 'cid']])('of both, owned by %s, has one member less and their shares, owned by %s', (ownerId, after) => {
    const first = founded(member('ana').membership);
    const second = valueOf(joinHousehold(first.household, member('bob').membership, 10n, now));
    const third = valueOf(joinHousehold(second.household, joinProgramme('cid', 'club', now), null, now)).household;
    const earning = valueOf(creditHousehold(valueOf(creditHousehold(third, 'ana', 30n)), 'bob', 12n));
    const { household } = valueOf(
      merge({ ...member('ana'), membership: first.membership }, { ...member('bob'), membership: second.membership }, { ...earning, ownerId }),
    );
    expect(household?.members.map(({ memberId, share, spendLimit }) => [memberId, share, spendLimit])).toEqual([['ana', 42n, null], ['cid', 0n, null]]);
    expect(household?.ownerId).toBe(after);
  });

  it('has to be the one of the members', () => {
    const message = 'mergeMemberships: the household is not that of the members';
    const { household, membership } = founded(member('bob').membership);
    expect(() => merge(member('ana'), { ...member('bob'), membership })).toThrow(new RangeError(message));
    expect(() => merge(member('ana'), member('bob'), household)).toThrow(new RangeError(message));
    expect(() => merge(member('ana'), { ...member('bob'), membership }, { ...household, id: 'other' })).toThrow(new RangeError(message));
  });
});
