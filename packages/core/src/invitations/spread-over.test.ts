import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Day } from '../calendars/day.js';
import { sha256Hex } from '../hash/sha256-hex.js';
import { sendingDays, spreadOver } from './spread-over.js';

const monday = '2026-11-30' as Day;
const weekend = ['saturday', 'sunday'] as const;
const week = sendingDays({ startsOn: monday, weeks: 1, restDays: weekend });
const customers = Array.from({ length: 1_003 }, (_, at) => `customer ${at}`);

describe('the days of a list', () => {
  it('are those of its weeks without the days of rest', () => {
    expect(week).toEqual(['2026-11-30', '2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04']);
    expect(sendingDays({ startsOn: monday, weeks: 1 })).toHaveLength(7);
    expect(sendingDays({ startsOn: '2026-12-26' as Day, weeks: 2, restDays: ['friday'], holidays: ['2027-01-02', 'never'] })).toEqual([
      '2026-12-26', '2026-12-27', '2026-12-28', '2026-12-29', '2026-12-30', '2026-12-31', '2027-01-03', '2027-01-04', '2027-01-05',
      '2027-01-06', '2027-01-07',
    ]);
    expect(sendingDays({ startsOn: monday, weeks: 1, holidays: week, restDays: weekend })).toEqual([]);
  });

  it.each([0, 53, 1.5, Number.NaN])('are not those of %d weeks', (weeks) => {
    expect(() => sendingDays({ startsOn: monday, weeks })).toThrow(RangeError);
  });

  it('do not start on a day that is none', () => {
    expect(() => sendingDays({ startsOn: '2026-02-30' as Day, weeks: 1 })).toThrow('startsOn is not a day');
  });
});

describe('a list that is spread over days', () => {
  const spread = spreadOver(customers, week, 'wave 1', sha256Hex);
  const perDay = (map: ReadonlyMap<string, Day>) => week.map((on) => [...map.values()].filter((day) => day === on).length);

  it('gives each day as many, but for one', () => {
    expect([...perDay(spread)].sort((one, other) => one - other)).toEqual([200, 200, 201, 201, 201]);
  });

  it('asks each customer once, in whatever order the list comes', () => {
    expect([...spread.keys()].sort()).toEqual([...customers].sort());
    expect(spreadOver([...customers, ...customers].reverse(), week, 'wave 1', sha256Hex)).toEqual(spread);
  });

  it('is drawn anew for the next wave', () => {
    const next = spreadOver(customers, week, 'wave 2', sha256Hex);
    const same = customers.filter((id) => next.get(id) === spread.get(id)).length;
    expect(same / customers.length).toBeGreaterThan(0.1);
    expect(same / customers.length).toBeLessThan(0.3);
  });

  it('is even for any list', () => {
    const anyDays = fc.integer({ min: 1, max: 60 }).map((count) => sendingDays({ startsOn: monday, weeks: 9 }).slice(0, count));
    fc.assert(fc.property(fc.uniqueArray(fc.string(), { maxLength: 80 }), anyDays, (ids, days) => {
      const map = spreadOver(ids, days, 'wave', sha256Hex);
      const counts = days.map((on) => [...map.values()].filter((day) => day === on).length);
      expect(map.size).toBe(ids.length);
      expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
    }), { numRuns: 100 });
  });

  it('goes by the ids where a hash is worth nothing', () => {
    expect(spreadOver(['b', 'a'], week.slice(0, 2), 'wave', () => '0')).toEqual(new Map([['a', week[0]], ['b', week[1]]]));
  });

  it('needs a day', () => {
    expect(() => spreadOver(customers, [], 'wave', sha256Hex)).toThrow('no day');
    expect(spreadOver([], week, 'wave', sha256Hex).size).toBe(0);
  });
});
