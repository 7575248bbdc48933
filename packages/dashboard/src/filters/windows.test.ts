import { describe, expect, test } from 'vitest';
import { noFilters } from './filters.js';
import { lengthInDays, narrowedTo, windowBefore, windowOf } from './windows.js';

const lisbon = 'Europe/Lisbon';
const tehran = 'Asia/Tehran';
const now = new Date('2026-11-21T23:30:00Z');

describe('the window of a period', () => {
  test('is open at both ends for all time', () => {
    expect(windowOf({ kind: 'all' }, now, lisbon)).toEqual({ from: null, to: null });
  });

  test.each([
    ['30d', lisbon, '2026-10-22T23:00:00.000Z'],
    ['90d', lisbon, '2026-08-23T23:00:00.000Z'],
    ['12m', lisbon, '2025-11-22T00:00:00.000Z'],
    // In Tehran it is the next day already.
    ['30d', tehran, '2026-10-23T20:30:00.000Z'],
  ] as const)('%s in %s begins at midnight there', (preset, zone, from) => {
    expect(windowOf({ kind: 'last', preset }, now, zone)).toEqual({ from: new Date(from), to: null });
  });

  test('holds the whole last day of a range', () => {
    expect(windowOf({ kind: 'range', from: '2026-03-01', to: '2026-03-31' }, now, lisbon)).toEqual({
      from: new Date('2026-03-01T00:00:00Z'),
      // Summer time has begun in between.
      to: new Date('2026-03-31T23:00:00Z'),
    });
  });
});

describe('the window before', () => {
  test('has as many days and ends where the other begins', () => {
    const window = windowOf({ kind: 'range', from: '2026-03-11', to: '2026-03-20' }, now, lisbon);
    expect(windowBefore(window, now, lisbon)).toEqual({ from: new Date('2026-03-01T00:00:00Z'), to: window.from });
  });

  test('of the last thirty days are the thirty days before them', () => {
    const before = windowBefore(windowOf({ kind: 'last', preset: '30d' }, now, lisbon), now, lisbon);
    expect(before?.from).toEqual(new Date('2026-09-22T23:00:00Z'));
  });

  test('of all time does not exist', () => {
    expect(windowBefore({ from: null, to: null }, now, lisbon)).toBeNull();
  });
});

test('a day of 23 hours counts as a day', () => {
  const window = windowOf({ kind: 'range', from: '2026-03-29', to: '2026-03-29' }, now, lisbon);
  expect(lengthInDays(window, now, lisbon)).toBe(1);
});

describe('a month of the trend opens', () => {
  const march = [new Date('2026-03-01T00:00:00Z'), new Date('2026-03-31T23:00:00Z')] as const;

  test('all its days when nothing narrower is chosen', () => {
    expect(narrowedTo(...march, noFilters, now, lisbon)).toEqual({
      kind: 'range',
      from: '2026-03-01',
      to: '2026-03-31',
    });
  });

  test('only the days that the filter leaves of it', () => {
    const filters = { ...noFilters, period: { kind: 'range', from: '2026-03-10', to: '2026-04-10' } } as const;
    expect(narrowedTo(...march, filters, now, lisbon)).toEqual({ kind: 'range', from: '2026-03-10', to: '2026-03-31' });
  });
});
