import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { refusalOf, valueOf } from '../../test/expect-refusal.js';
import { calendarClock } from './calendar-clock.js';
import { gregorian } from './gregorian.js';
import type { Weekday } from './weekend.js';

it.each(['Mars/Olympus', '', '+03:30', '__proto__'])('a clock of the zone %j is refused', (timeZone) => {
  expect(refusalOf(calendarClock({ timeZone }))).toEqual({ kind: 'calendar/time-zone-unknown' });
});

it.each([undefined, null, ['Asia/Tehran'], 3])('a clock of the zone %j, as JSON may have it, is not that of the machine', (timeZone) => {
  expect(refusalOf(calendarClock({ timeZone: timeZone as unknown as string }))).toEqual({ kind: 'calendar/time-zone-unknown' });
});

it('is Gregorian and begins its weeks on Monday where nothing else is said', () => {
  expect(valueOf(calendarClock({ timeZone: 'UTC' }))).toMatchObject({ timeZone: 'UTC', calendar: gregorian, weekStart: 'monday' });
});

it('has no week that begins on another day than those of the week', () => {
  expect(() => calendarClock({ timeZone: 'UTC', weekStart: 'Monday' as Weekday })).toThrow('weekStart is not a weekday');
});

/** What the engine says, asked anew each time. */
function offsetOf(timeZone: string, at: number): number {
  const part = new Map(new Intl.DateTimeFormat('en-US', {
    timeZone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric',
  }).formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const of = (name: Intl.DateTimeFormatPartTypes) => part.get(name) ?? 0;
  return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second')) - at;
}

it.each(['UTC', 'Europe/Lisbon', 'Asia/Tehran', 'America/Santiago', 'Australia/Lord_Howe', 'Africa/Casablanca', 'Pacific/Apia'])(
  'remembers the days of %s as they are, also those on which clocks are turned', (timeZone) => {
    const { offsetAt } = valueOf(calendarClock({ timeZone }));
    const hour = 3_600_000;
    // Every half hour of two years in which each of these zones but UTC turned its clocks, three times, as the first time is not remembered.
    const year = Date.UTC(2011, 0, 1);
    const anyHalfHour = fc.integer({ min: 0, max: 2 * 365 * 48 }).map((count) => year + count * hour / 2);
    fc.assert(fc.property(fc.array(anyHalfHour, { minLength: 3, maxLength: 60 }), (instants) => {
      for (const at of instants) {
        offsetAt(at);
        offsetAt(at);
        expect(offsetAt(at)).toBe(offsetOf(timeZone, at));
      }
    }), { numRuns: 15 });
  },
);

it('asks the engine four times about a day, and not once for each instant', () => {
  const { offsetAt } = valueOf(calendarClock({ timeZone: 'Asia/Tehran' }));
  const asked = vi.spyOn(Intl.DateTimeFormat.prototype, 'formatToParts');
  const day = Date.UTC(2026, 10, 27);
  const offsets = new Set(Array.from({ length: 1_000 }, (_, at) => offsetAt(day + at * 60_000)));
  const questions = asked.mock.calls.length;
  asked.mockRestore();
  expect([...offsets]).toEqual([3.5 * 3_600_000]);
  expect(questions).toBe(4);
});

it('forgets days before they are too many, and still knows them', () => {
  const { offsetAt } = valueOf(calendarClock({ timeZone: 'Asia/Bangkok' }));
  const offsets = new Set(Array.from({ length: 5_000 }, (_, day) => offsetAt(Date.UTC(2000, 0, day))));
  expect([...offsets]).toEqual([7 * 3_600_000]);
});
