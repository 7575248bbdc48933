import { adjustedWald } from './adjusted-wald.js';
import type { Limits } from './limits.js';
import { scoreInterval } from './score-interval.js';
import { categoryCounts, type CategoryCounts, type Tally } from './tally.js';
import { veryLowBelow } from './reliability.js';
import { wald } from './wald.js';

/** A formula for the interval. */
export type IntervalMethod = 'adjusted-wald' | 'score' | 'wald';

/** A confidence interval of a score, in points. */
export interface NpsInterval extends Limits {
  /** Confidence, above 0 and below 1. */
  readonly level: number;
  /** The method that was used; never `auto`. */
  readonly method: IntervalMethod;
}

export interface NpsIntervalOptions {
  /**
   * `auto` takes `score` below ten answers or when a category is empty, else `adjusted-wald`. A chart uses
   * one method for all its points. Default `adjusted-wald`.
   */
  readonly method?: IntervalMethod | 'auto' | undefined;
  /** Confidence, above 0 and below 1. Default 0.95. */
  readonly level?: number | undefined;
}

const limitsBy: Readonly<Record<IntervalMethod, (counts: CategoryCounts, level: number) => Limits | null>> = {
  'adjusted-wald': adjustedWald,
  score: scoreInterval,
  wald,
};

/**
 * Confidence interval of the Net Promoter Score of a tally.
 *
 * @returns `null` when nobody answered, and with `wald` also when all answers lie in one category
 * @throws RangeError when a count is not one, or the level is not between 0 and 1
 * @example
 * npsInterval(tallyOf([10, 9, 7, 3]), { method: 'auto' })?.method; // 'score'
 */
export function npsInterval(tally: Tally, options: NpsIntervalOptions = {}): NpsInterval | null {
  return intervalOfCounts(categoryCounts(tally), options);
}

/** As `npsInterval`, for those who hold the three counts already. */
export function intervalOfCounts(counts: CategoryCounts, options: NpsIntervalOptions): NpsInterval | null {
  const level = options.level ?? 0.95;
  const method = resolved(options.method ?? 'adjusted-wald', counts);
  const limits = limitsBy[method](counts, level);
  return limits === null ? null : { ...limits, level, method };
}

function resolved(method: IntervalMethod | 'auto', counts: CategoryCounts): IntervalMethod {
  if (method !== 'auto') return method;
  const smallest = Math.min(counts.promoters, counts.passives, counts.detractors);
  return counts.total < veryLowBelow || smallest === 0 ? 'score' : 'adjusted-wald';
}
