import type { Day } from '../../src/calendars/day.js';
import type { WaveRefusal } from '../../src/invitations/wave-refusal.js';

/** One refusal of each kind, and of each field where the sentence depends on it. */
export const waves: readonly WaveRefusal[] = [
  { kind: 'wave/day-malformed' },
  { kind: 'wave/day-past', earliest: '2026-11-28' as Day },
  { kind: 'wave/day-too-far', latest: '2028-11-27' as Day },
  { kind: 'wave/out-of-range', field: 'weeks', lowest: 1, highest: 52 },
  { kind: 'wave/out-of-range', field: 'hour', lowest: 0, highest: 23 },
  ...(['running', 'paused', 'cancelled'] as const).map((status) => ({ kind: 'wave/not-possible', status, to: 'running' }) as const),
  { kind: 'wave/not-found' },
  { kind: 'wave/without-day' },
  { kind: 'wave/without-customer' },
  { kind: 'wave/without-trigger' },
  { kind: 'wave/survey-not-live' },
];
