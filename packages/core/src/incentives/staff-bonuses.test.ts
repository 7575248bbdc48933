import { expect, it } from 'vitest';
import { refusalOf, valueOf } from '../../test/expect-refusal.js';
import { plan, resultsOf, tally } from '../../test/incentive-fixtures.js';
import { emptyTally } from '../nps/tally.js';
import { staffBonus } from './staff-bonus.js';
import { staffBonuses } from './staff-bonuses.js';
import type { BranchResults } from './unit-results.js';

const person = (staff: string, excluded = 0) => ({ staff, ...resultsOf(tally(80, 12, 8), { excluded: tally(0, 0, excluded) }) });
const branch = (name: string, excluded: number, ...staff: readonly ReturnType<typeof person>[]): BranchResults =>
  ({ branch: name, staff, ...resultsOf(tally(160, 24, 16), { excluded: tally(0, 0, excluded) }) });

it('everybody has a statement, in the order of branches and staff', () => {
  const branches = [branch('lisbon', 0, person('ana'), person('rui')), branch('porto', 0), branch('faro', 0, person('eva'))];
  const statements = valueOf(staffBonuses(plan, branches));
  expect(statements.map(({ branch: of, staff }) => `${of} ${staff}`)).toEqual(['lisbon ana', 'lisbon rui', 'faro eva']);
  const [lisbon] = branches;
  expect(statements[1]).toEqual(valueOf(staffBonus(plan, {
    staff: 'rui', branch: 'lisbon', ofBranch: { results: lisbon!, alarms: [] }, ofPerson: { results: lisbon!.staff[1]!, alarms: [] },
  })));
});

it('an alarm of a branch holds the part of the branch for all of its staff, one of a person theirs alone', () => {
  const branches = [branch('lisbon', 40, person('ana'), person('rui', 20)), branch('faro', 0, person('eva'))];
  const held = valueOf(staffBonuses(plan, branches)).map(({ parts }) => [parts.branch.status, parts.person.status]);
  expect(held).toEqual([['held', 'payable'], ['held', 'held'], ['payable', 'payable']]);
});

it('staff are compared with all other staff, of other branches too', () => {
  const branches = [branch('lisbon', 0, person('ana', 20)), branch('faro', 0, person('eva'))];
  const [ana] = valueOf(staffBonuses(plan, branches));
  expect(ana?.parts.person.alarms).toMatchObject([{ code: 'many-excluded', own: { events: 20, n: 120 }, against: { events: 0, n: 100 } }]);
});

it('of no branches there is none', () => {
  expect(valueOf(staffBonuses(plan, []))).toEqual([]);
});

it('customers of whom the plan knows nothing are refused', () => {
  const customerMix = [{ group: 'home', tally: tally(1, 0, 0) }];
  expect(refusalOf(staffBonuses({ ...plan, customerMix }, [branch('lisbon', 0, person('ana'))]))).toEqual({ kind: 'incentive/group-unknown', group: 'all' });
});

it.each([
  ['branch', [branch('lisbon', 0), branch('lisbon', 0)]],
  ['staff member', [branch('lisbon', 0, person('ana')), branch('faro', 0, person('ana'))]],
])('a %s that occurs twice is an error', (name, branches) => {
  expect(() => staffBonuses(plan, branches)).toThrow(`a ${name} occurs twice`);
});

it('a tally that is none is an error', () => {
  expect(() => staffBonuses(plan, [{ branch: 'x', staff: [], ...resultsOf([-1, ...emptyTally.slice(1)] as unknown as typeof emptyTally) }])).toThrow(RangeError);
});
