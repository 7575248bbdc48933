import { refuse, ok, type Result } from '../result.js';
import { trimmed } from '../trimmed.js';
import {
  isOwnDestination, isReviewDestination, type OwnDestinationName, type ReviewDestinationName,
} from './review-destination.js';

/** A branch on a map, by the id that the map gave it; or a page of your own. */
export type ReviewPlace =
  | { readonly destination: MapName; readonly placeId: string }
  | { readonly destination: OwnDestinationName; readonly url: string };

type MapName = Exclude<ReviewDestinationName, OwnDestinationName>;

/** It is no place id of this destination, or no link that a customer could be sent to. */
export interface ReviewPlaceMalformed {
  readonly kind: 'review/place-malformed';
  readonly destination: ReviewDestinationName;
}

/** A link that opens the form for a review. */
export interface ReviewLink {
  readonly destination: ReviewDestinationName;
  readonly url: string;
}

/**
 * Google says that its ids have no greatest length; digits alone are its older CID, which this link does not take. The ids of
 * the others are numbers.
 */
const placeIds: Readonly<Record<MapName, RegExp>> = {
  'google-maps': /^(?!\d+$)[\w-]{16,1000}$/,
  'yandex-maps': /^[1-9]\d{5,19}$/,
  '2gis': /^[1-9]\d{9,19}$/,
};

const forms: Readonly<Record<MapName, (id: string) => string>> = {
  'google-maps': (id) => `https://search.google.com/local/writereview?placeid=${id}`,
  'yandex-maps': (id) => `https://yandex.ru/maps/org/${id}/reviews/?add-review=true`,
  '2gis': (id) => `https://2gis.ru/firm/${id}/tab/reviews/addreview`,
};

/**
 * The link that opens the form for a review of a place.
 *
 * @param place - an id as the map shows it, such as the digits in the address of a company on Yandex Maps or 2GIS; for `own` a link
 *   that begins with `https://`, at most 2,000 characters
 * @returns refuses `review/place-malformed`
 * @throws RangeError when the destination has no such name
 * @example
 * reviewLink({ destination: '2gis', placeId: '70000001081123283' });
 * // { ok: true, value: { destination: '2gis', url: 'https://2gis.ru/firm/70000001081123283/tab/reviews/addreview' } }
 */
export function reviewLink(place: ReviewPlace): Result<ReviewLink, ReviewPlaceMalformed> {
  const { destination } = place;
  if (!isReviewDestination(destination)) throw new RangeError('reviewLink: the destination has no such name');
  const url = isOwnDestination(destination)
    ? ownLink('url' in place ? place.url : null)
    : mapLink(destination, 'placeId' in place ? place.placeId : null);
  return url === null ? refuse({ kind: 'review/place-malformed', destination }) : ok({ destination, url });
}

function mapLink(destination: MapName, placeId: string | null): string | null {
  if (typeof placeId !== 'string') return null;
  const id = trimmed(placeId);
  return placeIds[destination].test(id) ? forms[destination](encodeURIComponent(id)) : null;
}

const longestUrl = 2_000;

/**
 * Only what leads a customer to a web page: no other scheme, no name and password in front of the host, nothing that would
 * end an attribute of HTML.
 */
function ownLink(given: string | null): string | null {
  if (typeof given !== 'string' || given.length > longestUrl) return null;
  const url = trimmed(given);
  const host = /^https:\/\/([^/?#:@\\]+)(?::\d{1,5})?(?:[/?#][^\s"'<>\\^`{|}\p{Cc}]*)?$/u.exec(url)?.[1];
  return host !== undefined && isHost(host) ? url : null;
}

/** Two labels or more, in any script: `пример.рф` as well as `xn--e1afmkfd.xn--p1ai`. */
function isHost(host: string): boolean {
  const labels = host.split('.');
  return labels.length > 1 && labels.every((label) => /^(?!-)[\p{L}\p{M}\p{N}-]{1,63}(?<!-)$/u.test(label));
}
