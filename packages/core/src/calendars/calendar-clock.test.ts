import { expect, it } from 'vitest';
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
