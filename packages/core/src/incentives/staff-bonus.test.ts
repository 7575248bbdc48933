import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyTally } from '../../test/arbitraries.js';
import { refusalOf, valueOf } from '../../test/expect-refusal.js';
import { plan, resultsOf, tally } from '../../test/incentive-fixtures.js';
import { emptyTally } from '../nps/tally.js';
import type { IncentiveAlarm } from './incentive-alarms.js';
import type { IncentivePlan } from './incentive-plan.js';
import { staffBonus, type DoubtedResults } from './staff-bonus.js';
import type { UnitResults } from './unit-results.js';

const good = resultsOf(tally(40, 12, 8));
const alarm: IncentiveAlarm = { code: 'in-bursts', own: { events: 20, n: 60 }, against: { events: 2, n: 100 }, pValue: 0.001 };
const certain = (results: UnitResults): DoubtedResults => ({ results, alarms: [] });
const doubted = (results: UnitResults): DoubtedResults => ({ results, alarms: [alarm] });
const bonusOf = (of: IncentivePlan, ofBranch: DoubtedResults, ofPerson: DoubtedResults) =>
  valueOf(staffBonus(of, { staff: 'ana', branch: 'lisbon', ofBranch, ofPerson }));

describe('a bonus', () => {
  it('is the share of the branch and that of the person', () => {
    // 36.2 points: 5,000 + 40,000 * 16.2 / 40 = 21,200, of which 60 and 40 %
    const statement = bonusOf(plan, certain(good), certain(good));
    expect(statement).toMatchObject({ staff: 'ana', branch: 'lisbon', currency: 'EUR', total: 21_200, payable: 21_200, held: 0, denied: 0 });
    expect(statement.parts.branch).toMatchObject({ amount: 12_720, status: 'payable', alarms: [], decision: null });
    expect(statement.parts.person).toMatchObject({ amount: 8_480, status: 'payable', alarms: [], decision: null });
    expect(statement.parts.branch.lines.map(({ code }) => code)).toEqual(['answers', 'score', 'limits', 'points', 'curve', 'share']);
    expect(statement.parts.branch.lines.slice(-2)).toEqual([
      { code: 'curve', amount: 21_200, reached: { from: 20, amount: 5_000 }, next: { from: 60, amount: 45_000 } },
      { code: 'share', percent: 60, amount: 12_720 },
    ]);
  });

  it('rests on the branch alone when the person has too few answers', () => {
    const statement = bonusOf(plan, certain(good), certain(resultsOf(tally(20, 0, 0))));
    expect(statement).toMatchObject({ total: 12_720, payable: 12_720, parts: { person: { amount: 0, status: 'payable' } } });
    expect(statement.parts.person.lines.map(({ code }) => code)).toEqual(['answers', 'too-few-answers']);
  });

  it('is nothing when both have too few answers', () => {
    expect(bonusOf(plan, certain(resultsOf(emptyTally)), certain(resultsOf(emptyTally)))).toMatchObject({ total: 0, payable: 0 });
  });

  it('loses the part of the person first to a cap', () => {
    const { parts, total } = bonusOf({ ...plan, cap: 15_000 }, certain(good), certain(good));
    expect([parts.branch.amount, parts.person.amount, total]).toEqual([12_720, 2_280, 15_000]);
    expect(parts.branch.lines.at(-1)).toEqual({ code: 'share', percent: 60, amount: 12_720 });
    expect(parts.person.lines.at(-1)).toEqual({ code: 'cap', left: 2_280, cut: 6_200 });
  });

  it('then that of the branch', () => {
    const { parts, total } = bonusOf({ ...plan, cap: 12_000 }, certain(good), certain(good));
    expect([parts.branch.amount, parts.person.amount, total]).toEqual([12_000, 0, 12_000]);
    expect(parts.branch.lines.at(-1)).toEqual({ code: 'cap', left: 12_000, cut: 720 });
    expect(parts.person.lines.at(-1)).toEqual({ code: 'cap', left: 0, cut: 8_480 });
  });

  it('is not cut at its cap', () => {
    const { parts } = bonusOf({ ...plan, cap: 21_200 }, certain(good), certain(good));
    expect(parts.person.lines.at(-1)).toEqual({ code: 'share', percent: 40, amount: 8_480 });
  });

  it('is held where its number is doubted, and nowhere else', () => {
    const byPerson = bonusOf(plan, certain(good), doubted(good));
    expect(byPerson).toMatchObject({ total: 21_200, payable: 12_720, held: 8_480, parts: { branch: { status: 'payable' }, person: { status: 'held', amount: 8_480, alarms: [alarm] } } });
    const byBranch = bonusOf(plan, doubted(good), certain(good));
    expect(byBranch).toMatchObject({ total: 21_200, payable: 8_480, held: 12_720, parts: { branch: { status: 'held' }, person: { status: 'payable' } } });
  });

  it('of nothing is not held, and the alarm shows', () => {
    expect(bonusOf(plan, certain(good), doubted(resultsOf(emptyTally))).parts.person).toMatchObject({ amount: 0, status: 'payable', alarms: [alarm] });
  });

  it('is rounded in each part as the plan says', () => {
    const curve = { shape: 'steps', points: [{ from: -100, amount: 105 }] } as const;
    const parts = (rounding: 'floor' | 'half-even') => {
      const statement = bonusOf({ ...plan, curve, branchPercent: 50, rounding }, certain(good), certain(good));
      return [statement.parts.branch.amount, statement.parts.person.amount, statement.total];
    };
    expect(parts('floor')).toEqual([52, 52, 104]);
    expect(parts('half-even')).toEqual([52, 52, 104]);
    expect(bonusOf({ ...plan, curve, branchPercent: 90, rounding: 'half-even' }, certain(good), certain(good)).total).toBe(94 + 10);
  });

  it.each(['ofBranch', 'ofPerson'] as const)('is refused when the plan does not know customers %s', (side) => {
    const customerMix = [{ group: 'all', tally: tally(1, 0, 0) }];
    const strange = { ...good, answers: [{ group: 'abroad', counted: emptyTally, excluded: emptyTally }] };
    const period = { staff: 'ana', branch: 'lisbon', ofBranch: certain(good), ofPerson: certain(good), [side]: certain(strange) };
    expect(refusalOf(staffBonus({ ...plan, customerMix }, period))).toEqual({ kind: 'incentive/group-unknown', group: 'abroad' });
  });
});

it('a bonus never exceeds its cap, and its parts add up', () => {
  const anyPlan = fc.record({
    cap: fc.nat({ max: 60_000 }), branchPercent: fc.integer({ min: 0, max: 100 }), rounding: fc.constantFrom('floor', 'half-even' as const),
  });
  fc.assert(fc.property(anyPlan, anyTally, anyTally, fc.boolean(), fc.boolean(), (given, ofBranch, ofPerson, doubtBranch, doubtPerson) => {
    const results = (counted: typeof ofBranch, doubt: boolean) => (doubt ? doubted : certain)(resultsOf(counted));
    const { parts, total, payable, held, denied } = bonusOf({ ...plan, ...given }, results(ofBranch, doubtBranch), results(ofPerson, doubtPerson));
    expect(total).toBeLessThanOrEqual(given.cap);
    expect(parts.branch.amount + parts.person.amount).toBe(total);
    expect(payable + held + denied).toBe(total);
    expect(Math.min(parts.branch.amount, parts.person.amount)).toBeGreaterThanOrEqual(0);
  }));
});
