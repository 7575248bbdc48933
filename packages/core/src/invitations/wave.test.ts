import { describe, expect, it } from 'vitest';
import type { Day } from '../calendars/day.js';
import { changeWaveStatus, waveTransitions, type WaveStatus } from './change-wave-status.js';
import { checkWaveTimes } from './check-wave-times.js';

const today = '2026-11-28' as Day;

describe('the times of a wave', () => {
  it('are kept, with no hour where none is told', () => {
    expect(checkWaveTimes({ startsOn: today, weeks: 52, hour: 0 }, today)).toEqual({ ok: true, value: { startsOn: today, weeks: 52, hour: 0 } });
    expect(checkWaveTimes({ startsOn: '2026-12-24', weeks: 1 }, today)).toEqual({ ok: true, value: { startsOn: '2026-12-24', weeks: 1, hour: null } });
    expect(checkWaveTimes({ startsOn: '2028-11-27', weeks: 1 }, today).ok).toBe(true);
  });

  it.each([
    ['a day that is none', { startsOn: '2026-02-30' }, { kind: 'wave/day-malformed' }],
    ['yesterday', { startsOn: '2026-11-27' }, { kind: 'wave/day-past', earliest: today }],
    ['a day after the last one', { startsOn: '2028-11-28' }, { kind: 'wave/day-too-far', latest: '2028-11-27' }],
    ['no week', { weeks: 0 }, { kind: 'wave/out-of-range', field: 'weeks', lowest: 1, highest: 52 }],
    ['half a week', { weeks: 0.5 }, { kind: 'wave/out-of-range', field: 'weeks' }],
    ['more than a year', { weeks: 53 }, { kind: 'wave/out-of-range', field: 'weeks' }],
    ['an hour of no day', { hour: 24 }, { kind: 'wave/out-of-range', field: 'hour', lowest: 0, highest: 23 }],
  ])('are refused with %s', (_name, draft, refusal) => {
    expect(checkWaveTimes({ startsOn: '2026-11-30', weeks: 2, ...draft }, today)).toMatchObject({ ok: false, refusal });
  });
});

describe('the status of a wave', () => {
  const statuses = Object.keys(waveTransitions) as WaveStatus[];

  it.each(statuses)('%s goes where the table says, or stays', (status) => {
    const reached = statuses.filter((to) => changeWaveStatus(status, to).ok);
    expect(new Set(reached)).toEqual(new Set([status, ...waveTransitions[status]]));
  });

  it('is final when it was cancelled', () => {
    expect(changeWaveStatus('cancelled', 'running')).toEqual({ ok: false, refusal: { kind: 'wave/not-possible', status: 'cancelled', to: 'running' } });
  });
});
