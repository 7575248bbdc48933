import { describe, expect, it } from 'vitest';
import { businessCalendar } from '../calendars/business-calendar.js';
import { valueOf } from '../../test/expect-refusal.js';
import { at, caseIn, office, opened } from '../../test/recovery-cases.js';
import { caseDeadline, isOverdue } from './case-deadline.js';
import { caseStatuses } from './case-status.js';

const due = '2026-11-30T12:00:00.000Z';

describe('the deadline', () => {
  it('of 48 business hours is 48 hours in which it is open: five days of nine hours and three more', () => {
    expect(caseDeadline(opened(), office)).toEqual({ stage: 'contact', dueAt: at(due), withinHours: 48 });
  });

  it('of the same case is another one where Friday is the day of rest', () => {
    const hours = [{ opens: '08:00', closes: '16:00' }];
    const week = { saturday: hours, sunday: hours, monday: hours, tuesday: hours, wednesday: hours, thursday: hours };
    const tehran = valueOf(businessCalendar({ timeZone: 'Asia/Tehran', week }));
    // Monday 12:30 in Tehran; 3.5 hours of that day, three days of eight, Friday off, two more of eight, and 4.5 hours.
    expect(caseDeadline(opened(), tehran)?.dueAt.toISOString()).toBe('2026-11-30T09:00:00.000Z');
  });

  it.each([
    // Friday 17:00 in Lisbon, and clocks go back on Sunday: one hour, five days of nine, two hours of the Monday after
    ['over a change of the clock', '2026-10-23T16:00:00Z', '2026-11-02T11:00:00.000Z'],
    // The same way, and 8 December is a holiday
    ['over a holiday', '2026-12-04T17:00:00Z', '2026-12-15T11:00:00.000Z'],
    ['opened on a Saturday', '2026-11-28T12:00:00Z', '2026-12-07T12:00:00.000Z'],
  ])('%s falls on the time that the clock on the wall shows', (_, from, expected) => {
    const hours = [{ opens: '09:00', closes: '18:00' }];
    const week = { monday: hours, tuesday: hours, wednesday: hours, thursday: hours, friday: hours };
    const lisbon = valueOf(businessCalendar({ timeZone: 'Europe/Lisbon', week, holidays: ['2026-12-08'] }));
    expect(caseDeadline(opened({}, at(from)), lisbon)?.dueAt.toISOString()).toBe(expected);
  });

  it.each([
    ['without one of the remedy', null, { opened: 'contact' }],
    ['with one of the remedy', 80, { opened: 'contact', contacted: 'remedy', causeConfirmed: 'remedy' }],
  ] as const)('runs %s in these statuses', (_, remedyWithinHours, expected) => {
    const stages = caseStatuses.flatMap((status) => {
      const deadline = caseDeadline(caseIn(status, { remedyWithinHours }), office);
      return deadline === null ? [] : [[status, deadline.stage]];
    });
    expect(Object.fromEntries(stages)).toEqual(expected);
  });

  it('of the remedy counts from the opening too', () => {
    expect(caseDeadline(caseIn('contacted', { remedyWithinHours: 9 }), office)).toEqual({
      stage: 'remedy', dueAt: at('2026-11-23T18:00:00Z'), withinHours: 9,
    });
  });
});

describe('overdue', () => {
  it.each([
    [due, false],
    ['2026-11-30T12:00:00.001Z', true],
    ['2026-11-23T09:00:00.000Z', false],
  ])('at %s: %s', (now, expected) => {
    expect(isOverdue(opened(), office, at(now))).toBe(expected);
  });

  it.each(caseStatuses.slice(1))('is no case that is %s and has no other deadline', (status) => {
    expect(isOverdue(caseIn(status), office, at('2030-01-01T00:00:00Z'))).toBe(false);
  });
});
