import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Day } from '../calendars/day.js';
import { dueWave } from './due-wave.js';
import { nextWave, type SurveyWaves, waveOf } from './survey-waves.js';

const monthly: SurveyWaves = { every: 1, startsOn: '2026-01-31' as Day };

describe('the wave that is due', () => {
  it.each<[string, string, number, number | null]>([
    ['is none before the first one', '2026-01-30', 0, null],
    ['is the first one on its day', '2026-01-31', 0, 1],
    ['is none when it was asked', '2026-02-01', 1, null],
    ['is on the last day of a short month', '2026-02-28', 1, 2],
    ['is back on the 31st', '2026-03-30', 2, null],
    ['is back on the 31st, and not before', '2026-03-31', 2, 3],
    ['is caught up when its day was missed', '2026-03-15', 1, 2],
    ['is left out when the next one is nearer', '2026-03-16', 1, null],
    ['is one only, after several were missed', '2026-07-01', 1, 6],
  ])('%s', (_name, day, askedUpTo, number) => {
    expect(dueWave(monthly, day as Day, askedUpTo)?.number ?? null).toBe(number);
  });

  it('never ends to be due where there is no next one', () => {
    expect(dueWave({ every: 'never', startsOn: '2026-01-31' as Day }, '2031-01-01' as Day, 0)?.number).toBe(1);
  });

  it('is asked once, on its own first day, by whoever looks every day', () => {
    const day = (offset: number) => new Date(Date.UTC(2026, 0, 1) + offset * 86_400_000).toISOString().slice(0, 10) as Day;
    fc.assert(fc.property(fc.constantFrom<SurveyWaves['every']>(1, 3, 6, 12), fc.nat(400), (every, from) => {
      const plan: SurveyWaves = { every, startsOn: day(from) };
      const asked: (readonly [Day, number])[] = [];
      for (let offset = 0; offset < from + 800; offset += 1) {
        const due = dueWave(plan, day(offset), asked.length);
        if (due !== null) asked.push([day(offset), due.number]);
      }
      expect(asked.map(([on, number]) => [waveOf(plan, on)?.startsOn, number])).toEqual(asked.map(([on], index) => [on, index + 1]));
      expect(nextWave(plan, asked.at(-1)?.[0] ?? plan.startsOn)?.number).toBe(asked.length + 1);
    }), { numRuns: 30 });
  });
});
