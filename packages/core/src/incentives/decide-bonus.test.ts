import { describe, expect, it } from 'vitest';
import { refusalOf, valueOf } from '../../test/expect-refusal.js';
import { plan, resultsOf, tally } from '../../test/incentive-fixtures.js';
import { bonusTransitions, type BonusStatus } from './bonus-statement.js';
import { decideBonus, type BonusVerdict } from './decide-bonus.js';
import type { IncentiveAlarm } from './incentive-alarms.js';
import type { BonusPartOf } from './paid-points.js';
import { staffBonus } from './staff-bonus.js';

const alarm: IncentiveAlarm = { code: 'all-tens', own: { events: 60, n: 60 }, against: { events: 40, n: 100 }, pValue: 1e-9 };
const results = resultsOf(tally(40, 12, 8));
const held = valueOf(staffBonus(plan, {
  staff: 'ana', branch: 'lisbon', ofBranch: { results, alarms: [alarm] }, ofPerson: { results, alarms: [alarm] },
}));
const decidedAt = new Date('2026-12-01T09:00:00Z');
const verdict: BonusVerdict = { part: 'person', outcome: 'released', by: 'vera', decidedAt, reason: ' a school class came ' };

describe('a held part', () => {
  it('is released by a decision that stays on the statement', () => {
    expect(valueOf(decideBonus(held, verdict))).toEqual({
      ...held,
      parts: {
        branch: held.parts.branch,
        person: { ...held.parts.person, status: 'released', decision: { by: 'vera', decidedAt, reason: 'a school class came' } },
      },
      total: 21_200, payable: 8_480, held: 12_720, denied: 0,
    });
  });

  it('is denied with its amount, which stays visible', () => {
    const denied = valueOf(decideBonus(held, { ...verdict, part: 'branch', outcome: 'denied' }));
    expect(denied).toMatchObject({ total: 21_200, payable: 0, held: 8_480, denied: 12_720, parts: { branch: { status: 'denied', amount: 12_720 } } });
  });

  it('is decided once', () => {
    const released = valueOf(decideBonus(held, verdict));
    for (const outcome of ['released', 'denied'] as const) {
      expect(refusalOf(decideBonus(released, { ...verdict, outcome }))).toEqual({ kind: 'incentive/nothing-held' });
    }
    expect(decideBonus(released, { ...verdict, part: 'branch' }).ok).toBe(true);
  });

  it('is not decided by the person whose bonus it is', () => {
    expect(refusalOf(decideBonus(held, { ...verdict, by: 'ana' }))).toEqual({ kind: 'incentive/own-bonus' });
  });

  it.each([null, undefined, 7, ['x'], '', ' \u200f', 'a\0b', 'a'.repeat(1_001)])('is not decided for the reason %j', (reason) => {
    expect(refusalOf(decideBonus(held, { ...verdict, reason: reason as string }))).toEqual({ kind: 'incentive/reason-malformed', limit: 1_000 });
  });

  it('is decided for a reason of 1,000 characters', () => {
    expect(decideBonus(held, { ...verdict, reason: 'a'.repeat(1_000) }).ok).toBe(true);
  });

  it('has an outcome that is known', () => {
    expect(refusalOf(decideBonus(held, { ...verdict, outcome: 'held' as 'denied' }))).toEqual({ kind: 'incentive/nothing-held' });
  });

  it('is an error without a date, without a part, or without anybody who decides', () => {
    expect(() => decideBonus(held, { ...verdict, by: ' ' })).toThrow('nobody decides');
    expect(() => decideBonus(held, { ...verdict, decidedAt: new Date(NaN) })).toThrow('the date is none');
    expect(() => decideBonus(held, { ...verdict, part: '__proto__' as BonusPartOf })).toThrow('no such part');
  });
});

it('what is payable cannot be denied', () => {
  const statement = valueOf(staffBonus(plan, {
    staff: 'ana', branch: 'lisbon', ofBranch: { results, alarms: [] }, ofPerson: { results, alarms: [] },
  }));
  expect(refusalOf(decideBonus(statement, { ...verdict, outcome: 'denied' }))).toEqual({ kind: 'incentive/nothing-held' });
});

describe('the states of a part', () => {
  const first: readonly BonusStatus[] = ['payable', 'held'];

  it('are all reached', () => {
    const reached = new Set([...first, ...Object.values(bonusTransitions).flat()]);
    expect(reached).toEqual(new Set(Object.keys(bonusTransitions)));
  });

  it('end where money is paid or denied', () => {
    for (const status of ['payable', 'released', 'denied'] as const) expect(bonusTransitions[status]).toEqual([]);
    expect(bonusTransitions.held).toEqual(['released', 'denied']);
  });
});
