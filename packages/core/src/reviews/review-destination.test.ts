import { describe, expect, it } from 'vitest';
import { isDay } from '../calendars/day.js';
import { destinationOf, isOwnDestination, isReviewDestination, reviewDestinations } from './review-destination.js';

describe('a review destination', () => {
  it('has a policy that was read on a day, and says where unless there is nothing to read', () => {
    for (const [name, { policy }] of Object.entries(reviewDestinations)) {
      expect(isDay(policy.asOf)).toBe(true);
      expect(policy.source === null).toBe(name === 'own');
      expect(policy.source ?? 'https://').toMatch(/^https:\/\//);
    }
  });

  it('forbids what it is known to forbid, and nothing is called allowed that nobody has found', () => {
    const stances = Object.entries(reviewDestinations).map(([name, { policy }]) => [name, policy.gating, policy.incentive]);
    expect(stances).toEqual([
      ['google-maps', 'forbidden', 'forbidden'],
      ['yandex-maps', 'unknown', 'unknown'],
      ['2gis', 'unknown', 'unknown'],
      ['own', 'unknown', 'unknown'],
    ]);
  });

  it('of 2GIS takes one review of a person for a branch; the maps need an account', () => {
    expect(reviewDestinations['2gis'].onePerPersonAndBranch).toBe(true);
    expect(Object.values(reviewDestinations).map(({ needsAccount }) => needsAccount)).toEqual([true, true, true, false]);
  });

  it.each([
    ['google-maps', true], ['own', true], ['own:neshan', true], ['own:نشان', true], [`own:${'a'.repeat(40)}`, true],
    [`own:${'a'.repeat(41)}`, false], ['own:', false], ['own: x', false], ['own:.x', false], ['own:x y', false], ['mine:own:x', false], ['Google Maps', false], ['', false], ['constructor', false], ['__proto__', false],
  ])('%j is one: %s', (name, is) => {
    expect(isReviewDestination(name)).toBe(is);
    expect(destinationOf(name, reviewDestinations) !== null).toBe(is);
  });

  it('of your own may have a name, and is as the unnamed one until you say more', () => {
    expect(['own', 'own:neshan', '2gis', 'google-maps', 'yandex-maps'].map((name) => isOwnDestination(name as 'own')))
      .toEqual([true, true, false, false, false]);
    expect(destinationOf('own:neshan', reviewDestinations)).toBe(reviewDestinations.own);
    const neshan = reviewDestinations['2gis'];
    expect(destinationOf('own:neshan', { ...reviewDestinations, 'own:neshan': neshan })).toBe(neshan);
    expect(destinationOf('own:other', { ...reviewDestinations, 'own:neshan': neshan })).toBe(reviewDestinations.own);
    expect(destinationOf('2gis', reviewDestinations)).toBe(neshan);
  });
});
