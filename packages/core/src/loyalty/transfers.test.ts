import { describe, expect, it } from 'vitest';
import { valueOf } from '../../test/expect-refusal.js';
import { programmeWith } from '../../test/tier-programmes.js';
import { applyCommand } from '../points/apply-command.js';
import { pointsBalance } from '../points/points-balance.js';
import type { PointsCommand } from '../points/points-command.js';
import { emptyLedger, type PointsLedger } from '../points/points-ledger.js';
import { foundHousehold, leaveHousehold, poolPoints } from './household.js';
import { joinProgramme } from './membership.js';
import { mergeMemberships, type ClubMember } from './merge-memberships.js';
import { firstStanding } from './tier-standing.js';

const now = new Date('2026-06-01T00:00:00Z');
const later = new Date('2026-06-02T00:00:00Z');
const empty = emptyLedger({
  id: 'club', version: 1, openLots: 'latest',
  currencies: { points: { expiry: { kind: 'never' }, reversal: 'debt', lateUndo: { kind: 'expire' } } },
});
const after = (state: PointsLedger, command: PointsCommand | null | undefined): PointsLedger => {
  if (command === null || command === undefined) expect.fail('there is no command');
  return valueOf(applyCommand(state, command)).state;
};
const earnedBy = (member: string, amount: bigint): PointsCommand =>
  ({ kind: 'earn', idempotencyKey: `order of ${member}`, at: now, member, currency: 'points', amount });
const available = (state: PointsLedger, member: string): bigint => pointsBalance(state, member, 'points', later).available;

describe('the ledger takes the commands', () => {
  it('of a household: points go in, and out again with the last member', () => {
    const ana = joinProgramme('ana', 'club', now);
    const terms = { id: 'home', currency: 'points', mostMembers: 2, leaverTakes: 'share' } as const;
    const founded = valueOf(foundHousehold(terms, ana, now));
    const pooled = valueOf(poolPoints(founded.household, 'ana', 70n, now));
    const inside = after(after(empty, earnedBy('ana', 70n)), pooled.transfer);
    expect([available(inside, 'ana'), available(inside, 'home')]).toEqual([0n, 70n]);
    const left = valueOf(leaveHousehold(pooled.household, founded.membership, 'ana', available(inside, 'home'), later));
    const outside = after(inside, left.transfer);
    expect([available(outside, 'ana'), available(outside, 'home')]).toEqual([70n, 0n]);
  });

  const member = (id: string): ClubMember => {
    const membership = joinProgramme(id, 'club', now);
    return { membership, standing: firstStanding(membership), qualifications: [], cards: [] };
  };

  it('of a merge, and pays what the absorbed member owes', () => {
    const points = { at: now, member: 'bob', currency: 'points' } as const;
    const spent = after(after(empty, earnedBy('bob', 40n)), { ...points, kind: 'spend', idempotencyKey: 'bill', amount: 40n });
    const owing = after(after(spent, { ...points, kind: 'reverse', idempotencyKey: 'return', lot: 'order of bob' }), earnedBy('ana', 100n));
    const circumstances = { household: null, available: [], owed: [{ currency: 'points', debt: 40n, available: 100n }], now };
    const { transfers } = valueOf(mergeMemberships(programmeWith(), member('ana'), member('bob'), circumstances));
    const paid = after(owing, transfers[0]);
    expect(pointsBalance(paid, 'bob', 'points', later)).toEqual({ available: 0n, pending: 0n, held: 0n, debt: 0n });
    expect(available(paid, 'ana')).toBe(60n);
  });

  it('of a merge, and moves nothing when they are repeated', () => {
    const circumstances = { household: null, available: [{ currency: 'points', amount: 40n }], now };
    const { transfers } = valueOf(mergeMemberships(programmeWith(), member('ana'), member('bob'), circumstances));
    const once = after(after(empty, earnedBy('bob', 40n)), transfers[0]);
    const twice = after(once, transfers[0]);
    for (const state of [once, twice]) expect([available(state, 'ana'), available(state, 'bob')]).toEqual([40n, 0n]);
  });
});
