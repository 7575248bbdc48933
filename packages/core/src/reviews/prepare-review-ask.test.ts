import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusalOf, valueOf } from '../../test/expect-refusal.js';
import { categories } from '../scores/category.js';
import { prepareReviewAsk } from './prepare-review-ask.js';
import type { ReviewPlace } from './review-link.js';

const google: ReviewPlace = { destination: 'google-maps', placeId: 'ChIJgUbEo8cfqokR5lP9_Wh_DaM' };
const doubleGis: ReviewPlace = { destination: '2gis', placeId: '70000001081123283' };
const own: ReviewPlace = { destination: 'own', url: 'https://example.com/reviews' };

const links = [
  { destination: '2gis', url: 'https://2gis.ru/firm/70000001081123283/tab/reviews/addreview' },
  { destination: 'google-maps', url: 'https://search.google.com/local/writereview?placeid=ChIJgUbEo8cfqokR5lP9_Wh_DaM' },
];

describe('a request for a review', () => {
  it.each([
    ['promoter', 'review-ask/promoter'],
    ['passive', 'review-ask/passive'],
    ['detractor', 'review-ask/detractor'],
    [null, 'review-ask/unrated'],
  ] as const)('has words of its own for who is %s', (category, wording) => {
    expect(prepareReviewAsk([doubleGis, google], category)).toEqual({ ok: true, value: { wording, links } });
  });

  it('has the same links for everybody', () => {
    const anyPlaces = fc.array(fc.constantFrom(google, doubleGis, own), { minLength: 1 });
    const anyone = fc.constantFrom(null, ...categories);
    fc.assert(fc.property(anyPlaces, anyone, anyone, (places, one, other) => {
      expect(valueOf(prepareReviewAsk(places, one)).links).toEqual(valueOf(prepareReviewAsk(places, other)).links);
    }));
  });

  it('has each link once, and two of one destination where they differ', () => {
    const second: ReviewPlace = { destination: '2gis', placeId: '70000001081123284' };
    const ask = valueOf(prepareReviewAsk([own, doubleGis, second, { ...doubleGis, placeId: ' 70000001081123283' }], null));
    expect(ask.links.map(({ url }) => url)).toEqual([
      'https://example.com/reviews',
      'https://2gis.ru/firm/70000001081123283/tab/reviews/addreview',
      'https://2gis.ru/firm/70000001081123284/tab/reviews/addreview',
    ]);
  });

  it('is refused without a place', () => {
    expect(refusalOf(prepareReviewAsk([], 'promoter'))).toEqual({ kind: 'review/no-destination' });
  });

  it('is refused with a place that cannot be found, rather than sent without it', () => {
    expect(refusalOf(prepareReviewAsk([google, { destination: 'yandex-maps', placeId: 'x' }], null)))
      .toEqual({ kind: 'review/place-malformed', destination: 'yandex-maps' });
  });
});
