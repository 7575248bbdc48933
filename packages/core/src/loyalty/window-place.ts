import { addPeriods } from '../calendars/add-periods.js';
import { dayLength } from '../calendars/day-length.js';
import { periodOf } from '../calendars/period-of.js';
import { periodSince } from '../calendars/period-since.js';
import type { QualifyingHistory } from './qualification.js';
import type { TierWindow } from './tier-programme.js';

/** Where something that happens at an instant counts towards a tier. */
export interface WindowPlace {
  /** What counts together: the beginning of a period, as milliseconds; 0 for everything in a rolling window. */
  readonly bucket: number;
  /** Until then more can be added to what counts together with it. */
  readonly closesAt: number;
  /** From then on it no longer counts. A period counts to the end of the next one. */
  readonly leavesAt: number;
}

/** A stay in a window that no calendar makes longer: the unit of the longest months we know, and then some. */
const longestDays: Readonly<Record<TierWindow['unit'], number>> = { day: 2, month: 40, quarter: 120, year: 400 };

/** Milliseconds after which, in any calendar, nothing counts any more. */
export function longestStay(window: TierWindow): number {
  return (window.kind === 'rolling' ? window.count + 1 : 2) * longestDays[window.unit] * dayLength;
}

/** The place of an instant in a window. */
export function windowPlace(
  window: TierWindow, at: Date, { joinedAt, clock }: Pick<QualifyingHistory, 'joinedAt' | 'clock'>,
): WindowPlace {
  if (window.kind === 'rolling') {
    const leavesAt = addPeriods(at, window.count, window.unit, clock).getTime();
    return { bucket: 0, closesAt: leavesAt, leavesAt };
  }
  const periodAt = (instant: Date): { readonly from: Date; readonly until: Date } =>
    window.kind === 'calendar' ? periodOf(instant, window.unit, clock) : periodSince(joinedAt, instant, window.unit, clock);
  const { from, until } = periodAt(at);
  return { bucket: from.getTime(), closesAt: until.getTime(), leavesAt: periodAt(until).until.getTime() };
}
