import { describe, expect, it } from 'vitest';
import { isDay, type Day } from '../calendars/day.js';
import { jalali } from '../calendars/jalali.js';
import { checkRepetition, type MonthsBetweenWaves } from './check-repetition.js';
import { nextWave, type SurveyWaves } from './survey-waves.js';

const today = '2026-11-28' as Day;
const draft = { every: 3 as MonthsBetweenWaves, startsOn: '2026-12-31', weeks: 2 };

describe('a repetition', () => {
  it('is kept, with no hour where none is told', () => {
    expect(checkRepetition(draft, today)).toEqual({ ok: true, value: { ...draft, hour: null } });
  });

  it.each<[MonthsBetweenWaves, number]>([[1, 4], [3, 12], [6, 25], [12, 52]])('of every %i months is over before the next wave, in any calendar', (every, highest) => {
    expect(checkRepetition({ ...draft, every, weeks: highest }, today)).toMatchObject({ ok: true });
    expect(checkRepetition({ ...draft, every, weeks: highest + 1 }, today)).toMatchObject({
      ok: false, refusal: { kind: 'wave/out-of-range', field: 'weeks', lowest: 1 },
    });
    for (let offset = 0; offset < 800; offset += 1) {
      const first = new Date(Date.UTC(2026, 0, 1) + offset * 86_400_000).toISOString().slice(0, 10);
      if (!isDay(first)) throw new Error(first);
      for (const calendar of [undefined, jalali]) {
        const days = (Date.parse(nextWave({ every, startsOn: first }, first, calendar)!.startsOn) - Date.parse(first)) / 86_400_000;
        expect(days).toBeGreaterThanOrEqual(highest * 7);
      }
    }
  });

  it('begins today at the earliest, but for waves that have begun', () => {
    const current: SurveyWaves = { every: 3, startsOn: '2026-01-31' as Day };
    const begun = { ...draft, startsOn: '2026-01-31' };
    expect(checkRepetition(begun, today)).toEqual({ ok: false, refusal: { kind: 'wave/day-past', earliest: today } });
    expect(checkRepetition(begun, today, current)).toMatchObject({ ok: true });
    expect(checkRepetition({ ...begun, every: 1 }, today, current)).toEqual({ ok: false, refusal: { kind: 'wave/day-past', earliest: today } });
    expect(checkRepetition({ ...begun, startsOn: '2026-01-30' }, today, current)).toMatchObject({ ok: false });
    expect(checkRepetition({ ...draft, startsOn: '2026-11-28' }, today, { every: 3, startsOn: '2026-12-31' as Day })).toMatchObject({ ok: true });
  });

  it('is of 1, 3, 6 or 12 months', () => {
    expect(() => checkRepetition({ ...draft, every: 2 as MonthsBetweenWaves }, today)).toThrow(RangeError);
  });
});
