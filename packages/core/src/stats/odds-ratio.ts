import type { BrokenAssumption } from './broken-assumption.js';
import { critical, type LevelOptions } from './confidence-level.js';
import { checkEventCounts, type EventCount } from './event-count.js';
import type { Interval } from './interval.js';
import { normalUpperTail } from './normal.js';

export interface OddsRatio {
  /**
   * Odds of the event in the group by those in the reference, above 0; `null` when a group is empty, or when all or
   * none had the event.
   */
  readonly oddsRatio: number | null;
  /** Standard error of the logarithm of the ratio. */
  readonly logStandardError: number | null;
  /** Symmetric about the ratio on the logarithmic scale. */
  readonly interval: Interval<'woolf'> | null;
  /** Two-sided, of the hypothesis that the odds are equal. */
  readonly pValue: number | null;
  /** Whether a half was added to each of the four counts because one was 0. */
  readonly corrected: boolean;
  readonly n: number;
  readonly level: number;
  /** `large-sample` when one of the four counts is below 5, `every-category` when one is 0. */
  readonly brokenAssumptions: readonly BrokenAssumption[];
}

/**
 * How much higher the odds of an event are in a group than in a reference group.
 *
 * When one of the four counts is 0 the ratio would be 0 or infinite; then a half is added to each.
 *
 * @throws RangeError when a number is not a count, or the level is not between 0 and 1
 * @see Woolf (1955), Annals of Human Genetics 19:251; Haldane (1956), Annals of Human Genetics 20:309, for the half
 * @example
 * oddsRatio({ events: 25, n: 50 }, { events: 6, n: 120 });
 * // { oddsRatio: 19, interval: { lower: 7.055…, upper: 51.163…, level: 0.95, method: 'woolf' }, … }
 */
export function oddsRatio(group: EventCount, reference: EventCount, { level = 0.95 }: LevelOptions = {}): OddsRatio {
  const z = critical(level);
  checkEventCounts([group, reference]);
  const counts = [group.events, group.n - group.events, reference.events, reference.n - reference.events] as const;
  const n = group.n + reference.n;
  const least = Math.min(...counts);
  const brokenAssumptions: BrokenAssumption[] = least < 5 ? ['large-sample'] : [];
  if (least === 0) brokenAssumptions.push('every-category');
  const common = { corrected: false, n, level, brokenAssumptions };
  const events = group.events + reference.events;
  if (group.n === 0 || reference.n === 0 || events === 0 || events === n) {
    return { oddsRatio: null, logStandardError: null, interval: null, pValue: null, ...common };
  }
  const corrected = least === 0;
  const [a, b, c, d] = corrected ? [counts[0] + 0.5, counts[1] + 0.5, counts[2] + 0.5, counts[3] + 0.5] : counts;
  const ratio = (a / b) * (d / c);
  const logStandardError = Math.sqrt(1 / a + 1 / b + 1 / c + 1 / d);
  const factor = Math.exp(z * logStandardError);
  return {
    oddsRatio: ratio,
    logStandardError,
    interval: { lower: ratio / factor, upper: ratio * factor, level, method: 'woolf' },
    pValue: 2 * normalUpperTail(Math.abs(Math.log(ratio)) / logStandardError),
    ...common,
    corrected,
  };
}
