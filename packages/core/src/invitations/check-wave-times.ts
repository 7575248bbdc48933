import { dayLength } from '../calendars/day-length.js';
import { isDay, type Day } from '../calendars/day.js';
import { ok, refuse, type Result } from '../result.js';

/** When a list is asked, as it comes in. */
export interface WaveDraft {
  /** `YYYY-MM-DD`. */
  readonly startsOn: string;
  readonly weeks: number;
  readonly hour?: number | null | undefined;
}

/** When a list is asked: spread over weeks, each customer on one day. */
export interface WaveTimes {
  readonly startsOn: Day;
  /** 1 to 52. */
  readonly weeks: number;
  /** 0 to 23, on the clock where the customer lives; `null`: as soon as it is not quiet any more. */
  readonly hour: number | null;
}

/** Why a list cannot be asked at these times. */
export type WaveTimesRefusal =
  | { readonly kind: 'wave/day-malformed' }
  /** It would begin before `earliest`. */
  | { readonly kind: 'wave/day-past'; readonly earliest: Day }
  /** It would begin after `latest`, which nobody plans for: the year is a slip. */
  | { readonly kind: 'wave/day-too-far'; readonly latest: Day }
  /** Not a whole number in this range. */
  | { readonly kind: 'wave/out-of-range'; readonly field: 'weeks' | 'hour'; readonly lowest: number; readonly highest: number };

const mostDaysAhead = 730;

const ranges = { weeks: [1, 52], hour: [0, 23] } as const;

/**
 * When a list is asked, checked.
 *
 * @param today - where your people are
 * @returns refuses `wave/day-malformed`, `wave/day-past`, `wave/day-too-far` for more than 730 days, and `wave/out-of-range`
 * @example
 * checkWaveTimes({ startsOn: '2026-11-30', weeks: 2 }, '2026-11-28' as Day); // { ok: true, value: { …, hour: null } }
 */
export function checkWaveTimes({ startsOn, weeks, hour = null }: WaveDraft, today: Day): Result<WaveTimes, WaveTimesRefusal> {
  if (typeof startsOn !== 'string' || !isDay(startsOn)) return refuse({ kind: 'wave/day-malformed' });
  for (const [field, value] of [['weeks', weeks], ['hour', hour]] as const) {
    const [lowest, highest] = ranges[field];
    const isLeftOut = field === 'hour' && value === null;
    if (!isLeftOut && !(Number.isInteger(value) && Number(value) >= lowest && Number(value) <= highest)) {
      return refuse({ kind: 'wave/out-of-range', field, lowest, highest });
    }
  }
  // Ten characters of a date stand in the order of time.
  if (startsOn < today) return refuse({ kind: 'wave/day-past', earliest: today });
  const latest = new Date(Date.parse(today) + mostDaysAhead * dayLength).toISOString().slice(0, 10) as Day;
  if (startsOn > latest) return refuse({ kind: 'wave/day-too-far', latest });
  return ok({ startsOn, weeks, hour });
}
