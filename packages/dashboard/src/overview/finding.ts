import { describeChange, tallyOfCounts, veryLowBelow, type DescribedChange, type Tally } from '@goodword/core';
import { lengthInDays, type Window } from '../filters/windows.js';
import type { Measured, Month } from './overview-document.js';

/** Against what a score is compared: its last two complete quarters, or as many days as before. */
export type Basis = 'quarters' | 'window-before';

/** Two complete quarters always fit into this many days, wherever the window begins. */
const daysForQuarters = 276;

export function basisOf(window: Window, now: Date, timeZone: string): Basis {
  const days = lengthInDays(window, now, timeZone);
  return days === null || days >= daysForQuarters ? 'quarters' : 'window-before';
}

export type Finding =
  | { readonly kind: 'none' }
  | { readonly kind: 'suppressed' }
  | { readonly kind: 'too-few'; readonly total: number }
  | { readonly kind: 'level'; readonly score: number; readonly total: number }
  | {
      readonly kind: 'change';
      readonly change: DescribedChange;
      readonly before: Side;
      readonly after: Side;
    };

/** One side of a comparison. */
export interface Side {
  readonly total: number;
  /** Instants in its first and its last month; `null` when the sides are stretches of days. */
  readonly months: { readonly first: Date; readonly last: Date } | null;
}

interface Measurements {
  readonly nps: Measured;
  readonly before?: Measured | undefined;
  readonly quarters?: readonly Month[] | undefined;
}

/**
 * What the overview says in its one sentence.
 *
 * A quarter that still runs, or that the filter cuts, is not compared: its answers are not those of a whole quarter.
 */
export function findingOf({ nps, before, quarters }: Measurements, window: Window, now: Date): Finding {
  if (nps.suppressed) return { kind: 'suppressed' };
  if (nps.total === 0 || nps.score === null) return { kind: 'none' };
  if (nps.total < veryLowBelow) return { kind: 'too-few', total: nps.total };
  const pair = lastTwoComplete(quarters ?? [], window, now);
  const [earlier, later] = pair ? [pair.before.nps, pair.after.nps] : [before, nps];
  if (earlier && earlier.total > 0 && later.total > 0) {
    const change = describeChange(tallyFrom(earlier), tallyFrom(later));
    if (change.verdict !== 'too-few-answers') {
      return {
        kind: 'change',
        change,
        before: { total: earlier.total, months: pair && monthsOf(pair.before) },
        after: { total: later.total, months: pair && monthsOf(pair.after) },
      };
    }
  }
  return { kind: 'level', score: nps.score, total: nps.total };
}

function monthsOf({ start, end }: Month): { readonly first: Date; readonly last: Date } {
  // The end belongs to the next quarter.
  return { first: new Date(start), last: new Date(new Date(end).getTime() - 1) };
}

function lastTwoComplete(
  quarters: readonly Month[],
  window: Window,
  now: Date,
): { readonly before: Month; readonly after: Month } | null {
  const complete = quarters.filter(({ start, end }) => {
    const [first, last] = [new Date(start), new Date(end)];
    return last <= now && (window.to === null || last <= window.to) && (window.from === null || first >= window.from);
  });
  // Without a beginning of the window, the first quarter begins with the first answer, not with the quarter's first day.
  const whole = window.from === null ? complete.slice(1) : complete;
  const [before, after] = whole.slice(-2);
  return before && after ? { before, after } : null;
}

/** Three counts are enough to compare; each stands at a score of its category. */
function tallyFrom({ promoters, passives, detractors }: Measured): Tally {
  return tallyOfCounts([detractors, 0, 0, 0, 0, 0, 0, passives, 0, 0, promoters]);
}
