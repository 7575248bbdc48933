import { critical } from '../stats/confidence-level.js';
import { normalUpperTail } from '../stats/normal.js';
import { withPseudoAnswers } from './adjusted-wald.js';
import { netPromoterScore } from './net-promoter-score.js';
import type { Limits } from './limits.js';
import { veryLowBelow } from './reliability.js';
import { categoryCounts, type CategoryCounts, type Tally } from './tally.js';
import { momentsOf } from './wald.js';

/** What may be said about a change of the score. "No change shown" is not "no change". */
export type Verdict = 'rose' | 'fell' | 'no-change-shown' | 'too-few-answers';

export type ComparisonMethod = 'adjusted-wald' | 'wald';

export interface ComparisonOptions {
  /** Default `adjusted-wald`, whose false alarms stay below 1 - level; `wald` for comparison with older reports. */
  readonly method?: ComparisonMethod | undefined;
  /** Confidence, above 0 and below 1. Default 0.95. */
  readonly level?: number | undefined;
}

/** Interval of a change, in points from -200 to 200. */
export interface ChangeInterval extends Limits {
  readonly level: number;
  readonly method: ComparisonMethod;
}

export interface Comparison {
  /** Score before and after, in points; `null` when nobody answered. */
  readonly before: number | null;
  readonly after: number | null;
  /** After minus before, in points, of the scores as they are shown; `null` when one of them is. */
  readonly change: number | null;
  /** `null` when one side has no answers or the method is not defined. Not symmetric about `change`. */
  readonly interval: ChangeInterval | null;
  /** Two-sided p-value of "nothing changed"; `null` with the interval. */
  readonly pValue: number | null;
  readonly verdict: Verdict;
}

/**
 * Compares the scores of two independent groups of answers, such as two months.
 *
 * Never decide from two intervals that overlap; and never use this for the same people asked twice, whose
 * answers depend on each other.
 *
 * The verdict is `too-few-answers` when one side has fewer than ten, or when the method is not defined for
 * these counts (`wald` with no spread on either side).
 *
 * @throws RangeError when a count is not one, or the level is not between 0 and 1
 * @see Lewis and Sauro (2021), MeasuringU; Rocks (2016), arXiv:1601.07235
 * @example
 * compareTallies(lastMonth, thisMonth).verdict; // 'rose'
 */
export function compareTallies(before: Tally, after: Tally, options: ComparisonOptions = {}): Comparison {
  const level = options.level ?? 0.95;
  const method = options.method ?? 'adjusted-wald';
  const z = critical(level);
  const counts = [categoryCounts(before), categoryCounts(after)] as const;
  const scores = { before: netPromoterScore(before), after: netPromoterScore(after) };
  const change = scores.before === null || scores.after === null ? null : scores.after - scores.before;
  const test = change === null ? null : difference(counts, method);
  if (change === null || test === null) {
    return { ...scores, change, interval: null, pValue: null, verdict: 'too-few-answers' };
  }
  const { estimate, standardError } = test;
  const interval: ChangeInterval = {
    lower: 100 * Math.max(-2, estimate - z * standardError),
    upper: 100 * Math.min(2, estimate + z * standardError),
    level,
    method,
  };
  const pValue = 2 * normalUpperTail(Math.abs(estimate) / standardError);
  const enough = counts.every(({ total }) => total >= veryLowBelow);
  return { ...scores, change, interval, pValue, verdict: enough ? verdictOf(change, interval) : 'too-few-answers' };
}

function difference(
  [before, after]: readonly [CategoryCounts, CategoryCounts],
  method: ComparisonMethod,
): { readonly estimate: number; readonly standardError: number } | null {
  const prepared = (counts: CategoryCounts): CategoryCounts => (method === 'wald' ? counts : withPseudoAnswers(counts));
  const [from, to] = [prepared(before), prepared(after)];
  const [old, recent] = [momentsOf(from), momentsOf(to)];
  const standardError = Math.sqrt(old.variance / from.total + recent.variance / to.total);
  return standardError === 0 ? null : { estimate: recent.mean - old.mean, standardError };
}

// The shown change must point the same way: pseudo-answers draw a small group towards 0, and at low levels
// the drawn difference may leave 0 on the other side.
function verdictOf(change: number, interval: ChangeInterval): Verdict {
  if (interval.lower > 0 && change > 0) return 'rose';
  if (interval.upper < 0 && change < 0) return 'fell';
  return 'no-change-shown';
}
