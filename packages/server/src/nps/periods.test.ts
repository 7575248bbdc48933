import { describe, expect, test } from 'vitest';
import { type PeriodRule, periodsBetween } from './periods.js';

const spans = (rule: Partial<PeriodRule>, from: string, last: string) =>
  periodsBetween({ period: 'month', timeZone: 'UTC', calendar: 'gregorian', weekStart: 1, ...rule }, new Date(from), new Date(last))
    .map(({ start, label }) => `${label} ${start.toISOString().replace('.000Z', 'Z')}`);

test.each<[string, Partial<PeriodRule>, string, string, readonly string[]]>([
  ['months, also empty ones', {}, '2025-12-31T23:00:00Z', '2026-02-01T00:00:00Z',
    ['2025-12 2025-12-01T00:00:00Z', '2026-01 2026-01-01T00:00:00Z', '2026-02 2026-02-01T00:00:00Z']],
  ['a zone decides in which month an instant lies', { timeZone: 'Asia/Tehran' }, '2025-12-31T23:00:00Z', '2025-12-31T23:00:00Z',
    ['2026-01 2025-12-31T20:30:00Z']],
  ['Jalali months begin with the spring', { calendar: 'jalali', timeZone: 'Asia/Tehran' }, '2026-03-20T10:00:00Z', '2026-03-21T10:00:00Z',
    ['1404-12 2026-02-19T20:30:00Z', '1405-01 2026-03-20T20:30:00Z']],
  ['a Jalali year', { calendar: 'jalali', period: 'year' }, '2026-03-21T00:00:00Z', '2026-04-01T00:00:00Z', ['1405 2026-03-21T00:00:00Z']],
  ['a Buddhist year is counted 543 later', { calendar: 'buddhist', period: 'year' }, '2026-05-01T00:00:00Z', '2026-05-01T00:00:00Z',
    ['2569 2026-01-01T00:00:00Z']],
  ['quarters', { period: 'quarter' }, '2026-03-31T00:00:00Z', '2026-04-01T00:00:00Z', ['2026-Q1 2026-01-01T00:00:00Z', '2026-Q2 2026-04-01T00:00:00Z']],
  ['weeks from Monday', { period: 'week' }, '2026-03-22T00:00:00Z', '2026-03-23T00:00:00Z',
    ['2026-03-16 2026-03-16T00:00:00Z', '2026-03-23 2026-03-23T00:00:00Z']],
  ['weeks from Saturday', { period: 'week', weekStart: 6 }, '2026-03-21T00:00:00Z', '2026-03-21T00:00:00Z', ['2026-03-21 2026-03-21T00:00:00Z']],
  ['a day of 23 hours is one day', { period: 'day', timeZone: 'Europe/Berlin' }, '2026-03-29T10:00:00Z', '2026-03-30T10:00:00Z',
    ['2026-03-29 2026-03-28T23:00:00Z', '2026-03-30 2026-03-29T22:00:00Z']],
])('%s', (_name, rule, from, last, expected) => {
  expect(spans(rule, from, last)).toEqual(expected);
});

describe('the periods', () => {
  test.each(['day', 'week', 'month', 'quarter', 'year'] as const)('of a %s follow each other without gap, in every calendar', (period) => {
    for (const calendar of ['gregorian', 'jalali', 'buddhist'] as const) {
      const rule = { period, calendar, timeZone: 'America/Sao_Paulo', weekStart: 7 };
      const found = periodsBetween(rule, new Date('2024-01-15T00:00:00Z'), new Date('2026-01-15T00:00:00Z'));
      expect(found[0]!.start <= new Date('2024-01-15T00:00:00Z')).toBe(true);
      expect(found.at(-1)!.end > new Date('2026-01-15T00:00:00Z')).toBe(true);
      for (const [index, span] of found.entries()) if (index > 0) expect(span.start).toEqual(found[index - 1]!.end);
      expect(new Set(found.map(({ label }) => label)).size).toBe(found.length);
    }
  });
});
