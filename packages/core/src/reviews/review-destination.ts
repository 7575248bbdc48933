import type { Day } from '../calendars/day.js';

/** A page of yours, or any other that has a link. Where there are several, each has a name: `own:neshan`. */
export type OwnDestinationName = 'own' | `own:${string}`;

/** Where a public review stands. */
export type ReviewDestinationName = 'google-maps' | 'yandex-maps' | '2gis' | OwnDestinationName;

/** What a destination says about a practice; `unknown` where no rule of it was found. */
export type Stance = 'forbidden' | 'allowed' | 'unknown';

/** What a destination lets you do, as far as somebody has read. */
export interface ReviewPolicy {
  /** Asking for reviews by what customers think: only the happy ones. */
  readonly gating: Stance;
  /** Giving something for a review, good or bad. */
  readonly incentive: Stance;
  /** The page that was read; `null` when none was. */
  readonly source: string | null;
  readonly asOf: Day;
}

/** A place for reviews and its rules. Plain data: replace the policy when you have read a newer one. */
export interface ReviewDestination {
  readonly policy: ReviewPolicy;
  readonly needsAccount: boolean;
  /** Whether a person has one review per branch, to be edited and not repeated; `null` when that was not found. */
  readonly onePerPersonAndBranch: boolean | null;
}

/** What is known of each destination. A named one of your own that is not here is as `own` says. */
export interface ReviewDestinations extends Readonly<Record<'google-maps' | 'yandex-maps' | '2gis' | 'own', ReviewDestination>> {
  readonly [name: `own:${string}`]: ReviewDestination | undefined;
}

// Checked by a test with `isDay`, which cannot be asked where a constant is made.
const asOf = '2026-11-27' as Day;

/** The destinations as we know them. Of Yandex Maps and 2GIS no rule on asking and rewarding was found. */
export const reviewDestinations: ReviewDestinations = {
  'google-maps': {
    policy: {
      gating: 'forbidden', incentive: 'forbidden',
      source: 'https://support.google.com/contributionpolicy/answer/7400114', asOf,
    },
    needsAccount: true,
    onePerPersonAndBranch: null,
  },
  'yandex-maps': {
    policy: { gating: 'unknown', incentive: 'unknown', source: 'https://yandex.com/support/reviews/en/rules', asOf },
    needsAccount: true,
    onePerPersonAndBranch: null,
  },
  '2gis': {
    policy: {
      gating: 'unknown', incentive: 'unknown',
      source: 'https://help.2gis.ru/question/kak-ostavit-svoy-otzyv-k-kompanii', asOf,
    },
    needsAccount: true,
    onePerPersonAndBranch: true,
  },
  own: {
    policy: { gating: 'unknown', incentive: 'unknown', source: null, asOf },
    needsAccount: false,
    onePerPersonAndBranch: null,
  },
};

/**
 * Whether a text names a review destination.
 *
 * @example
 * isReviewDestination('2gis'); // true
 * isReviewDestination('own:neshan'); // true
 * isReviewDestination('constructor'); // false
 */
export function isReviewDestination(name: string): name is ReviewDestinationName {
  return Object.hasOwn(reviewDestinations, name) || /^own:[\p{L}\p{N}][\p{L}\p{M}\p{N}_.-]{0,39}$/u.test(name);
}

/** Whether it is a page of your own, named or not. */
export function isOwnDestination(name: ReviewDestinationName): name is OwnDestinationName {
  return name === 'own' || name.startsWith('own:');
}

/** What is known of a destination; `null` of a text that names none. */
export function destinationOf(name: string, destinations: ReviewDestinations): ReviewDestination | null {
  if (!isReviewDestination(name)) return null;
  return (Object.hasOwn(destinations, name) ? destinations[name] : undefined) ?? destinations.own;
}
