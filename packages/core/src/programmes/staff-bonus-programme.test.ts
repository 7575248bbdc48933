import { describe, expect, it } from 'vitest';
import { effectsOf, expectSoundPreset } from '../../test/programmes.ts';
import { valueOf } from '../../test/expect-refusal.js';
import { staffBonuses } from '../incentives/staff-bonuses.js';
import { emptyTally, tallyOfCounts } from '../nps/tally.js';
import { staffBonusProgramme } from './staff-bonus-programme.js';

const bonus = staffBonusProgramme({ currency: 'EUR', curve: [{ from: 20, amount: 0 }, { from: 60, amount: 30_000 }], cap: 30_000 });
const answers = (counts: readonly number[]) => [{ group: 'all', counted: tallyOfCounts(counts), excluded: emptyTally }];

describe('the staff bonus', () => {
  it('is a sound preset', async () => {
    await expectSoundPreset(bonus, 'staff-bonus');
  });

  it.each([[29, 'manager'], [30, 'payroll']])('after %i answers tells %s', (count, to) => {
    expect(effectsOf(bonus, 'branch/measured', { 'branch.answers': count })).toMatchObject([{ do: 'alert', to }]);
  });

  it('pays the branch before the person, and nobody for a handful of answers', () => {
    const { incentive } = bonus;
    if (incentive === null) throw new Error('It has one.');
    const [ana, rui] = valueOf(staffBonuses(incentive, [{
      branch: 'lisbon', answers: answers([2, 0, 1, 0, 1, 3, 5, 12, 20, 40, 66]), invited: 500, responseBefore: null,
      staff: [
        { staff: 'ana', answers: answers([0, 0, 0, 0, 1, 1, 2, 6, 9, 21, 20]), invited: 200, responseBefore: null, signals: {} },
        { staff: 'rui', answers: answers([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 5]), invited: 10, responseBefore: null, signals: {} },
      ],
    }]));
    expect(ana?.parts.branch.amount).toBeGreaterThan(ana?.parts.person.amount ?? Infinity);
    expect(rui?.parts.branch.amount).toBe(ana?.parts.branch.amount);
    expect(rui?.parts.person.amount).toBe(0);
  });

  it.each([{ curve: [] }, { cap: -1 }, { minimumAnswers: 5 }, { branchPercent: 101 }])('is not possible with %o', (wrong) => {
    expect(() => staffBonusProgramme({ currency: 'EUR', curve: [{ from: 20, amount: 1 }], cap: 1, ...wrong })).toThrow(RangeError);
  });
});
