import { calendarClock, type CalendarClock } from '../src/calendars/calendar-clock.js';
import type { Qualification, QualifyingHistory } from '../src/loyalty/qualification.js';
import type { TierProgramme } from '../src/loyalty/tier-programme.js';
import { valueOf } from './expect-refusal.js';

export const utc: CalendarClock = valueOf(calendarClock({ timeZone: 'UTC' }));

/** Midnight UTC of a day, or an instant. */
export function at(text: string): Date {
  return new Date(text.length === 10 ? `${text}T00:00:00Z` : text);
}

/** Silver from 100 points, gold from 500, platinum from 1,000 points and 10 visits; counted by calendar years. */
export function programmeWith(changes: Partial<TierProgramme> = {}): TierProgramme {
  return {
    tiers: [
      { name: 'silver', needs: 'all', thresholds: [{ measure: 'points', atLeast: 100 }] },
      { name: 'gold', needs: 'all', thresholds: [{ measure: 'points', atLeast: 500 }] },
      {
        name: 'platinum', needs: 'all',
        thresholds: [{ measure: 'points', atLeast: 1_000 }, { measure: 'visits', atLeast: 10 }],
      },
    ],
    window: { kind: 'calendar', unit: 'year' },
    downgrade: 'toEarned',
    graceDays: 0,
    noticeDays: 0,
    ...changes,
  };
}

/** `['2026-01-05', 100]` are 100 points; a third part is the measure. Ids are q0, q1 … in order. */
export type Earned = readonly [day: string, amount: number, measure?: string];

export function earned(...list: readonly Earned[]): readonly Qualification[] {
  return list.map(([day, amount, measure = 'points'], index) => ({ id: `q${index}`, measure, amount, at: at(day), reverses: null }));
}

/** A refund of one of `earned`. */
export function refund(reverses: string, amount: number, day: string): Qualification {
  return { id: `refund of ${reverses} on ${day}`, measure: 'points', amount, at: at(day), reverses };
}

export function historyOf(qualifications: readonly Qualification[], joinedOn = '2024-05-17'): QualifyingHistory {
  return { qualifications, joinedAt: at(joinedOn), clock: utc };
}
