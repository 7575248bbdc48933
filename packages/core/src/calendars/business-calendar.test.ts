import { describe, expect, it } from 'vitest';
import { refusalOf, valueOf } from '../../test/expect-refusal.js';
import { businessCalendar, type BusinessHours } from './business-calendar.js';

const office = [{ opens: '09:00', closes: '18:00' }];
const hours: BusinessHours = { timeZone: 'Europe/Lisbon', week: { monday: office } };

describe('business hours are refused', () => {
  it.each(['Mars/Olympus', '', '+03:30', '../etc', 'Europe', '__proto__'])('in the time zone %j', (timeZone) => {
    expect(refusalOf(businessCalendar({ ...hours, timeZone }))).toEqual({ kind: 'calendar/time-zone-unknown' });
  });

  it.each([
    ['no weekday', {}],
    ['a weekday that is null', { monday: null } as unknown as BusinessHours['week']],
    ['weekdays without hours', { monday: [], friday: [] }],
  ])('for a week with %s, in which nothing would ever be due', (_, week) => {
    expect(refusalOf(businessCalendar({ ...hours, week }))).toEqual({ kind: 'calendar/no-hours' });
  });

  it('for an empty week, even when a special day opens', () => {
    const once = businessCalendar({ ...hours, week: {}, specialDays: { '2026-12-24': office } });
    expect(refusalOf(once)).toEqual({ kind: 'calendar/no-hours' });
  });

  it.each([
    ['monday', { monday: 9 }],
    ['monday', { monday: 'abc' }],
    ['monday', { monday: [null] }],
    ['monday', { monday: ['09:00'] }],
    ['monday', { monday: [{ opens: '09:00' }] }],
    ['monday', { monday: [{ opens: ['09:00'], closes: '18:00' }] }],
    ['Friday', { monday: office, Friday: office }],
    ['constructor', { monday: office, constructor: office }],
  ])('that JSON has for %s, in %j', (on, week) => {
    expect(refusalOf(businessCalendar({ ...hours, week: week as BusinessHours['week'] }))).toEqual({ kind: 'calendar/hours-malformed', on });
  });

  it.each([
    [{ week: null }, 'week is not a record'],
    [{ week: 'monday' }, 'week is not a record'],
    [{ specialDays: 5 }, 'specialDays is not a record'],
    [{ holidays: 5 }, 'holidays is not a list of texts'],
    [{ holidays: '2026-12-25' }, 'holidays is not a list of texts'],
    [{ holidays: [['2026-12-25']] }, 'holidays is not a list of texts'],
  ])('as a fault of the program in the form of %j', (part, message) => {
    expect(() => businessCalendar({ ...hours, ...part } as unknown as BusinessHours)).toThrow(new RangeError(`businessCalendar: ${message}`));
  });

  it('on a special day that has none', () => {
    const specialDays = { '2026-12-24': null } as unknown as BusinessHours['specialDays'];
    expect(refusalOf(businessCalendar({ ...hours, specialDays }))).toEqual({ kind: 'calendar/hours-malformed', on: '2026-12-24' });
  });

  it.each([
    ['9:00', '18:00'],
    ['09:00', '24:01'],
    ['09:60', '18:00'],
    ['25:00', '18:00'],
    ['24:00', '02:00'],
    ['09:00', '09:00'],
    ['00:00', '00:00'],
    ['', '18:00'],
    ['09:00', 'evening'],
    ['۰۹:۰۰', '18:00'],
  ])('from %j to %j', (opens, closes) => {
    const friday = [{ opens, closes }];
    expect(refusalOf(businessCalendar({ ...hours, week: { monday: office, friday } }))).toEqual({
      kind: 'calendar/hours-malformed', on: 'friday',
    });
    expect(refusalOf(businessCalendar({ ...hours, specialDays: { '2026-12-24': friday } }))).toEqual({
      kind: 'calendar/hours-malformed', on: '2026-12-24',
    });
  });

  it.each(['2026-02-29', '24.12.2026', '2026-12-24T00:00Z', ''])('for the day %j', (day) => {
    const refusal = { kind: 'calendar/day-malformed', day };
    expect(refusalOf(businessCalendar({ ...hours, holidays: [day] }))).toEqual(refusal);
    expect(refusalOf(businessCalendar({ ...hours, specialDays: { [day]: office } }))).toEqual(refusal);
  });
});

describe('what is open on a day', () => {
  const hour = 3_600_000;
  const day = (text: string) => Date.parse(text) / (24 * hour);
  const open = (given: Partial<BusinessHours>, on: string) =>
    valueOf(businessCalendar({ ...hours, ...given })).openOn(day(on)).map(({ from, to }) => [from / hour, to / hour]);

  it('is what its weekday says, before 1970 as well', () => {
    expect(open({}, '2026-11-30')).toEqual([[9, 18]]);
    expect(open({}, '2026-12-01')).toEqual([]);
    expect(open({}, '1969-12-29')).toEqual([[9, 18]]);
    expect(open({}, '1953-03-02')).toEqual([[9, 18]]);
  });

  it('is nothing on a holiday, and the hours of its own on a special day', () => {
    expect(open({ holidays: ['2026-11-30'] }, '2026-11-30')).toEqual([]);
    const special = { holidays: ['2026-11-30'], specialDays: { '2026-11-30': [{ opens: '10:00', closes: '12:30' }] } };
    expect(open(special, '2026-11-30')).toEqual([[10, 12.5]]);
  });

  it('goes on after midnight, even into a holiday', () => {
    const bar = [{ opens: '18:00', closes: '02:00' }];
    const late = { week: { monday: bar }, holidays: ['2026-12-01'] };
    expect(open(late, '2026-11-30')).toEqual([[18, 24]]);
    expect(open(late, '2026-12-01')).toEqual([[0, 2]]);
  });

  it('has a pause at noon', () => {
    const split = [{ opens: '14:00', closes: '18:00' }, { opens: '09:00', closes: '12:00' }];
    expect(open({ week: { monday: split } }, '2026-11-30')).toEqual([[9, 12], [14, 18]]);
  });

  it('counts hours once that were written twice', () => {
    const twice = [...office, { opens: '08:00', closes: '10:00' }, { opens: '09:30', closes: '17:00' }];
    expect(open({ week: { monday: twice } }, '2026-11-30')).toEqual([[8, 10], [10, 18]]);
    const around = { sunday: [{ opens: '20:00', closes: '10:00' }], monday: office };
    expect(open({ week: around }, '2026-11-30')).toEqual([[0, 10], [10, 18]]);
  });

  it('may be all of it', () => {
    expect(open({ week: { monday: [{ opens: '00:00', closes: '24:00' }] } }, '2026-11-30')).toEqual([[0, 24]]);
  });
});
