import { describe, expect, it } from 'vitest';
import type { Score } from '../scores/score.js';
import { valueOf } from '../../test/expect-refusal.js';
import { caseIn, later, monday, opened, response } from '../../test/recovery-cases.js';
import { closeWithoutContact } from './close-without-contact.js';
import { placeResponse, type PlacingOptions } from './place-response.js';
import { reopenCase } from './reopen-case.js';
import type { RecoveryCase } from './recovery-case.js';

const place = (cases: readonly RecoveryCase[], score: Score, at = later(10), options: PlacingOptions = {}, id = 'r2') =>
  placeResponse(cases, response(score, at, id), options);

const days = (count: number, from = later(5)): Date => new Date(from.getTime() + count * 86_400_000);

describe('without a case', () => {
  it.each<[Score, string]>([[0, 'open'], [6, 'open'], [7, 'none'], [10, 'none']])('a score of %i: %s', (score, expected) => {
    expect(place([], score)).toEqual({ place: expected });
  });

  it('what is low can be told', () => {
    expect(place([], 6, later(1), { lowUpTo: 5 })).toEqual({ place: 'none' });
    expect(place([], 5, later(1), { lowUpTo: 5 })).toEqual({ place: 'open' });
  });
});

describe('with an open case', () => {
  it.each(['opened', 'contacted', 'causeConfirmed', 'remedied'] as const)('that is %s, a low answer joins it', (status) => {
    expect(place([caseIn(status)], 6)).toEqual({ place: 'join', caseId: 'c1' });
    expect(place([caseIn(status)], 7)).toEqual({ place: 'none' });
  });

  it('whose customer was asked again, any later answer decides it', () => {
    for (const score of [0, 10] as const) expect(place([caseIn('resurveyed')], score)).toEqual({ place: 'outcome', caseId: 'c1' });
    expect(place([caseIn('resurveyed')], 0, later(4))).toEqual({ place: 'none' });
  });

  it('closed ones do not matter, and of two open ones the later counts', () => {
    const [older, newer] = [opened({ id: 'older' }), opened({ id: 'newer' }, later(1))];
    for (const cases of [[older, newer, caseIn('recovered')], [caseIn('recovered'), newer, older]]) {
      expect(place(cases, 1)).toEqual({ place: 'join', caseId: 'newer' });
    }
  });
});

describe('of two cases at the same instant', () => {
  it('the same one counts in whatever order they come, open or closed', () => {
    for (const status of ['opened', 'recovered'] as const) {
      const [one, other] = [caseIn(status, { id: 'one' }), caseIn(status, { id: 'other' })];
      for (const cases of [[one, other], [other, one]]) expect(place(cases, 2)).toMatchObject({ caseId: 'other' });
    }
  });
});

describe('after a case', () => {
  // Decided five hours after the opening
  const closed = caseIn('recovered');

  it.each<[string, Date, object]>([
    ['a moment later', new Date(later(5).getTime() + 1), { place: 'reopen', caseId: 'c1' }],
    ['90 days later', days(90), { place: 'reopen', caseId: 'c1' }],
    ['more than 90 days later', new Date(days(90).getTime() + 1), { place: 'open' }],
    ['given between the ask and the end, which another answer has made', later(4.5), { place: 'reopen', caseId: 'c1' }],
    ['given at the ask, and late to come', later(4), { place: 'none' }],
    ['given before, and late to come', later(3), { place: 'none' }],
  ])('a low answer %s', (_, at, expected) => {
    expect(place([closed], 2, at)).toEqual(expected);
  });

  it.each<[string, Date, object]>([
    ['given when the owner closed it', later(1), { place: 'none' }],
    ['a moment later', new Date(later(1).getTime() + 1), { place: 'reopen', caseId: 'c1' }],
  ])('that no answer has ended, a low answer %s', (_, at, expected) => {
    expect(place([caseIn('closedWithoutContact')], 2, at)).toEqual(expected);
  });

  it('a high answer means nothing', () => {
    expect(place([closed], 9)).toEqual({ place: 'none' });
  });

  it('the time to reopen can be told', () => {
    expect(place([closed], 2, days(20), { reopenWithinDays: 19 })).toEqual({ place: 'open' });
    expect(place([closed], 2, days(20), { reopenWithinDays: 20 })).toEqual({ place: 'reopen', caseId: 'c1' });
  });

  it('the last one that was closed is reopened', () => {
    const [older, newer] = [caseIn('notRecovered', { id: 'older' }), caseIn('recovered', { id: 'newer' }, later(48))];
    for (const cases of [[older, newer], [newer, older]]) expect(place(cases, 2, later(60))).toEqual({ place: 'reopen', caseId: 'newer' });
  });

  it('one that was a mistake is not reopened', () => {
    const mistake = valueOf(closeWithoutContact(opened(), { by: 'ana', because: 'mistake', note: 'x' }, later(1)));
    expect(place([mistake], 2)).toEqual({ place: 'open' });
    expect(place([mistake, caseIn('recovered', { id: 'c0' })], 2)).toEqual({ place: 'reopen', caseId: 'c0' });
  });
});

describe('a case that was reopened by mistake', () => {
  const first = caseIn('recovered');
  const again = valueOf(reopenCase(first, { id: 'c2' }, later(20)));
  const mistaken = valueOf(closeWithoutContact(again, { by: 'ana', because: 'mistake', note: 'x' }, later(21)));

  it('is not reopened a second time: its last case is', () => {
    for (const cases of [[first, mistaken], [mistaken, first]]) {
      expect(place(cases, 2, days(90))).toEqual({ place: 'reopen', caseId: 'c2' });
      expect(place(cases, 2, days(91))).toEqual({ place: 'open' });
    }
  });

  it('is found in a chain that bites its tail', () => {
    expect(place([{ ...first, reopens: 'c2' }, mistaken], 2)).toMatchObject({ place: 'reopen' });
  });
});

describe('an answer that was placed', () => {
  it('is not placed again, when it belongs to a case or decided it', () => {
    const at = days(1);
    expect(place([opened()], 1, at, {}, 'r1')).toEqual({ place: 'none' });
    expect(place([caseIn('recovered')], 1, at, {}, 'r1')).toEqual({ place: 'none' });
    const joined = { ...opened(), responses: [response(3), response(1, later(1), 'r2')] };
    for (const id of ['r1', 'r2']) expect(place([joined], 1, at, {}, id)).toEqual({ place: 'none' });
    expect(place([caseIn('notRecovered')], 1, at, {}, 'r9')).toEqual({ place: 'none' });
    expect(place([caseIn('notRecovered')], 1, at, {}, 'r8')).toEqual({ place: 'reopen', caseId: 'c1' });
  });
});

describe('a mistake of the program', () => {
  it.each<[() => unknown, string]>([
    [() => place([], 11 as any), 'response: 11 is not a score'],
    [() => place([], 1, new Date(NaN)), 'respondedAt: it is not a date'],
    [() => place([], 1, monday, { lowUpTo: 2.5 as any }), 'lowUpTo: 2.5 is not a score'],
    [() => place([], 1, monday, { reopenWithinDays: -1 }), 'reopenWithinDays: -1 is not a number of days'],
    [() => place([], 1, monday, { reopenWithinDays: NaN }), 'reopenWithinDays: NaN is not'],
    [() => place([], 1, monday, { reopenWithinDays: Infinity }), 'reopenWithinDays: Infinity is not'],
    [() => place([opened(), opened({ customerId: 'u2' })], 1), 'placeResponse: the cases are of several customers'],
  ])('%#', (call, message) => {
    expect(call).toThrow(message);
    expect(call).toThrow(RangeError);
  });

  it('is not to reopen on no day after', () => {
    expect(place([caseIn('recovered')], 1, later(6), { reopenWithinDays: 0 })).toEqual({ place: 'open' });
  });
});
