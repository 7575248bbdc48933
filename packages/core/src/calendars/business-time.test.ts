import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { valueOf } from '../../test/expect-refusal.js';
import { businessCalendar, type BusinessCalendar, type BusinessHours, type OpenHours } from './business-calendar.js';
import { addBusinessTime, businessTimeBetween, isBusinessTime, type Pause } from './business-time.js';
import { weekdays, weekendOf } from './weekend.js';

const allDay: readonly OpenHours[] = [{ opens: '00:00', closes: '24:00' }];

function everyDay(hours: readonly OpenHours[], rest: readonly string[] = []): BusinessHours['week'] {
  return Object.fromEntries(weekdays.filter((day) => !rest.includes(day)).map((day) => [day, hours]));
}

function calendar(timeZone: string, week: BusinessHours['week'], more: Partial<BusinessHours> = {}): BusinessCalendar {
  return valueOf(businessCalendar({ timeZone, week, ...more }));
}

const at = (text: string): Date => new Date(text);
const hoursBetween = (from: string, to: string, of: BusinessCalendar): number => businessTimeBetween(at(from), at(to), of) / 60;

const officeWeek = everyDay([{ opens: '09:00', closes: '18:00' }], weekendOf('PT'));
const lisbon = calendar('Europe/Lisbon', officeWeek, { holidays: ['2026-12-08', '2026-12-25'] });

describe('adding business time', () => {
  it.each([
    ['within a day', '2026-11-25T10:00:00Z', 60, '2026-11-25T11:00:00.000Z'],
    ['from before opening', '2026-11-25T03:00:00Z', 60, '2026-11-25T10:00:00.000Z'],
    ['from after closing', '2026-11-25T22:00:00Z', 60, '2026-11-26T10:00:00.000Z'],
    ['over a weekend', '2026-11-27T17:00:00Z', 120, '2026-11-30T10:00:00.000Z'],
    ['over a holiday', '2026-12-07T17:30:00Z', 60, '2026-12-09T09:30:00.000Z'],
    ['that ends at closing time, and not at the next opening', '2026-11-27T17:00:00Z', 60, '2026-11-27T18:00:00.000Z'],
    ['of a fraction of a minute', '2026-11-25T10:00:00Z', 0.5, '2026-11-25T10:00:30.000Z'],
    ['of nothing, when it is closed', '2026-11-28T10:00:00Z', 0, '2026-11-28T10:00:00.000Z'],
  ])('%s', (_, from, minutes, expected) => {
    expect(addBusinessTime(at(from), minutes, lisbon).toISOString()).toBe(expected);
  });

  it('rests on Friday in Iran and on Saturday and Sunday in Portugal', () => {
    const tehran = calendar('Asia/Tehran', everyDay([{ opens: '09:00', closes: '17:00' }], weekendOf('IR')));
    // Thursday 26 November, 16:00 in Tehran
    expect(addBusinessTime(at('2026-11-26T12:30:00Z'), 120, tehran).toISOString()).toBe('2026-11-28T06:30:00.000Z');
    expect(addBusinessTime(at('2026-11-26T17:00:00Z'), 120, lisbon).toISOString()).toBe('2026-11-27T10:00:00.000Z');
  });

  it.each([-1, NaN, Infinity])('refuses %s minutes', (minutes) => {
    expect(() => addBusinessTime(at('2026-11-25T10:00:00Z'), minutes, lisbon)).toThrow(RangeError);
  });

  it('gives up after a century instead of searching for ever', () => {
    const rare = calendar('UTC', { monday: [{ opens: '09:00', closes: '09:01' }] });
    expect(() => addBusinessTime(at('2026-11-25T10:00:00Z'), 6_000, rare)).toThrow('more than a century');
  });

  it.each(['nonsense', '0099-01-01T00:00:00Z'])('refuses the date %s', (text) => {
    expect(() => addBusinessTime(at(text), 1, lisbon)).toThrow(RangeError);
    expect(() => businessTimeBetween(at('2026-11-25T10:00:00Z'), at(text), lisbon)).toThrow(RangeError);
    expect(() => isBusinessTime(at(text), lisbon)).toThrow(RangeError);
  });

  it('refuses to measure more than a century', () => {
    expect(() => businessTimeBetween(at('1900-01-01T00:00:00Z'), at('2026-01-01T00:00:00Z'), lisbon)).toThrow(RangeError);
  });
});

describe('when clocks change', () => {
  const nights = [{ opens: '00:00', closes: '06:00' }];

  it.each([
    // Spring: 01:00 becomes 02:00; autumn: 02:00 becomes 01:00
    ['Europe/Lisbon', '2026-03-29T00:00:00Z', '2026-03-30T00:00:00+01:00', 23],
    ['Europe/Lisbon', '2026-10-25T00:00:00+01:00', '2026-10-26T00:00:00Z', 25],
    ['America/New_York', '2026-03-08T00:00:00-05:00', '2026-03-09T00:00:00-04:00', 23],
    ['America/New_York', '2026-11-01T00:00:00-04:00', '2026-11-02T00:00:00-05:00', 25],
    // By half an hour
    ['Australia/Lord_Howe', '2026-10-04T00:00:00+10:30', '2026-10-05T00:00:00+11:00', 23.5],
    ['Australia/Lord_Howe', '2026-04-05T00:00:00+11:00', '2026-04-06T00:00:00+10:30', 24.5],
    // At midnight, until 2022 only
    ['Asia/Tehran', '2022-03-22T00:00:00+04:30', '2022-03-23T00:00:00+04:30', 24],
    ['Asia/Tehran', '2022-03-21T00:00:00+03:30', '2022-03-22T01:00:00+04:30', 24],
    ['Asia/Tehran', '2022-09-21T00:00:00+04:30', '2022-09-22T00:00:00+03:30', 25],
    ['Asia/Tehran', '2023-03-21T00:00:00+03:30', '2023-03-22T00:00:00+03:30', 24],
    // A day that Samoa left out
    ['Pacific/Apia', '2011-12-29T00:00:00-10:00', '2012-01-01T00:00:00+14:00', 48],
  ])('%s has as many hours from %s to %s as really pass, all day open', (zone, from, to, hours) => {
    expect(hoursBetween(from, to, calendar(zone, everyDay(allDay)))).toBe(hours);
  });

  it.each([
    ['Europe/Lisbon', '2026-03-28T12:00:00Z', '2026-03-29T12:00:00Z', 5],
    ['Europe/Lisbon', '2026-10-24T12:00:00Z', '2026-10-25T12:00:00Z', 7],
    ['America/New_York', '2026-03-07T18:00:00Z', '2026-03-08T18:00:00Z', 5],
    ['America/New_York', '2026-10-31T18:00:00Z', '2026-11-01T18:00:00Z', 7],
    ['Australia/Lord_Howe', '2026-10-03T06:00:00Z', '2026-10-04T06:00:00Z', 5.5],
    ['Australia/Lord_Howe', '2026-04-04T06:00:00Z', '2026-04-05T06:00:00Z', 6.5],
    ['Asia/Tehran', '2022-03-21T12:00:00Z', '2022-03-22T12:00:00Z', 5],
    ['Asia/Tehran', '2022-09-21T06:00:00Z', '2022-09-22T06:00:00Z', 6],
  ])('%s is open for as long between midnight and six as clocks show those hours, from %s', (zone, from, to, hours) => {
    expect(hoursBetween(from, to, calendar(zone, everyDay(nights)))).toBe(hours);
  });

  it('an opening inside the hour that is left out is the end of that hour', () => {
    const early = calendar('Europe/Lisbon', everyDay([{ opens: '01:30', closes: '03:00' }]));
    expect(addBusinessTime(at('2026-03-28T20:00:00Z'), 30, early).toISOString()).toBe('2026-03-29T01:30:00.000Z');
    expect(hoursBetween('2026-03-28T20:00:00Z', '2026-03-29T20:00:00Z', early)).toBe(1);
  });

  it('hours that lie in the hour that is left out do not exist on that day', () => {
    const brief = calendar('Europe/Lisbon', everyDay([{ opens: '01:00', closes: '02:00' }]));
    expect(hoursBetween('2026-03-28T20:00:00Z', '2026-03-29T20:00:00Z', brief)).toBe(0);
    expect(addBusinessTime(at('2026-03-28T20:00:00Z'), 30, brief).toISOString()).toBe('2026-03-30T00:30:00.000Z');
  });

  it('hours that lie in the hour that is repeated are open both times', () => {
    const brief = calendar('Europe/Lisbon', everyDay([{ opens: '01:30', closes: '01:45' }]));
    expect(hoursBetween('2026-10-24T20:00:00Z', '2026-10-25T20:00:00Z', brief)).toBe(0.5);
    expect(isBusinessTime(at('2026-10-25T00:30:00Z'), brief)).toBe(true);
    expect(isBusinessTime(at('2026-10-25T00:45:00Z'), brief)).toBe(false);
    expect(isBusinessTime(at('2026-10-25T01:30:00Z'), brief)).toBe(true);
  });

  it('a deadline over the night of the change falls on the same time of the clock', () => {
    const due = addBusinessTime(at('2026-03-27T17:00:00Z'), 120, lisbon);
    // Monday 10:00 in Lisbon, which is an hour ahead by then
    expect(due.toISOString()).toBe('2026-03-30T09:00:00.000Z');
  });

  it('knows that Tehran was at 3:25:44 before 1935, to the second', () => {
    const tehran = calendar('Asia/Tehran', everyDay([{ opens: '09:00', closes: '17:00' }]));
    expect(isBusinessTime(at('1930-06-10T05:34:16Z'), tehran)).toBe(true);
    expect(isBusinessTime(at('1930-06-10T05:34:15Z'), tehran)).toBe(false);
  });
});

describe('whether it is open', () => {
  it.each([
    ['2026-11-25T09:00:00Z', true],
    ['2026-11-25T08:59:59.999Z', false],
    ['2026-11-25T17:59:59.999Z', true],
    ['2026-11-25T18:00:00Z', false],
    ['2026-11-28T12:00:00Z', false],
    ['2026-12-25T12:00:00Z', false],
  ])('at %s: %s', (text, open) => {
    expect(isBusinessTime(at(text), lisbon)).toBe(open);
  });
});

describe('a pause', () => {
  const pause = (from: string, until: string): Pause => ({ from: at(from), until: at(until) });

  it('stops the clock, once even where two overlap', () => {
    const pauses = [
      pause('2026-11-25T13:00:00Z', '2026-11-25T15:00:00Z'),
      pause('2026-11-25T12:00:00Z', '2026-11-25T14:00:00Z'),
      pause('2026-11-25T20:00:00Z', '2026-11-25T22:00:00Z'),
    ];
    expect(addBusinessTime(at('2026-11-25T10:00:00Z'), 180, lisbon, pauses).toISOString()).toBe('2026-11-25T16:00:00.000Z');
    expect(businessTimeBetween(at('2026-11-25T09:00:00Z'), at('2026-11-26T00:00:00Z'), lisbon, pauses)).toBe(360);
  });

  it('over a closed night moves nothing', () => {
    const night = [pause('2026-11-25T18:00:00Z', '2026-11-26T09:00:00Z')];
    const from = at('2026-11-25T17:00:00Z');
    expect(addBusinessTime(from, 120, lisbon, night)).toEqual(addBusinessTime(from, 120, lisbon));
  });

  it('may begin before and end after all that is measured', () => {
    const long = [pause('2026-11-01T00:00:00Z', '2026-12-01T00:00:00Z')];
    expect(businessTimeBetween(at('2026-11-25T09:00:00Z'), at('2026-11-25T18:00:00Z'), lisbon, long)).toBe(0);
  });

  it('cannot end before it begins', () => {
    const backwards = [pause('2026-11-26T09:00:00Z', '2026-11-25T09:00:00Z')];
    expect(() => addBusinessTime(at('2026-11-25T09:00:00Z'), 1, lisbon, backwards)).toThrow('ends before it begins');
  });
});

describe('the laws of business time', () => {
  const time = fc.integer({ min: 0, max: 1439 }).map((of) => `${String(Math.floor(of / 60)).padStart(2, '0')}:${String(of % 60).padStart(2, '0')}`);
  const openHours = fc.record({ opens: time, closes: fc.oneof(time, fc.constant('24:00')) }).filter(({ opens, closes }) => opens !== closes);
  const zones = ['Europe/Lisbon', 'America/New_York', 'Asia/Tehran', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'America/St_Johns', 'UTC'];
  const anyCalendar = fc
    .record({ zone: fc.constantFrom(...zones), days: fc.array(fc.array(openHours, { maxLength: 2 }), { minLength: 7, maxLength: 7 }) })
    .filter(({ days }) => days.some((hours) => hours.length > 0))
    .map(({ zone, days }) => calendar(zone, Object.fromEntries(days.map((hours, index) => [weekdays[index]!, hours]))));
  // Around changes of the clocks in these zones, and elsewhere
  const anyInstant = fc
    .tuple(
      fc.constantFrom('2026-03-08', '2026-03-29', '2026-10-25', '2026-11-01', '2026-04-05', '2026-10-04', '2022-03-22', '2022-09-22', '2026-07-01'),
      fc.integer({ min: -3 * 1440, max: 3 * 1440 }),
    )
    .map(([day, minutes]) => new Date(Date.parse(day) + minutes * 60_000));
  const thisYear = anyInstant.filter((instant) => instant.getUTCFullYear() === 2026);
  const anyMinutes = fc.integer({ min: 0, max: 3_000 });

  it('what was added has passed, and not a moment earlier', () => {
    fc.assert(fc.property(anyCalendar, anyInstant, anyMinutes, (of, from, minutes) => {
      const due = addBusinessTime(from, minutes, of);
      expect(businessTimeBetween(from, due, of)).toBe(minutes);
      if (minutes > 0) expect(businessTimeBetween(from, new Date(due.getTime() - 60_000), of)).toBe(minutes - 1);
    }), { numRuns: 150 });
  });

  it('two additions are one of the sum', () => {
    fc.assert(fc.property(anyCalendar, anyInstant, anyMinutes, anyMinutes, (of, from, one, other) => {
      expect(addBusinessTime(addBusinessTime(from, one, of), other, of)).toEqual(addBusinessTime(from, one + other, of));
    }), { numRuns: 60 });
  });

  it('two stretches add up, and a way back is the way there with the other sign', () => {
    fc.assert(fc.property(anyCalendar, thisYear, thisYear, thisYear, (of, a, b, c) => {
      expect(businessTimeBetween(a, b, of) + businessTimeBetween(b, c, of)).toBe(businessTimeBetween(a, c, of));
      expect(businessTimeBetween(b, a, of)).toBe(0 - businessTimeBetween(a, b, of));
    }), { numRuns: 100 });
  });

  it('it is the number of minutes at which the clock on the wall shows opening hours', () => {
    const shown = (format: Intl.DateTimeFormat, instant: number, hours: BusinessHours): boolean => {
      const fields = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]));
      const today = weekdays.findIndex((day) => day.startsWith(fields['weekday']!.toLowerCase().slice(0, 3)));
      const clock = `${fields['hour']}:${fields['minute']}`;
      const open = (hoursOfDay: readonly OpenHours[], late: boolean) => hoursOfDay.some(({ opens, closes }) =>
        late ? closes < opens && clock < closes : clock >= opens && (clock < closes || closes < opens));
      return open(hours.week[weekdays[today]!] ?? [], false) || open(hours.week[weekdays[(today + 6) % 7]!] ?? [], true);
    };
    fc.assert(fc.property(anyCalendar, anyInstant, fc.integer({ min: 0, max: 400 }), (of, from, length) => {
      const format = new Intl.DateTimeFormat('en-US', {
        timeZone: of.hours.timeZone, weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
      });
      const instants = Array.from({ length }, (_, minute) => from.getTime() + minute * 60_000);
      const counted = instants.filter((instant) => shown(format, instant, of.hours)).length;
      expect(businessTimeBetween(from, new Date(from.getTime() + length * 60_000), of)).toBe(counted);
    }), { numRuns: 60 });
  });

  it('a pause costs as much business time as lies in it', () => {
    fc.assert(fc.property(anyCalendar, fc.array(thisYear, { minLength: 4, maxLength: 4 }), (of, instants) => {
      const [a, b, c, d] = [...instants].sort((one, other) => one.getTime() - other.getTime()) as [Date, Date, Date, Date];
      const measured = businessTimeBetween(a, d, of, [{ from: b, until: c }]);
      expect(measured).toBe(businessTimeBetween(a, d, of) - businessTimeBetween(b, c, of));
    }), { numRuns: 100 });
  });
});
