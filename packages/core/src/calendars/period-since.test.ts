import fc from 'fast-check';
import { expect, it } from 'vitest';
import { valueOf } from '../../test/expect-refusal.js';
import { calendarClock } from './calendar-clock.js';
import { jalali } from './jalali.js';
import { periodSince } from './period-since.js';
import { periodUnits, type PeriodUnit } from './period-unit.js';

const utc = valueOf(calendarClock({ timeZone: 'UTC' }));
const tehran = valueOf(calendarClock({ timeZone: 'Asia/Tehran', calendar: jalali }));

it.each<[string, string, string, PeriodUnit, string, string]>([
  ['on the first day', '2024-02-29T12:00Z', '2024-02-29T12:00Z', 'year', '2024-02-29T12:00Z', '2025-02-28T12:00Z'],
  ['just before the anniversary', '2024-02-29T12:00Z', '2025-02-28T11:59Z', 'year', '2024-02-29T12:00Z', '2025-02-28T12:00Z'],
  ['on the anniversary', '2024-02-29T12:00Z', '2025-02-28T12:00Z', 'year', '2025-02-28T12:00Z', '2026-02-28T12:00Z'],
  ['on a leap day', '2024-02-29T12:00Z', '2028-02-29T12:00Z', 'year', '2028-02-29T12:00Z', '2029-02-28T12:00Z'],
  ['before it began', '2024-02-29T12:00Z', '2024-02-29T11:59Z', 'year', '2023-02-28T12:00Z', '2024-02-29T12:00Z'],
  ['in months that differ', '2026-01-31T00:00Z', '2026-02-28T00:00Z', 'month', '2026-02-28T00:00Z', '2026-03-31T00:00Z'],
])('the period that is counted from a date is found %s', (_, since, at, unit, from, until) => {
  expect(periodSince(new Date(since), new Date(at), unit, utc)).toEqual({ from: new Date(from), until: new Date(until) });
});

it('a period since a date holds the instant, and begins one of its length after the other', () => {
  const anyInstant = fc.date({ min: new Date('1990-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });
  fc.assert(fc.property(fc.constantFrom(utc, tehran), anyInstant, anyInstant, fc.constantFrom(...periodUnits), (clock, since, at, unit) => {
    const { from, until } = periodSince(since, at, unit, clock);
    expect(from <= at && at < until).toBe(true);
    expect(periodSince(since, until, unit, clock).from).toEqual(until);
  }));
});

it('a date that is none is an error', () => {
  expect(() => periodSince(new Date(NaN), new Date(0), 'year', utc)).toThrow('periodSince: the date');
  expect(() => periodSince(new Date(0), new Date(NaN), 'year', utc)).toThrow('periodSince: the date');
});
