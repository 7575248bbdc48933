import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { valueOf } from '../../test/expect-refusal.js';
import { buddhist } from './buddhist.js';
import { calendarClock, type ClockSettings } from './calendar-clock.js';
import { dayOf } from './day-of.js';
import type { Day } from './day.js';
import { jalali } from './jalali.js';
import { periodOf } from './period-of.js';
import { periodUnits, type PeriodUnit } from './period-unit.js';

const clockOf = (settings: Partial<ClockSettings>) => valueOf(calendarClock({ timeZone: 'UTC', ...settings }));
const spanOf = (at: string, unit: PeriodUnit, settings: Partial<ClockSettings>, steps?: number) => {
  const { from, until } = periodOf(new Date(at), unit, clockOf(settings), steps);
  return [from, until].map((bound) => bound.toISOString().replace(':00.000Z', 'Z'));
};

describe('a period', () => {
  it.each<[string, string, PeriodUnit, Partial<ClockSettings>, readonly [string, string]]>([
    ['is a month', '2026-01-31T23:59:59.999Z', 'month', {}, ['2026-01-01T00:00Z', '2026-02-01T00:00Z']],
    ['begins with its first instant', '2026-02-01T00:00:00Z', 'month', {}, ['2026-02-01T00:00Z', '2026-03-01T00:00Z']],
    ['lies where the zone says', '2025-12-31T23:00:00Z', 'month', { timeZone: 'Asia/Tehran' }, ['2025-12-31T20:30Z', '2026-01-31T20:30Z']],
    ['is a quarter', '2026-05-17T10:00:00Z', 'quarter', {}, ['2026-04-01T00:00Z', '2026-07-01T00:00Z']],
    ['is the last quarter', '2026-12-31T10:00:00Z', 'quarter', {}, ['2026-10-01T00:00Z', '2027-01-01T00:00Z']],
    ['is a year', '2024-02-29T10:00:00Z', 'year', {}, ['2024-01-01T00:00Z', '2025-01-01T00:00Z']],
    ['is a week from Monday', '2026-03-22T10:00:00Z', 'week', {}, ['2026-03-16T00:00Z', '2026-03-23T00:00Z']],
    ['is a week from Saturday', '2026-03-21T00:00:00Z', 'week', { weekStart: 'saturday' }, ['2026-03-21T00:00Z', '2026-03-28T00:00Z']],
    ['is a week from Sunday before 1970', '1953-03-07T23:00:00Z', 'week', { weekStart: 'sunday' }, ['1953-03-01T00:00Z', '1953-03-08T00:00Z']],
    ['is a day of 23 hours', '2026-03-29T12:00:00Z', 'day', { timeZone: 'Europe/Berlin' }, ['2026-03-28T23:00Z', '2026-03-29T22:00Z']],
    ['is a day of 25 hours', '2026-10-25T12:00:00Z', 'day', { timeZone: 'Europe/Berlin' }, ['2026-10-24T22:00Z', '2026-10-25T23:00Z']],
    ['is a Jalali month', '2026-03-20T20:30:00Z', 'month', { calendar: jalali, timeZone: 'Asia/Tehran' }, ['2026-03-20T20:30Z', '2026-04-20T20:30Z']],
    ['is a Jalali quarter', '2026-12-01T00:00:00Z', 'quarter', { calendar: jalali }, ['2026-09-23T00:00Z', '2026-12-22T00:00Z']],
    ['is a Jalali leap year', '2024-06-01T00:00:00Z', 'year', { calendar: jalali }, ['2024-03-20T00:00Z', '2025-03-21T00:00Z']],
    ['is a Buddhist year, which is the Gregorian one', '2026-05-01T00:00:00Z', 'year', { calendar: buddhist }, ['2026-01-01T00:00Z', '2027-01-01T00:00Z']],
    ['is a month of the year 1000', '1000-01-31T00:00:00Z', 'month', {}, ['1000-01-01T00:00Z', '1000-02-01T00:00Z']],
  ])('%s', (_, at, unit, settings, expected) => {
    expect(spanOf(at, unit, settings)).toEqual(expected);
  });

  it('begins at 01:00 where clocks skip midnight', () => {
    expect(spanOf('2018-11-04T12:00:00Z', 'day', { timeZone: 'America/Sao_Paulo' })).toEqual(['2018-11-04T03:00Z', '2018-11-05T02:00Z']);
    expect(spanOf('2022-03-22T12:00:00Z', 'day', { timeZone: 'Asia/Tehran' })).toEqual(['2022-03-21T20:30Z', '2022-03-22T19:30Z']);
    expect(spanOf('2023-04-28T12:00:00Z', 'day', { timeZone: 'Africa/Cairo' })).toEqual(['2023-04-27T22:00Z', '2023-04-28T21:00Z']);
  });

  it('begins at the first midnight where clocks show it twice', () => {
    expect(spanOf('2026-11-01T12:00:00Z', 'day', { timeZone: 'America/Havana' })).toEqual(['2026-11-01T04:00Z', '2026-11-02T05:00Z']);
  });

  it('has begun once, even where clocks went back to the day before', () => {
    // At 00:01 on Sunday 7 November 2010, clocks in Newfoundland went back to 23:01 on Saturday.
    const sunday = ['2010-11-07T02:30Z', '2010-11-08T03:30Z'];
    const settings = { timeZone: 'America/St_Johns' };
    expect(dayOf(new Date('2010-11-07T02:40:00Z'), clockOf(settings))).toBe('2010-11-06');
    for (const at of ['02:30', '02:31', '02:40', '03:29', '03:30', '12:00']) expect(spanOf(`2010-11-07T${at}:00Z`, 'day', settings)).toEqual(sunday);
    expect(spanOf('2010-11-07T02:29:00Z', 'day', settings)).toEqual(['2010-11-06T02:30Z', '2010-11-07T02:30Z']);
    expect(spanOf('2010-11-07T02:40:00Z', 'day', settings, 1)[0]).toBe('2010-11-08T03:30Z');
    expect(spanOf('2010-11-07T02:40:00Z', 'day', settings, -1)[0]).toBe('2010-11-06T02:30Z');
  });

  it('is empty when a zone left out the day', () => {
    const apia = clockOf({ timeZone: 'Pacific/Apia' });
    const skipped = periodOf('2011-12-30' as Day, 'day', apia);
    expect(skipped.from).toEqual(new Date('2011-12-30T10:00:00Z'));
    expect(skipped.until).toEqual(skipped.from);
    expect(periodOf('2011-12-31' as Day, 'day', apia).from).toEqual(skipped.from);
  });

  it('is that of a day as well', () => {
    const tehran = clockOf({ timeZone: 'Asia/Tehran', calendar: jalali });
    expect(periodOf('2026-03-21' as Day, 'month', tehran)).toEqual(periodOf(new Date('2026-03-21T12:00:00Z'), 'month', tehran));
    expect(periodOf('2026-03-20' as Day, 'month', tehran).until).toEqual(new Date('2026-03-20T20:30:00Z'));
  });

  it.each<[PeriodUnit, number, string]>([
    ['day', 1, '2026-02-01T00:00Z'],
    ['week', -1, '2026-01-19T00:00Z'],
    ['month', 1, '2026-02-01T00:00Z'],
    ['month', -13, '2024-12-01T00:00Z'],
    ['quarter', -1, '2025-10-01T00:00Z'],
    ['year', 4, '2030-01-01T00:00Z'],
  ])('of a %s may lie %d steps away', (unit, steps, from) => {
    expect(spanOf('2026-01-31T12:00:00Z', unit, {}, steps)[0]).toBe(from);
  });

  it.each([
    ['no date', new Date(NaN), 0],
    ['a year of five digits', new Date('+012026-01-01'), 0],
    ['no day', '2026-02-30' as Day, 0],
    ['no day at all', 'today' as Day, 0],
    ['half a step', new Date('2026-01-01'), 0.5],
    ['no number of steps', new Date('2026-01-01'), NaN],
    ['steps out of all calendars', new Date('2026-01-01'), -20_000],
    ['steps without end', new Date('2026-01-01'), Number.MAX_SAFE_INTEGER],
  ])('is an error for %s', (_, at, steps) => {
    for (const calendar of [undefined, buddhist, jalali]) {
      expect(() => periodOf(at, 'month', clockOf({ calendar }), steps)).toThrow(RangeError);
    }
  });
});

describe('the laws of periods', () => {
  const anyClock = fc
    .record({
      timeZone: fc.constantFrom('UTC', 'Europe/Lisbon', 'America/Sao_Paulo', 'Asia/Tehran', 'America/St_Johns', 'America/Havana', 'Africa/Cairo', 'Australia/Lord_Howe', 'Pacific/Apia'),
      calendar: fc.constantFrom(undefined, jalali, buddhist),
      weekStart: fc.constantFrom('monday', 'saturday', 'sunday' as const),
    })
    .map(clockOf);
  const anyInstant = fc.date({ min: new Date('1980-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });
  const anyUnit = fc.constantFrom(...periodUnits);

  it('a period holds the instant that it was asked for', () => {
    fc.assert(fc.property(anyClock, anyInstant, anyUnit, (clock, at, unit) => {
      const { from, until } = periodOf(at, unit, clock);
      expect(from <= at && at < until).toBe(true);
    }));
  });

  it('one begins where the one before ends, and steps lead to neighbours', () => {
    fc.assert(fc.property(anyClock, anyInstant, anyUnit, (clock, at, unit) => {
      const period = periodOf(at, unit, clock);
      const next = periodOf(period.until, unit, clock);
      expect(next.from).toEqual(period.until);
      expect(periodOf(new Date(period.from.getTime() - 1), unit, clock).until).toEqual(period.from);
      // But for days that were left out, of which a step meets one that holds nothing.
      if (unit !== 'day' || clock.timeZone !== 'Pacific/Apia') expect(periodOf(at, unit, clock, 1)).toEqual(next);
    }));
  });

  it('a day lies within its week and month, a month within its quarter and year', () => {
    fc.assert(fc.property(anyClock, anyInstant, (clock, at) => {
      for (const [inner, outer] of [['day', 'week'], ['day', 'month'], ['month', 'quarter'], ['quarter', 'year']] as const) {
        const [short, long] = [periodOf(at, inner, clock), periodOf(at, outer, clock)];
        expect(long.from <= short.from && short.until <= long.until).toBe(true);
      }
    }));
  });

  it('a boundary is the beginning of a day on the clock on the wall', () => {
    fc.assert(fc.property(anyClock, anyInstant, anyUnit, (clock, at, unit) => {
      const { from } = periodOf(at, unit, clock);
      expect(dayOf(from, clock) > dayOf(new Date(from.getTime() - 1), clock)).toBe(true);
    }));
  });
});
