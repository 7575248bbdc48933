/** Why an instant cannot be that of something that has happened. */
export type InstantFault =
  | { readonly fault: 'unreadable' }
  | { readonly fault: 'out-of-range'; readonly earliest: Date; readonly latest: Date };

/** The first instant that something may have happened at: earlier ones are wrong clocks and empty date cells. */
export const earliestInstant = '2000-01-01T00:00:00.000Z';

/** How far the clock of the sender may be ahead. */
const toleranceMilliseconds = 5 * 60_000;

/**
 * Why something cannot have happened at this instant; `null` when it can: from 2000 (UTC) to five minutes after `now`.
 *
 * @param earliest - what it cannot lie before, where that is later than the year 2000
 * @example
 * instantFault(new Date('1970-01-01'), now)?.fault; // 'out-of-range'
 */
export function instantFault(at: Date, now: Date, earliest: Date = new Date(earliestInstant)): InstantFault | null {
  if (!(at instanceof Date) || Number.isNaN(at.getTime())) return { fault: 'unreadable' };
  const latest = new Date(now.getTime() + toleranceMilliseconds);
  return at < earliest || at > latest ? { fault: 'out-of-range', earliest, latest } : null;
}
