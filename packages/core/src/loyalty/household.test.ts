import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusalOf, valueOf } from '../../test/expect-refusal.js';
import type { TransferPoints } from '../points/points-command.js';
import {
  creditHousehold, foundHousehold, joinHousehold, leaveHousehold, limitSpending, passHousehold, pointsAccount, poolPoints,
  spendFromHousehold, type Household, type HouseholdTerms,
} from './household.js';
import { freezeMembership, joinProgramme, type Membership } from './membership.js';

const now = new Date('2026-03-01T10:00:00Z');
const time = now.getTime();
const terms: HouseholdTerms = { id: 'home', currency: 'points', mostMembers: 3, leaverTakes: 'share' };
const [ana, bob, cid, dan] = ['ana', 'bob', 'cid', 'dan'].map((id) => joinProgramme(id, 'club', now)) as [Membership, Membership, Membership, Membership];
const alone = valueOf(foundHousehold(terms, ana, now));
const both = valueOf(joinHousehold(alone.household, bob, 100n, now));
const shares = ({ members }: Household) => Object.fromEntries(members.map(({ memberId, share }) => [memberId, share]));
const sharing = (membership: Membership): Membership => ({ ...membership, householdId: 'home' });

describe('a household', () => {
  it('begins with its owner', () => {
    expect(alone).toEqual({
      household: {
        ...terms, programmeId: 'club', ownerId: 'ana', members: [{ memberId: 'ana', joinedAt: now, spendLimit: null, share: 0n }],
      },
      membership: { ...ana, householdId: 'home' },
    });
  });

  it('takes members with a limit of their own', () => {
    expect(both.membership).toEqual({ ...bob, householdId: 'home' });
    expect(both.household.members[1]).toEqual({ memberId: 'bob', joinedAt: now, spendLimit: 100n, share: 0n });
  });

  it('takes no more than it has room for', () => {
    const three = valueOf(joinHousehold(both.household, cid, null, now));
    expect(refusalOf(joinHousehold(three.household, dan, null, now))).toEqual({ kind: 'household/full', limit: 3 });
  });

  it('takes nobody who shares one already, is of another programme, or may not spend', () => {
    expect(refusalOf(joinHousehold(alone.household, { ...bob, householdId: 'other' }, null, now))).toEqual({
      kind: 'household/not-possible', reason: 'in-household',
    });
    expect(refusalOf(joinHousehold(alone.household, alone.membership, null, now))).toMatchObject({ reason: 'in-household' });
    // A membership that was read before it joined.
    expect(refusalOf(joinHousehold(both.household, bob, null, now))).toMatchObject({ reason: 'in-household' });
    expect(refusalOf(foundHousehold(terms, both.membership, now))).toMatchObject({ reason: 'in-household' });
    expect(refusalOf(joinHousehold(alone.household, { ...bob, programmeId: 'other' }, null, now))).toEqual({
      kind: 'household/not-possible', reason: 'other-programme',
    });
    const frozen = valueOf(freezeMembership(bob, 'review', 'staff', now));
    expect(refusalOf(joinHousehold(alone.household, frozen, null, now))).toEqual({ kind: 'membership/not-active', status: 'frozen' });
    expect(refusalOf(foundHousehold(terms, { ...ana, status: 'closed' }, now))).toEqual({ kind: 'membership/not-active', status: 'closed' });
  });

  it.each([1, 21, 2.5, NaN])('has no %s members at most', (mostMembers) => {
    expect(() => foundHousehold({ ...terms, mostMembers }, ana, now)).toThrow(
      new RangeError(`foundHousehold: ${mostMembers} is not a number of members from 2 to 20`),
    );
  });

  it('has no id of a member, and no limit below 0', () => {
    expect(() => foundHousehold({ ...terms, id: 'ana' }, ana, now)).toThrow(new RangeError('household: the id is that of a member'));
    expect(() => joinHousehold(alone.household, { ...bob, memberId: 'home' }, null, now)).toThrow(
      new RangeError('household: the id is that of a member'),
    );
    expect(() => joinHousehold(alone.household, bob, -1n, now)).toThrow(new RangeError('household: a limit is not below 0'));
    expect(() => limitSpending(both.household, 'ana', 'bob', -1n)).toThrow(new RangeError('household: a limit is not below 0'));
  });

  it.each([2, 20])('may have %s members', (mostMembers) => {
    expect(foundHousehold({ ...terms, mostMembers }, ana, now).ok).toBe(true);
  });
});

describe('points', () => {
  it('are brought in by a transfer to the account of the household', () => {
    const { household, transfer } = valueOf(poolPoints(both.household, 'bob', 70n, now));
    expect(transfer).toEqual({
      kind: 'transfer', idempotencyKey: `household:home:pool:bob:${time}`, at: now, member: 'bob', to: 'home', currency: 'points', amount: 70n,
    });
    expect(shares(household)).toEqual({ ana: 0n, bob: 70n });
  });

  it('that are none need no transfer', () => {
    expect(valueOf(poolPoints(both.household, 'bob', 0n, now))).toEqual({ household: both.household, transfer: null });
    expect(() => poolPoints(both.household, 'bob', -1n, now)).toThrow(new RangeError('poolPoints: a balance is not below 0'));
  });

  it('are earned and spent on the account that the membership names', () => {
    expect([pointsAccount(ana), pointsAccount(alone.membership)]).toEqual(['ana', 'home']);
    expect(shares(valueOf(creditHousehold(valueOf(creditHousehold(both.household, 'ana', 30n)), 'ana', -10n)))).toEqual({ ana: 20n, bob: 0n });
  });

  it('of a stranger are not those of the household', () => {
    const refusal = { kind: 'household/not-possible', reason: 'not-member' };
    expect(refusalOf(poolPoints(both.household, 'cid', 1n, now))).toEqual(refusal);
    expect(refusalOf(creditHousehold(both.household, 'cid', 1n))).toEqual(refusal);
    expect(refusalOf(spendFromHousehold(both.household, cid, 1n, 0n))).toEqual(refusal);
    expect(refusalOf(limitSpending(both.household, 'ana', 'cid', 1n))).toEqual(refusal);
    expect(refusalOf(passHousehold(both.household, 'ana', 'cid'))).toEqual(refusal);
    expect(refusalOf(leaveHousehold(both.household, cid, 'ana', 0n, now))).toEqual(refusal);
  });
});

describe('spending', () => {
  it('takes from the share, which may fall below 0', () => {
    expect(shares(valueOf(spendFromHousehold(both.household, sharing(ana), 500n, 0n)))).toEqual({ ana: -500n, bob: 0n });
  });

  it.each([
    [100n, 0n, true, 100n],
    [101n, 0n, false, 100n],
    [40n, 60n, true, 40n],
    [41n, 60n, false, 40n],
    [1n, 100n, false, 0n],
    [1n, 250n, false, 0n],
  ] as const)('of %s points after %s within a limit of 100 is allowed: %s', (amount, before, allowed, left) => {
    const spent = spendFromHousehold(both.household, sharing(bob), amount, before);
    if (allowed) expect(shares(valueOf(spent))).toEqual({ ana: 0n, bob: -amount });
    else expect(refusalOf(spent)).toEqual({ kind: 'household/limit-reached', limit: 100n, left });
  });

  it('needs a membership that may spend', () => {
    const frozen = valueOf(freezeMembership(sharing(ana), 'fraud', 'staff', now));
    expect(refusalOf(spendFromHousehold(both.household, frozen, 1n, 0n))).toEqual({ kind: 'membership/not-active', status: 'frozen' });
  });

  it.each([[0n, 0n], [-1n, 0n], [1n, -1n]] as const)('of %s after %s is a bug', (amount, before) => {
    expect(() => spendFromHousehold(both.household, sharing(ana), amount, before)).toThrow(
      new RangeError('spendFromHousehold: what is spent is not above 0'),
    );
  });

  it('is limited by the owner, to nothing as well, or not at all', () => {
    const none = valueOf(limitSpending(both.household, 'ana', 'bob', 0n));
    expect(refusalOf(spendFromHousehold(none, sharing(bob), 1n, 0n))).toEqual({ kind: 'household/limit-reached', limit: 0n, left: 0n });
    expect(spendFromHousehold(valueOf(limitSpending(none, 'ana', 'bob', null)), sharing(bob), 10_000n, 0n).ok).toBe(true);
    expect(refusalOf(limitSpending(both.household, 'bob', 'bob', null))).toEqual({ kind: 'household/not-possible', reason: 'not-owner' });
  });
});

describe('leaving', () => {
  const earned = valueOf(creditHousehold(valueOf(creditHousehold(both.household, 'ana', 300n)), 'bob', 80n));

  it.each([
    ['the own share', 380n, 80n],
    ['no more than is there', 50n, 50n],
    ['exactly what is there', 80n, 80n],
  ] as const)('takes %s', (_, balance, amount) => {
    const left = valueOf(leaveHousehold(earned, sharing(bob), 'bob', balance, now));
    expect(left.transfer).toEqual({
      kind: 'transfer', idempotencyKey: `household:home:leave:bob:${time}`, at: now, member: 'home', to: 'bob', currency: 'points', amount,
    });
    expect(left.membership).toEqual(bob);
    expect(left.household?.members.map(({ memberId }) => memberId)).toEqual(['ana']);
  });

  it('takes nothing where points stay, where none were brought, and where more was spent', () => {
    expect(valueOf(leaveHousehold({ ...earned, leaverTakes: 'nothing' }, sharing(bob), 'bob', 380n, now)).transfer).toBeNull();
    expect(valueOf(leaveHousehold(both.household, sharing(bob), 'bob', 380n, now)).transfer).toBeNull();
    const spent = valueOf(creditHousehold(earned, 'bob', -200n));
    expect(valueOf(leaveHousehold(spent, sharing(bob), 'bob', 380n, now)).transfer).toBeNull();
  });

  it('is for the member and the owner to decide', () => {
    expect(leaveHousehold(earned, sharing(bob), 'ana', 380n, now).ok).toBe(true);
    const three = valueOf(joinHousehold(earned, cid, null, now)).household;
    expect(refusalOf(leaveHousehold(three, sharing(bob), 'cid', 0n, now))).toEqual({ kind: 'household/not-possible', reason: 'not-owner' });
  });

  it('is not for an owner with others there, until one of them owns it', () => {
    expect(refusalOf(leaveHousehold(earned, sharing(ana), 'ana', 380n, now))).toEqual({ kind: 'household/not-possible', reason: 'owner-stays' });
    expect(refusalOf(passHousehold(earned, 'bob', 'bob'))).toEqual({ kind: 'household/not-possible', reason: 'not-owner' });
    const passed = valueOf(passHousehold(earned, 'ana', 'bob'));
    expect(valueOf(leaveHousehold(passed, sharing(ana), 'ana', 380n, now)).household).toMatchObject({ ownerId: 'bob' });
  });

  it('of the last takes everything and ends the household, also where points stay', () => {
    const left = valueOf(leaveHousehold({ ...alone.household, leaverTakes: 'nothing' }, alone.membership, 'ana', 7n, now));
    expect(left).toMatchObject({ household: null, membership: { householdId: null }, transfer: { amount: 7n, to: 'ana' } });
    expect(valueOf(leaveHousehold(alone.household, alone.membership, 'ana', 0n, now)).transfer).toBeNull();
  });

  it('with a balance below 0 is a bug', () => {
    expect(() => leaveHousehold(earned, sharing(bob), 'bob', -1n, now)).toThrow(
      new RangeError('leaveHousehold: a balance is not below 0'),
    );
  });
});

it('whoever brings in, earns, spends and leaves, the points of the household are those of its members', () => {
  const anyMove = fc.record({
    who: fc.constantFrom(ana, bob, cid), what: fc.constantFrom('enter', 'pool', 'earn', 'spend', 'leave'), amount: fc.bigInt({ min: 1n, max: 50n }),
  });
  fc.assert(
    fc.property(fc.array(anyMove, { maxLength: 40 }), fc.constantFrom('share' as const, 'nothing' as const), (moves, leaverTakes) => {
      let household: Household | null = null;
      const balances = new Map([['home', 0n], ['ana', 100n], ['bob', 100n], ['cid', 100n]]);
      const balanceOf = (id: string) => balances.get(id) ?? 0n;
      const move = (transfer: { member: string; to: string; amount: bigint } | null) => {
        if (transfer === null) return;
        balances.set(transfer.member, balanceOf(transfer.member) - transfer.amount);
        balances.set(transfer.to, balanceOf(transfer.to) + transfer.amount);
      };
      let issued = 300n;
      for (const { who, what, amount } of moves) {
        const { memberId } = who;
        const isIn: boolean = household?.members.some((member) => member.memberId === memberId) ?? false;
        if (what === 'enter' && !isIn) {
          household = valueOf(household === null ? foundHousehold({ ...terms, leaverTakes }, who, now) : joinHousehold(household, who, null, now)).household;
        } else if (household === null || !isIn) {
          continue;
        } else if (what === 'pool') {
          const pooled: { household: Household; transfer: TransferPoints | null } = valueOf(poolPoints(household, memberId, balanceOf(memberId), now));
          household = pooled.household;
          move(pooled.transfer);
        } else if (what === 'earn') {
          household = valueOf(creditHousehold(household, memberId, amount));
          balances.set('home', balanceOf('home') + amount);
          issued += amount;
        } else if (what === 'spend' && balanceOf('home') >= amount) {
          household = valueOf(spendFromHousehold(household, sharing(who), amount, 0n));
          balances.set('home', balanceOf('home') - amount);
          issued -= amount;
        } else if (what === 'leave') {
          const left = leaveHousehold(household, sharing(who), memberId, balanceOf('home'), now);
          if (!left.ok) continue;
          household = left.value.household;
          move(left.value.transfer);
        }
        expect([...balances.values()].every((balance) => balance >= 0n)).toBe(true);
        expect([...balances.values()].reduce((sum, balance) => sum + balance, 0n)).toBe(issued);
        if (household === null) expect(balanceOf('home')).toBe(0n);
      }
    }),
    { numRuns: 200 },
  );
});
