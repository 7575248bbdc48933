import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buddhist } from './buddhist.js';
import type { Calendar } from './calendar.js';
import { gregorian } from './gregorian.js';
import { jalali } from './jalali.js';

const dayNumber = (day: string) => Date.parse(day) / 86_400_000;
const dateOf = (calendar: Calendar, day: string) => {
  const { year, month, day: of } = calendar.dateOf(dayNumber(day));
  return `${year}-${month}-${of}`;
};

describe('the Jalali year begins', () => {
  // Iran's official calendars, as in https://en.wikipedia.org/wiki/Nowruz and the tables of calendar.ut.ac.ir
  it.each([
    [1400, '2021-03-21'],
    [1401, '2022-03-21'],
    [1402, '2023-03-21'],
    [1403, '2024-03-20'],
    [1404, '2025-03-21'],
    [1405, '2026-03-21'],
    [1406, '2027-03-21'],
    [1407, '2028-03-20'],
    [1408, '2029-03-20'],
    [1409, '2030-03-21'],
    [1410, '2031-03-21'],
  ])('%d on %s', (year, day) => {
    expect(dateOf(jalali, day)).toBe(`${year}-1-1`);
    expect(jalali.firstOfMonth(year, 1)).toBe(dayNumber(day));
  });

  it('after 30 Esfand in 1399, 1403 and 1408 alone', () => {
    const lengthOfEsfand = (year: number) => jalali.firstOfMonth(year + 1, 1) - jalali.firstOfMonth(year, 12);
    const years = Array.from({ length: 13 }, (_, index) => 1398 + index);
    expect(years.filter((year) => lengthOfEsfand(year) === 30)).toEqual([1399, 1403, 1408]);
    expect(years.filter((year) => lengthOfEsfand(year) === 29)).toHaveLength(10);
  });
});

it('in Thailand it is 2569 in 2026', () => {
  expect(dateOf(buddhist, '2026-11-27')).toBe('2569-11-27');
  expect(buddhist.firstOfMonth(2569, 11)).toBe(dayNumber('2026-11-01'));
});

it('a year below 100 is not one of the twentieth century', () => {
  expect(gregorian.firstOfMonth(99, 1)).toBe(dayNumber('0099-01-01'));
});

it.each([0, 9378, NaN])('there is no Jalali year %d', (year) => {
  expect(() => jalali.firstOfMonth(year, 1)).toThrow(RangeError);
});

describe('each calendar', () => {
  const anyDay = fc.integer({ min: dayNumber('1900-01-01'), max: dayNumber('2100-12-31') });

  it.each([
    [gregorian, 'gregory'],
    [buddhist, 'buddhist'],
    // ICU has the same cycle of 33 years, up to a list of exceptions that begins with 1502, which is 2123.
    [jalali, 'persian'],
  ])('agrees with the engine about $name days from 1900 to 2100', (calendar, name) => {
    const format = new Intl.DateTimeFormat(`en-u-ca-${name}`, { timeZone: 'UTC', year: 'numeric', month: 'numeric', day: 'numeric' });
    fc.assert(fc.property(anyDay, (day) => {
      const shown = Object.fromEntries(format.formatToParts(day * 86_400_000).map(({ type, value }) => [type, Number(value)]));
      expect(calendar.dateOf(day)).toEqual({ year: shown['year'], month: shown['month'], day: shown['day'] });
    }), { numRuns: 1_000 });
  });

  it.each([gregorian, buddhist, jalali])('finds the $name days again from the first of their month', (calendar) => {
    fc.assert(fc.property(anyDay, (number) => {
      const { year, month, day } = calendar.dateOf(number);
      expect(calendar.firstOfMonth(year, month) + day - 1).toBe(number);
    }));
  });
});
