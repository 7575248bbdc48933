import { ok, refuse, type Result } from '../result.js';
import type { NoReviewDestination } from './prepare-review-ask.js';
import type { ReviewDestinationName } from './review-destination.js';
import { defaultReviewTargets, reviewNeed, type ReviewNeed, type ReviewStanding, type ReviewTargets } from './review-need.js';

/** A branch at a destination for which this customer was asked already. */
export interface PastReviewAsk {
  readonly branch: string;
  readonly destination: ReviewDestinationName;
}

/** A branch at a destination, with the chance that it had to be chosen. */
export interface ReviewCandidate {
  readonly standing: ReviewStanding;
  readonly need: ReviewNeed;
  /** 0 to 1; all of them add up to 1. */
  readonly chance: number;
}

export interface ReviewChoice {
  readonly chosen: ReviewStanding;
  /** All that were considered, in the order given: what the customer was asked for already is not among them. */
  readonly candidates: readonly ReviewCandidate[];
}

/** The customer was asked for a review of each of these branches at each of these destinations. */
export interface ReviewAlreadyAsked {
  readonly kind: 'review/already-asked';
}

/**
 * Where a customer is asked for a review: drawn among the branches that the customer knows, each destination of a branch with a
 * chance in proportion to its need.
 *
 * It is drawn, not simply the neediest one, because that would get all reviews of a week at once, until its numbers are read
 * anew. What the customer thinks has no part in it. A person has one review for a branch at a destination, so what was
 * asked once is not asked again.
 *
 * @param standings - of the branches that the customer was at
 * @param asked - of this customer; leave out what you would ask for a second time
 * @param random - a number from 0 to below 1; `seededRandom(customerId)` draws the same for a customer each time
 * @returns refuses `review/no-destination` without standings, `review/already-asked` when none is left
 * @throws RangeError when a branch has a destination twice, `random` gives another number, or as `reviewNeed` does
 * @example
 * chooseReviewDestination(standings, [], now, seededRandom('customer 7')).value.chosen.branch; // 'north'
 */
export function chooseReviewDestination(
  standings: readonly ReviewStanding[],
  asked: readonly PastReviewAsk[],
  now: Date,
  random: () => number,
  targets: ReviewTargets = defaultReviewTargets,
): Result<ReviewChoice, NoReviewDestination | ReviewAlreadyAsked> {
  if (standings.length === 0) return refuse({ kind: 'review/no-destination' });
  const keys = standings.map(({ branch, place }) => keyOf(branch, place.destination));
  if (new Set(keys).size < keys.length) throw new RangeError('chooseReviewDestination: a branch has a destination twice');
  const past = new Set(asked.map(({ branch, destination }) => keyOf(branch, destination)));
  const left = standings.filter(({ branch, place }) => !past.has(keyOf(branch, place.destination)));

  const needy = left.map((standing) => ({ standing, need: reviewNeed(standing, targets, now) }));
  const total = needy.reduce((sum, { need }) => sum + need.need, 0);
  // Where nobody needs anything, all are alike.
  const candidates = needy.map((each) => ({ ...each, chance: total === 0 ? 1 / needy.length : each.need.need / total }));
  const chosen = drawn(candidates, random());
  return chosen === null ? refuse({ kind: 'review/already-asked' }) : ok({ chosen, candidates });
}

/** `null` when there is nothing to draw from. */
function drawn(candidates: readonly ReviewCandidate[], random: number): ReviewStanding | null {
  if (!(random >= 0 && random < 1)) throw new RangeError(`chooseReviewDestination: ${random} is not a number from 0 to below 1`);
  let [last, sum]: [ReviewStanding | null, number] = [null, 0];
  for (const { standing, chance } of candidates) {
    if (chance === 0) continue;
    last = standing;
    sum += chance;
    if (random < sum) return standing;
  }
  // Rounding may leave the sum a little below 1.
  return last;
}

/** No branch can be taken for another, whatever stands in its name. */
function keyOf(branch: string, destination: ReviewDestinationName): string {
  return JSON.stringify([branch, destination]);
}
