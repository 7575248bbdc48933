import type { ReviewAlreadyAsked } from '../../src/reviews/choose-review-destination.js';
import type { ReviewFinding } from '../../src/reviews/lint-review-ask.js';
import type { ReviewDestinationUnknown } from '../../src/reviews/lint-review-rules.js';
import type { NoReviewDestination } from '../../src/reviews/prepare-review-ask.js';
import { reviewDestinations } from '../../src/reviews/review-destination.js';
import type { ReviewPlaceMalformed } from '../../src/reviews/review-link.js';

const found = { policy: reviewDestinations['google-maps'].policy, acknowledgement: null };

/** One of each kind, and of each destination and severity where the sentence depends on it. */
export const reviews: readonly (
  ReviewPlaceMalformed | NoReviewDestination | ReviewAlreadyAsked | ReviewFinding | ReviewDestinationUnknown
)[] = [
  { kind: 'review/no-destination' },
  { kind: 'review/already-asked' },
  { kind: 'review/destination-unknown', name: 'tripadviser' },
  ...(['google-maps', 'yandex-maps', '2gis', 'own', 'own:neshan'] as const).flatMap((destination) => [
    { kind: 'review/place-malformed', destination } as const,
    ...(['blocks', 'warns'] as const).flatMap((severity) => [
      { kind: 'review/gated', destination, severity, factPaths: ['response.score'], ...found } as const,
      { kind: 'review/paid', destination, severity, rewards: ['grantPoints'], ...found } as const,
    ]),
  ]),
];
