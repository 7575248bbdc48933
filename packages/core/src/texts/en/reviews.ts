import type { ReviewAlreadyAsked } from '../../reviews/choose-review-destination.js';
import type { ReviewFinding } from '../../reviews/lint-review-ask.js';
import type { ReviewDestinationUnknown } from '../../reviews/lint-review-rules.js';
import type { NoReviewDestination } from '../../reviews/prepare-review-ask.js';
import { isOwnDestination, type ReviewDestinationName } from '../../reviews/review-destination.js';
import type { ReviewPlaceMalformed } from '../../reviews/review-link.js';
import type { MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { quoted } = wording;

const names = {
  'google-maps': 'Google Maps', 'yandex-maps': 'Yandex Maps', '2gis': '2GIS', own: 'your own page',
} as const;

const nameOf = (destination: ReviewDestinationName): string => names[isOwnDestination(destination) ? 'own' : destination];

const verdictOn = ({ destination, severity }: ReviewFinding): string =>
  severity === 'blocks'
    ? `The rules of ${nameOf(destination)} forbid this. Please change it.`
    : `Please check whether the rules of ${nameOf(destination)} allow this, and confirm.`;

export const reviews: MessagesOf<
  ReviewPlaceMalformed | NoReviewDestination | ReviewAlreadyAsked | ReviewFinding | ReviewDestinationUnknown
> = {
  'review/place-malformed': ({ destination }) =>
    isOwnDestination(destination)
      ? 'This is not a link to a page. Please give one that begins with https://.'
      : `This is not an id of a place on ${nameOf(destination)}. Please copy it from there.`,
  'review/no-destination': () => 'There is no place yet where a customer could leave a review. Please add one.',
  'review/already-asked': () => 'The customer was already asked for a review of each of these branches.',
  'review/destination-unknown': ({ name }) => `There is no review destination ${quoted(name)}. Please choose one from the list.`,
  'review/gated': (finding) => `The ask seems to depend on what customers think. ${verdictOn(finding)}`,
  'review/paid': (finding) => `A reward seems to come with the review. ${verdictOn(finding)}`,
};
