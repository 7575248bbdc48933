import { expect, it } from 'vitest';
import { valueOf } from '../../test/expect-refusal.ts';
import { advocateOf, claimed, day, points, programmeWith, qualified, told } from '../../test/referrals.ts';
import { banAdvocate, liftBan } from './ban-advocate.js';
import { isBanned } from './referral-advocate.js';
import { nextDueAt, runDueReferral, runDueReferrals } from './run-due-referrals.js';

const programme = programmeWith();
const completed = runDueReferral(qualified(programme), false, day(15)).referral;

it('grants what is due to the advocate', () => {
  expect(completed).toEqual({
    ...qualified(programme), status: 'completed',
    advocate: { status: 'granted', rewards: [points(500)], cappedBy: null, changedAt: day(15) },
  });
});

it('trap: the reward of a banned advocate stays on hold and is not lost', () => {
  const note = { by: 'sam', because: 'looks odd' };
  const banned = valueOf(banAdvocate(advocateOf('ada'), note, day(2)));
  const waiting = runDueReferral(qualified(programme), isBanned(banned), day(15));
  expect(waiting.referral).toMatchObject({ status: 'qualified', advocate: { status: 'onHold' } });
  expect(waiting.effects).toEqual([]);
  const free = valueOf(liftBan(banned, note, day(40)));
  expect(told(runDueReferral(waiting.referral, isBanned(free), day(40)).effects)).toEqual(['grant advocate 500']);
});

it.each([
  ['claimed', claimed(programme), day(30)],
  ['under review', claimed(programme, 'review'), day(30)],
  ['under review with a purchase', qualified(programme, 'review'), null],
  ['rejected', claimed(programme, 'reject'), null],
  ['qualified', qualified(programme), day(15)],
  ['completed', completed, null],
])('knows when time changes what is %s', (_, referral, due) => {
  expect(nextDueAt(referral)).toEqual(due);
  if (due === null) {
    expect(runDueReferral(referral, false, day(9_999))).toEqual({ referral, effects: [] });
  } else {
    expect(runDueReferral(referral, false, new Date(due.getTime() - 1)).referral).toBe(referral);
    expect(runDueReferral(referral, false, new Date(due.getTime() + 1)).referral).not.toBe(referral);
  }
});

it('a claim has its last instant', () => {
  expect(runDueReferral(claimed(programme), false, day(30)).referral.status).toBe('claimed');
  expect(runDueReferral(claimed(programme), true, day(30.001))).toEqual({ referral: { ...claimed(programme), status: 'expired' }, effects: [] });
});

it('of many tells those that change, in order, and leaves banned advocates alone', () => {
  const brought = { ...qualified(programme), id: 'r-2', claim: { ...qualified(programme).claim, advocateId: 'bob' } };
  const all = [claimed(programme), completed, qualified(programme), brought];
  expect(runDueReferrals(all, (id) => id === 'bob', day(31)).map(({ referral, effects }) => [referral.id, referral.status, told(effects)])).toEqual([
    ['r-1', 'expired', []], ['r-1', 'completed', ['grant advocate 500']],
  ]);
  expect(runDueReferrals(all, () => false, day(31))).toHaveLength(3);
  expect(runDueReferrals(all, () => false, day(1))).toEqual([]);
});

it('releases at once without a hold period', () => {
  const quick = programmeWith({ holdDays: 0 });
  expect(told(runDueReferral(qualified(quick), false, day(1)).effects)).toEqual(['grant advocate 500']);
});

it('throws at an instant that is none', () => {
  expect(() => runDueReferral(claimed(programme), false, new Date(NaN))).toThrow(
    new RangeError('runDueReferral: the date is not one of the years 1000 to 9999'),
  );
});
