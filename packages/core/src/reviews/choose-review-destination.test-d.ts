import { expectTypeOf } from 'vitest';
import { chooseReviewDestination } from './choose-review-destination.js';
import { reviewLink, type ReviewPlace } from './review-link.js';
import type { ReviewStanding } from './review-need.js';

declare const place: ReviewPlace;
declare const now: Date;

// What a customer thinks has no way into the choice of a destination, nor into the link.
expectTypeOf(reviewLink).parameters.toEqualTypeOf<[place: ReviewPlace]>();
expectTypeOf<Extract<keyof ReviewStanding, 'score' | 'category'>>().toEqualTypeOf<never>();

// @ts-expect-error a standing has no score of a customer
chooseReviewDestination([{ branch: 'north', place, reviews: 1, average: 5, newestAt: now, score: 9 }], [], now, () => 0);

// @ts-expect-error a map is found by its place id
reviewLink({ destination: '2gis', url: 'https://example.com' });

// @ts-expect-error a page of your own has no place id
reviewLink({ destination: 'own', placeId: '70000001081123283' });
