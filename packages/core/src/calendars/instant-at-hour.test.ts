import { describe, expect, it } from 'vitest';
import { valueOf } from '../../test/expect-refusal.js';
import { calendarClock } from './calendar-clock.js';
import type { Day } from './day.js';
import { instantAtHour } from './instant-at-hour.js';

const at = (day: string, hour: number, timeZone: string) => instantAtHour(day as Day, hour, valueOf(calendarClock({ timeZone }))).toISOString();

describe('the instant of an hour', () => {
  it.each([
    ['of a zone ahead of UTC', '2026-11-27', 10, 'Asia/Tehran', '2026-11-27T06:30:00.000Z'],
    ['of a zone behind UTC', '2026-11-27', 22, 'America/Sao_Paulo', '2026-11-28T01:00:00.000Z'],
    ['that begins a day', '2026-11-27', 0, 'UTC', '2026-11-27T00:00:00.000Z'],
    ['that clocks leave out', '2026-03-29', 1, 'Europe/Lisbon', '2026-03-29T01:00:00.000Z'],
    ['that clocks show twice', '2026-10-25', 1, 'Europe/Lisbon', '2026-10-25T00:00:00.000Z'],
  ])('%s', (_name, day, hour, timeZone, instant) => {
    expect(at(day, hour, timeZone)).toBe(instant);
  });

  it.each([['2026-02-30', 10], ['2026-11-27', 24], ['2026-11-27', -1], ['2026-11-27', 9.5]])('%s at %s is none', (day, hour) => {
    expect(() => at(day, hour, 'UTC')).toThrow(RangeError);
  });
});
