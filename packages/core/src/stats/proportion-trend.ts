import type { BrokenAssumption } from './broken-assumption.js';
import { checkSeries } from './check-series.js';
import { checkEventCounts, type EventCount } from './event-count.js';
import { normalUpperTail } from './normal.js';

export interface ProportionTrend {
  /** Above 0 when shares rise with the places; `null` when nothing can trend: see `chiSquare`. */
  readonly z: number | null;
  /** Square of z, with one degree of freedom; `null` when all or none had the event, or fewer than two places are filled. */
  readonly chiSquare: number | null;
  /** Two-sided. */
  readonly pValue: number | null;
  readonly n: number;
  /** `large-sample` when fewer than five events or non-events are expected in a group that is not empty. */
  readonly brokenAssumptions: readonly BrokenAssumption[];
}

/**
 * Cochran-Armitage test of a trend: whether the share with the event rises or falls along ordered groups.
 *
 * @param groups - in their order
 * @param places - where each group stands; 1, 2, 3 … unless given. Only their relative distances matter.
 * @throws RangeError when a number is not a count, or places are not as many finite numbers
 * @see Cochran (1954), Biometrics 10:417; Armitage (1955), Biometrics 11:375
 * @example
 * proportionTrend([{ events: 1, n: 30 }, { events: 3, n: 25 }, { events: 6, n: 15 }]);
 * // { z: 3.157…, chiSquare: 9.971…, pValue: 0.00158…, n: 70, brokenAssumptions: ['large-sample'] }
 */
export function proportionTrend(groups: readonly EventCount[], places?: readonly number[]): ProportionTrend {
  checkEventCounts(groups);
  const at = places ?? groups.map((_, index) => index + 1);
  checkSeries('proportionTrend', at);
  if (at.length !== groups.length) throw new RangeError(`proportionTrend: ${at.length} places for ${groups.length} groups`);
  const sumOf = (value: (group: EventCount, place: number) => number): number =>
    groups.reduce((sum, group, index) => sum + value(group, at[index] ?? 0), 0);
  const n = sumOf((group) => group.n);
  const events = sumOf((group) => group.events);
  const share = events / n;
  const brokenAssumptions: readonly BrokenAssumption[] = groups.some(
    (group) => group.n > 0 && group.n * Math.min(share, 1 - share) < 5,
  )
    ? ['large-sample']
    : [];

  const middle = sumOf((group, place) => group.n * place) / n;
  const spread = sumOf((group, place) => group.n * (place - middle) ** 2);
  const variance = (events / n) * ((n - events) / n) * spread;
  if (!(variance > 0)) return { z: null, chiSquare: null, pValue: null, n, brokenAssumptions };
  const z = sumOf((group, place) => (place - middle) * (group.events - group.n * share)) / Math.sqrt(variance) + 0;
  return { z, chiSquare: z * z, pValue: 2 * normalUpperTail(Math.abs(z)), n, brokenAssumptions };
}
