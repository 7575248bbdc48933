import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { valueOf } from '../../test/expect-refusal.js';
import { addPeriods } from './add-periods.js';
import { buddhist } from './buddhist.js';
import { calendarClock, type ClockSettings } from './calendar-clock.js';
import { jalali } from './jalali.js';
import { periodUnits, type PeriodUnit } from './period-unit.js';

const clockOf = (settings: Partial<ClockSettings>) => valueOf(calendarClock({ timeZone: 'UTC', ...settings }));

describe('time of a calendar is added', () => {
  it.each<[string, string, number, PeriodUnit, Partial<ClockSettings>, string]>([
    ['as days', '2026-02-27T10:15:30Z', 2, 'day', {}, '2026-03-01T10:15:30Z'],
    ['as weeks, backwards', '2026-03-01T10:00:00Z', -2, 'week', {}, '2026-02-15T10:00:00Z'],
    ['as months, of which a short one gives its last day', '2026-01-31T10:00:00Z', 1, 'month', {}, '2026-02-28T10:00:00Z'],
    ['as months, of which a long one does not', '2026-02-28T10:00:00Z', 1, 'month', {}, '2026-03-28T10:00:00Z'],
    ['as months, backwards', '2026-03-31T10:00:00Z', -1, 'month', {}, '2026-02-28T10:00:00Z'],
    ['as quarters', '2026-11-30T10:00:00Z', 1, 'quarter', {}, '2027-02-28T10:00:00Z'],
    ['as years', '2024-02-29T10:00:00Z', 1, 'year', {}, '2025-02-28T10:00:00Z'],
    ['as years that bring the leap day back', '2024-02-29T10:00:00Z', 4, 'year', {}, '2028-02-29T10:00:00Z'],
    ['as Jalali months: from 31 Shahrivar to 30 Mehr', '2026-09-22T10:00:00Z', 1, 'month', { calendar: jalali }, '2026-10-22T10:00:00Z'],
    ['as Jalali years: from 30 Esfand to 29 Esfand', '2025-03-20T10:00:00Z', 1, 'year', { calendar: jalali }, '2026-03-20T10:00:00Z'],
    ['as Buddhist years', '2024-02-29T10:00:00Z', 1, 'year', { calendar: buddhist }, '2025-02-28T10:00:00Z'],
    ['by the clock on the wall', '2026-03-28T10:00:00Z', 1, 'day', { timeZone: 'Europe/Lisbon' }, '2026-03-29T09:00:00Z'],
    ['to the end of a gap', '2026-03-28T02:30:00+01:00', 1, 'day', { timeZone: 'Europe/Berlin' }, '2026-03-29T03:00:00+02:00'],
    ['to the first of two equal times', '2026-10-24T02:30:00+02:00', 1, 'day', { timeZone: 'Europe/Berlin' }, '2026-10-25T02:30:00+02:00'],
    ['from the second of two equal times', '2026-10-25T02:30:00+01:00', 1, 'day', { timeZone: 'Europe/Berlin' }, '2026-10-26T02:30:00+01:00'],
    ['as nothing, even to the second of two equal times', '2026-10-25T02:30:00+01:00', 0, 'day', { timeZone: 'Europe/Berlin' }, '2026-10-25T02:30:00+01:00'],
  ])('%s', (_, at, count, unit, settings, expected) => {
    expect(addPeriods(new Date(at), count, unit, clockOf(settings))).toEqual(new Date(expected));
  });

  it.each([
    ['no date', NaN, 1],
    ['half a month', 0, 0.5],
    ['no number of months', 0, NaN],
    ['an end after the year 9999', 0, 100_000],
    ['an end before the year 1000', 0, -20_000],
    ['an end nowhere', 0, -Number.MAX_SAFE_INTEGER],
  ])('and is an error for %s', (_, at, count) => {
    for (const calendar of [undefined, buddhist, jalali]) {
      expect(() => addPeriods(new Date(at), count, 'month', clockOf({ calendar }))).toThrow(RangeError);
    }
  });
});

describe('the laws of adding', () => {
  const anyClock = fc
    .record({ timeZone: fc.constantFrom('UTC', 'Asia/Tehran', 'America/Sao_Paulo', 'Europe/Lisbon'), calendar: fc.constantFrom(undefined, jalali, buddhist) })
    .map(clockOf);
  const anyInstant = fc.date({ min: new Date('1980-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });

  it('more is later', () => {
    fc.assert(fc.property(anyClock, anyInstant, fc.constantFrom(...periodUnits), fc.integer({ min: -50, max: 50 }), (clock, at, unit, count) => {
      const [less, more] = [addPeriods(at, count, unit, clock), addPeriods(at, count + 1, unit, clock)];
      expect(less.getTime()).toBeLessThan(more.getTime());
    }));
  });

  it('three months are a quarter, twelve a year, seven days a week', () => {
    fc.assert(fc.property(anyClock, anyInstant, fc.integer({ min: -20, max: 20 }), (clock, at, count) => {
      expect(addPeriods(at, 3 * count, 'month', clock)).toEqual(addPeriods(at, count, 'quarter', clock));
      expect(addPeriods(at, 12 * count, 'month', clock)).toEqual(addPeriods(at, count, 'year', clock));
      expect(addPeriods(at, 7 * count, 'day', clock)).toEqual(addPeriods(at, count, 'week', clock));
    }));
  });
});
