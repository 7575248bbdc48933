import { dayLength } from '../calendars/day-length.js';
import type { ReviewPlace } from './review-link.js';

/** How a branch stands at one destination. */
export interface ReviewStanding {
  readonly branch: string;
  readonly place: ReviewPlace;
  /** How many reviews, a whole number >= 0. */
  readonly reviews: number;
  /** Mean of their stars, 1 to 5; `null` when there is none or it is not known. */
  readonly average: number | null;
  /** When the newest was written; `null` when there is none or it is not known. */
  readonly newestAt: Date | null;
}

/** What every branch should have. */
export interface ReviewTargets {
  /** Number of reviews, a whole number >= 1. */
  readonly reviews: number;
  /** Stars, above 1 and up to 5. */
  readonly average: number;
  /** Days after which a newest review is old, above 0. */
  readonly freshDays: number;
}

/** How much a branch needs reviews at a destination, from 0 (all targets met) to 1, and of what that is made. */
export interface ReviewNeed {
  /** Mean of the parts. */
  readonly need: number;
  /** Share of the target that is missing: 0 to 1. */
  readonly reviews: number;
  /** Share of the way from 1 star to the target that is missing: 0 to 1; 0 when the mean is not known. */
  readonly average: number;
  /** Age of the newest review as a share of `freshDays`, at most 1, which it also is when there is none. */
  readonly freshness: number;
}

/** Our own choice: fifty reviews, 4.5 stars, one in the last 30 days. */
export const defaultReviewTargets: ReviewTargets = { reviews: 50, average: 4.5, freshDays: 30 };

/**
 * How much a branch needs reviews at a destination. It knows nothing of the customer.
 *
 * @throws RangeError when a number or a date is not as described at its field
 * @example
 * reviewNeed({ branch: 'north', place, reviews: 40, average: 4.15, newestAt: fifteenDaysAgo }, defaultReviewTargets, now);
 * // { need: 0.2666…, reviews: 0.2, average: 0.1, freshness: 0.5 }
 */
export function reviewNeed(standing: ReviewStanding, targets: ReviewTargets, now: Date): ReviewNeed {
  check(standing, targets, now);
  const reviews = Math.max(0, 1 - standing.reviews / targets.reviews);
  const average = standing.average === null ? 0 : Math.max(0, (targets.average - standing.average) / (targets.average - 1));
  const age = standing.newestAt === null ? Infinity : now.getTime() - standing.newestAt.getTime();
  // A review from the future comes from another clock, and is new.
  const freshness = Math.min(1, Math.max(0, age / (targets.freshDays * dayLength)));
  return { need: (reviews + average + freshness) / 3, reviews, average, freshness };
}

function check({ reviews, average, newestAt }: ReviewStanding, targets: ReviewTargets, now: Date): void {
  const wrong = (what: string): RangeError => new RangeError(`reviewNeed: ${what}`);
  if (!Number.isSafeInteger(reviews) || reviews < 0) throw wrong(`${reviews} is not a number of reviews`);
  if (average !== null && !(average >= 1 && average <= 5)) throw wrong(`${average} is not a mean of 1 to 5 stars`);
  if (newestAt !== null && Number.isNaN(newestAt.getTime())) throw wrong('newestAt is not a date');
  if (Number.isNaN(now.getTime())) throw wrong('now is not a date');
  if (!Number.isSafeInteger(targets.reviews) || targets.reviews < 1) throw wrong(`${targets.reviews} is not a target of reviews`);
  if (!(targets.average > 1 && targets.average <= 5)) throw wrong(`${targets.average} is not a target of stars`);
  if (!(targets.freshDays > 0 && targets.freshDays < Infinity)) throw wrong(`${targets.freshDays} is not a number of days`);
}
