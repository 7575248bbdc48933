import { expect, it } from 'vitest';
import { valueOf } from '../../test/expect-refusal.js';
import { calendarClock } from './calendar-clock.js';
import { dayOf } from './day-of.js';
import { jalali } from './jalali.js';

const dayIn = (timeZone: string, at: string) => dayOf(new Date(at), valueOf(calendarClock({ timeZone })));

it.each([
  ['Asia/Bangkok', '2026-12-31T17:00:00Z', '2027-01-01'],
  ['Asia/Bangkok', '2026-12-31T16:59:59Z', '2026-12-31'],
  ['America/New_York', '2026-03-01T04:59:00Z', '2026-02-28'],
  ['UTC', '1000-01-01T00:00:00Z', '1000-01-01'],
  ['UTC', '9999-12-31T23:59:59Z', '9999-12-31'],
])('in %s at %s it is %s', (timeZone, at, day) => {
  expect(dayIn(timeZone, at)).toBe(day);
});

it('is Gregorian with any calendar', () => {
  expect(dayOf(new Date('2026-03-21T12:00:00Z'), valueOf(calendarClock({ timeZone: 'Asia/Tehran', calendar: jalali })))).toBe('2026-03-21');
});

it('is an error where the year has not four digits', () => {
  expect(() => dayIn('UTC', 'never')).toThrow(RangeError);
  expect(() => dayIn('Asia/Tehran', '9999-12-31T23:59:59Z')).toThrow(RangeError);
  expect(() => dayIn('America/New_York', '1000-01-01T00:00:00Z')).toThrow(RangeError);
});
