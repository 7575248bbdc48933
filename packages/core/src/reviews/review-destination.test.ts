import { describe, expect, it } from 'vitest';
import { isDay } from '../calendars/day.js';
import { isReviewDestination, reviewDestinations } from './review-destination.js';

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

  it.each([['google-maps', true], ['own', true], ['Google Maps', false], ['', false], ['constructor', false], ['__proto__', false]])(
    '%j is one: %s', (name, is) => {
      expect(isReviewDestination(name)).toBe(is);
    },
  );
});
