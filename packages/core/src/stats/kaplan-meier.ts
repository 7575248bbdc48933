import { critical, type LevelOptions } from './confidence-level.js';
import { followUpTimes, type FollowUp } from './follow-up.js';
import type { Interval } from './interval.js';

/** What is known at one time. */
export interface SurvivalStep {
  readonly time: number;
  /** How many were still followed just before. */
  readonly atRisk: number;
  readonly events: number;
  /** How many were followed no longer, without the event. */
  readonly censored: number;
  /** Share without the event after this time, 0 to 1. */
  readonly survival: number;
  /** Greenwood's; `null` once nobody is left without the event. */
  readonly standardError: number | null;
  /** On the scale of log(-log), which stays within 0 and 1; `null` before the first event and once nobody is left. */
  readonly interval: Interval<'log-log'> | null;
}

export interface KaplanMeier {
  /** One for each time at which somebody's follow-up ended. */
  readonly steps: readonly SurvivalStep[];
  /** First time at which half or fewer are left; `null` when more than half are left at the end. */
  readonly medianTime: number | null;
  readonly events: number;
  readonly n: number;
  readonly level: number;
}

/**
 * Share of those without an event over time, when some were followed for a shorter time than others.
 *
 * Who was followed no longer must be like the others: it must not be those about to leave who drop out of sight.
 *
 * @throws RangeError when a time is not a finite number >= 0, or the level is not between 0 and 1
 * @see Kaplan & Meier (1958), JASA 53:457; Greenwood (1926); Kalbfleisch & Prentice (1980) for the interval,
 *   Borgan & Liestøl (1990), Scandinavian Journal of Statistics 17:35, for its coverage
 * @example
 * kaplanMeier([{ time: 3, event: true }, { time: 5, event: false }, { time: 8, event: true }]).steps[0];
 * // { time: 3, atRisk: 3, events: 1, censored: 0, survival: 0.6666…, standardError: 0.2721…,
 * //   interval: { lower: 0.0540…, upper: 0.9452…, level: 0.95, method: 'log-log' } }
 */
export function kaplanMeier(followUps: readonly FollowUp[], { level = 0.95 }: LevelOptions = {}): KaplanMeier {
  const z = critical(level);
  let [atRisk, survival, greenwood, medianTime, allEvents] = [followUps.length, 1, 0, null as number | null, 0];
  const steps = followUpTimes(followUps).map(({ time, ended, events: { length: events } }): SurvivalStep => {
    const censored = ended.length - events;
    const before = atRisk;
    survival *= (before - events) / before;
    greenwood += events / (before * (before - events));
    atRisk -= ended.length;
    allEvents += events;
    // Products of thirds and fifths miss one half by a rounding.
    if (survival <= 0.5 + 1e-12) medianTime ??= time;
    const step = { time, atRisk: before, events, censored, survival };
    if (survival === 0) return { ...step, standardError: null, interval: null };
    const standardError = survival * Math.sqrt(greenwood);
    if (survival === 1) return { ...step, standardError, interval: null };
    const spread = Math.exp((z * Math.sqrt(greenwood)) / Math.log(survival));
    return {
      ...step,
      standardError,
      interval: { lower: survival ** (1 / spread), upper: survival ** spread, level, method: 'log-log' },
    };
  });
  return { steps, medianTime, events: allEvents, n: followUps.length, level };
}
