import { limitsAbout, pValueOf } from '../nps/estimate.js';
import { clipped } from '../nps/limits.js';
import type { Interval } from '../stats/interval.js';

/** What the normal approximation says about an estimate. */
export interface NormalInference<Method extends string> {
  readonly interval: Interval<Method> | null;
  readonly pValue: number | null;
}

/**
 * Interval of an estimate and the two-sided p-value of "it is 0", from its standard error.
 *
 * @param most - no value lies beyond it or its negative; the interval is cut there
 * @returns both `null` when there is no estimate or its standard error is 0, which would claim certainty
 */
export function inferenceOf<const Method extends string>(
  estimate: number | null,
  standardError: number | null,
  { level, method, most }: { readonly level: number; readonly method: Method; readonly most: number },
): NormalInference<Method> {
  if (estimate === null || standardError === null || standardError === 0) return { interval: null, pValue: null };
  const limits = limitsAbout({ estimate, standardError, degreesOfFreedom: null }, level);
  return { interval: { ...clipped(limits, most), level, method }, pValue: pValueOf(estimate / standardError, 'two-sided') };
}

/**
 * Which way an estimate is shown to point: 1 up, -1 down, 0 neither, as when its interval holds 0. The shown
 * number must point the same way: pseudo-answers may move the interval across 0 from it.
 */
export function shownDirection(estimate: number | null, interval: Interval | null): 1 | 0 | -1 {
  if (estimate === null || interval === null) return 0;
  if (interval.lower > 0 && estimate > 0) return 1;
  return interval.upper < 0 && estimate < 0 ? -1 : 0;
}
