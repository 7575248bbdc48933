import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDay, type Day } from '../calendars/day.js';
import { jalali } from '../calendars/jalali.js';
import { nextWave, waveOf, type SurveyWaves } from './survey-waves.js';

const day = (text: string): Day => {
  if (!isDay(text)) throw new Error(text);
  return text;
};
const plan = (every: SurveyWaves['every'], startsOn: string): SurveyWaves => ({ every, startsOn: day(startsOn) });

describe('the wave of a day', () => {
  it.each<[SurveyWaves['every'], string, string, number, string, string | null]>([
    [1, '2026-01-15', '2026-01-15', 1, '2026-01-15', '2026-02-15'],
    [1, '2026-01-15', '2026-02-14', 1, '2026-01-15', '2026-02-15'],
    [1, '2026-01-15', '2026-02-15', 2, '2026-02-15', '2026-03-15'],
    [3, '2026-01-31', '2026-04-29', 1, '2026-01-31', '2026-04-30'],
    [3, '2026-01-31', '2026-04-30', 2, '2026-04-30', '2026-07-31'],
    // It is back on the 31st after February.
    [1, '2026-01-31', '2026-03-31', 3, '2026-03-31', '2026-04-30'],
    [1, '2026-01-31', '2026-03-30', 2, '2026-02-28', '2026-03-31'],
    [12, '2024-02-29', '2025-02-28', 2, '2025-02-28', '2026-02-28'],
    [12, '2024-02-29', '2028-02-29', 5, '2028-02-29', '2029-02-28'],
    [6, '2026-11-27', '2030-12-31', 9, '2030-11-27', '2031-05-27'],
    ['never', '2026-01-01', '2099-01-01', 1, '2026-01-01', null],
  ])('every %s months from %s is on %s the %d., from %s until before %s', (every, startsOn, at, number, from, until) => {
    expect(waveOf(plan(every, startsOn), day(at))).toEqual({ number, startsOn: from, endsBefore: until });
  });

  it('is none before the first', () => {
    expect(waveOf(plan(1, '2026-01-15'), day('2026-01-14'))).toBeNull();
    expect(waveOf(plan('never', '2026-01-15'), day('2026-01-14'))).toBeNull();
  });

  it('counts the months of the calendar', () => {
    // From 1 Farvardin 1405 to 1 Tir: months of 31 days.
    expect(waveOf(plan(3, '2026-03-21'), day('2026-06-21'), jalali)).toEqual({ number: 1, startsOn: '2026-03-21', endsBefore: '2026-06-22' });
  });

  it('holds the day, and the waves follow each other without a gap', { timeout: 60_000 }, () => {
    const days = fc.integer({ min: 0, max: 20_000 }).map((number) => day(new Date(number * 86_400_000).toISOString().slice(0, 10)));
    fc.assert(fc.property(days, days, fc.constantFrom(1, 3, 6, 12), (one, other, every) => {
      const [startsOn, at] = one <= other ? [one, other] : [other, one];
      const wave = waveOf({ every, startsOn }, at)!;
      expect(wave.startsOn <= at && at < wave.endsBefore!).toBe(true);
      const next = nextWave({ every, startsOn }, at)!;
      expect(next).toEqual(waveOf({ every, startsOn }, wave.endsBefore!));
      expect(next.number).toBe(wave.number + 1);
      expect(next.startsOn).toBe(wave.endsBefore);
    }));
  });

  it.each<[unknown, string, string]>([[2, '2026-01-01', '2026-01-01'], [1, '2026-02-30', '2026-03-01'], [1, '2026-02-01', 'today'], [12, '9999-06-01', '9999-07-01']])(
    'every %s months from %s is nothing on %s', (every, startsOn, at) => {
      expect(() => waveOf({ every, startsOn } as SurveyWaves, at as Day)).toThrow(RangeError);
    });
});

describe('the next wave', () => {
  it.each<[SurveyWaves['every'], string, string, string | undefined]>([
    [3, '2026-03-01', '2025-01-01', '2026-03-01'],
    [3, '2026-03-01', '2026-03-01', '2026-06-01'],
    ['never', '2026-03-01', '2026-02-28', '2026-03-01'],
    ['never', '2026-03-01', '2026-03-01', undefined],
  ])('of a survey every %s months from %s starts after %s on %s', (every, startsOn, at, next) => {
    expect(nextWave(plan(every, startsOn), day(at))?.startsOn).toBe(next);
  });
});
