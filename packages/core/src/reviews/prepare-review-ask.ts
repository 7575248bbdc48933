import { ok, refuse, type Result } from '../result.js';
import type { Category } from '../scores/category.js';
import { reviewLink, type ReviewLink, type ReviewPlace, type ReviewPlaceMalformed } from './review-link.js';

/** Which words go with the ask, as the key of a text of yours: thanks to a promoter, regret to a detractor. */
export type ReviewWording = `review-ask/${Category | 'unrated'}`;

/** What a customer is sent. Only `wording` depends on what the customer thinks. */
export interface ReviewAsk {
  readonly wording: ReviewWording;
  /** In the order of the places, each once. */
  readonly links: readonly ReviewLink[];
}

/** Nobody has named a place for reviews. */
export interface NoReviewDestination {
  readonly kind: 'review/no-destination';
}

/**
 * A request for a public review: the same links for everybody, in words that may differ.
 *
 * Google forbids asking only the happy ones, so nothing here leaves anybody or any destination out by category: the links
 * are made without it.
 *
 * @param places - one or more, such as the one that `chooseReviewDestination` found
 * @param category - of the customer's last answer; `null` when there is none
 * @returns refuses `review/no-destination`, `review/place-malformed`
 * @example
 * prepareReviewAsk([{ destination: '2gis', placeId: '70000001081123283' }], 'detractor');
 * // wording 'review-ask/detractor', links [{ destination: '2gis', url: 'https://2gis.ru/firm/…/tab/reviews/addreview' }]
 */
export function prepareReviewAsk(
  places: readonly ReviewPlace[],
  category: Category | null,
): Result<ReviewAsk, NoReviewDestination | ReviewPlaceMalformed> {
  const links = linksOf(places);
  return links.ok ? ok({ wording: `review-ask/${category ?? 'unrated'}`, links: links.value }) : links;
}

function linksOf(places: readonly ReviewPlace[]): Result<readonly ReviewLink[], NoReviewDestination | ReviewPlaceMalformed> {
  if (places.length === 0) return refuse({ kind: 'review/no-destination' });
  const links = new Map<string, ReviewLink>();
  for (const place of places) {
    const link = reviewLink(place);
    if (!link.ok) return link;
    if (!links.has(link.value.url)) links.set(link.value.url, link.value);
  }
  return ok([...links.values()]);
}
