import { expect, it } from 'vitest';
import { valueOf } from '../../test/expect-refusal.js';
import { calendarClock } from './calendar-clock.js';
import { periodsBetween } from './periods-between.js';

const utc = valueOf(calendarClock({ timeZone: 'UTC' }));
const monthsBetween = (from: string, until: string) =>
  periodsBetween(new Date(from), new Date(until), 'month', utc).map((period) => period.from.toISOString().slice(0, 7));

it('are all that hold a part of it', () => {
  expect(monthsBetween('2025-12-31T23:59:59Z', '2026-02-01T00:00:00.001Z')).toEqual(['2025-12', '2026-01', '2026-02']);
});

it('do not hold the one that begins at the end', () => {
  expect(monthsBetween('2026-01-01', '2026-03-01')).toEqual(['2026-01', '2026-02']);
});

it('are none of no time', () => {
  expect(monthsBetween('2026-01-01', '2026-01-01')).toEqual([]);
  expect(monthsBetween('2026-02-01', '2026-01-01')).toEqual([]);
});

it('are an error when there are too many', () => {
  const from = new Date('1900-01-01T12:00:00Z');
  const day = 86_400_000;
  expect(periodsBetween(from, new Date(from.getTime() + 1_999 * day), 'day', utc)).toHaveLength(2_000);
  expect(() => periodsBetween(from, new Date(from.getTime() + 2_000 * day), 'day', utc)).toThrow('more than 2000 periods');
  expect(() => periodsBetween(from, new Date(NaN), 'day', utc)).toThrow(RangeError);
});
