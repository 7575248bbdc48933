import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusalOf, valueOf } from '../../test/expect-refusal.js';
import { seededRandom } from '../stats/seeded-random.js';
import { chooseReviewDestination } from './choose-review-destination.js';
import type { ReviewStanding } from './review-need.js';

const now = new Date('2026-11-27T12:00:00Z');
const met = { reviews: 50, average: 4.5, newestAt: now };
const standing = (branch: string, destination: '2gis' | 'yandex-maps', given: Partial<ReviewStanding> = {}): ReviewStanding => ({
  branch, place: { destination, placeId: '70000001081123283' }, ...met, ...given,
});
/** Needs 1/3, 1/6 and 0. */
const north = standing('north', '2gis', { reviews: 0 });
const south = standing('south', '2gis', { reviews: 25 });
const full = standing('south', 'yandex-maps');
const all = [north, full, south];

describe('the place for a review', () => {
  it('is drawn by need, and the draw is explained', () => {
    const { chosen, candidates } = valueOf(chooseReviewDestination(all, [], now, () => 0));
    expect(chosen).toBe(north);
    expect(candidates.map(({ standing, need, chance }) => [standing, need.need, chance])).toEqual([
      [north, 1 / 3, (1 / 3) / (1 / 3 + 0.5 / 3)], [full, 0, 0], [south, 0.5 / 3, (0.5 / 3) / (1 / 3 + 0.5 / 3)],
    ]);
    expect(candidates[0]?.need).toEqual({ need: 1 / 3, reviews: 1, average: 0, freshness: 0 });
  });

  it.each([
    [0, 'north'],
    [0.666, 'north'],
    [0.667, 'south'],
    [1 - 2 ** -53, 'south'],
  ])('for the number %d is in the %s', (random, branch) => {
    expect(valueOf(chooseReviewDestination(all, [], now, () => random)).chosen.branch).toBe(branch);
  });

  it('is never one that needs nothing while another does, whatever the number', () => {
    fc.assert(fc.property(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (random) => {
      const standings = [full, north, standing('west', '2gis')];
      expect(valueOf(chooseReviewDestination(standings, [], now, () => random)).chosen).toBe(north);
    }), { examples: [[1 - 2 ** -53], [0]] });
  });

  it('is any where nobody needs anything', () => {
    const other = standing('west', '2gis');
    const { candidates } = valueOf(chooseReviewDestination([full, other], [], now, () => 0));
    expect(candidates.map(({ chance }) => chance)).toEqual([0.5, 0.5]);
    expect(valueOf(chooseReviewDestination([full, other], [], now, () => 0.5)).chosen).toBe(other);
  });

  it('is in proportion to the needs over many customers, and the same for one', () => {
    const draw = (customer: number) =>
      valueOf(chooseReviewDestination(all, [], now, seededRandom(`customer ${customer}`))).chosen.branch;
    const draws = Array.from({ length: 3_000 }, (_, customer) => draw(customer));
    const share = draws.filter((branch) => branch === 'north').length / draws.length;
    // 2/3, within four standard errors.
    expect(Math.abs(share - 2 / 3)).toBeLessThan(4 * Math.sqrt((2 / 9) / 3_000));
    expect(draw(7)).toBe(draws[7]);
  });

  it('follows the targets', () => {
    const targets = { reviews: 100, average: 4.5, freshDays: 30 };
    const { candidates } = valueOf(chooseReviewDestination([full, south], [], now, () => 0, targets));
    expect(candidates.map(({ need }) => need.reviews)).toEqual([0.5, 0.75]);
  });

  it('has chances that add up to 1', () => {
    const anyStanding = fc.record({ reviews: fc.nat(80), average: fc.option(fc.double({ min: 1, max: 5, noNaN: true })) });
    fc.assert(fc.property(fc.array(anyStanding, { minLength: 1, maxLength: 8 }), (givens) => {
      const standings = givens.map((given, index) => standing(`branch ${index}`, '2gis', given));
      const { candidates } = valueOf(chooseReviewDestination(standings, [], now, () => 0));
      expect(candidates.reduce((sum, { chance }) => sum + chance, 0)).toBeCloseTo(1, 12);
    }));
  });
});

describe('one person has one review for a branch at a destination', () => {
  it('so what was asked once is not considered again', () => {
    const asked = [{ branch: 'north', destination: '2gis' }] as const;
    const { chosen, candidates } = valueOf(chooseReviewDestination(all, asked, now, () => 0));
    expect(chosen).toBe(south);
    expect(candidates.map(({ standing, chance }) => [standing, chance])).toEqual([[full, 0], [south, 1]]);
  });

  it('and another branch or destination is another one', () => {
    const asked = [{ branch: 'north', destination: 'yandex-maps' }, { branch: 'west', destination: '2gis' }] as const;
    expect(valueOf(chooseReviewDestination(all, asked, now, () => 0)).chosen).toBe(north);
  });

  it('and two pages of your own are two destinations', () => {
    const [neshan, balad] = (['own:neshan', 'own:balad'] as const).map((destination): ReviewStanding => ({
      branch: 'north', place: { destination, url: 'https://example.com' }, ...met,
    }));
    const asked = [{ branch: 'north', destination: 'own:neshan' }] as const;
    expect(valueOf(chooseReviewDestination([neshan!, balad!], asked, now, () => 0)).chosen).toBe(balad);
  });

  it('and who was asked everywhere is not asked', () => {
    const asked = all.map(({ branch, place: { destination } }) => ({ branch, destination }));
    expect(refusalOf(chooseReviewDestination(all, asked, now, () => 0))).toEqual({ kind: 'review/already-asked' });
  });

  it('and a name with a comma in it is not mistaken for two', () => {
    const odd = standing('a","2gis', '2gis');
    expect(valueOf(chooseReviewDestination([odd], [{ branch: 'a', destination: '2gis' }], now, () => 0)).chosen).toBe(odd);
  });
});

describe('without a choice', () => {
  it('there is a refusal', () => {
    expect(refusalOf(chooseReviewDestination([], [], now, () => 0))).toEqual({ kind: 'review/no-destination' });
  });

  it.each([-0.1, 1, Number.NaN])('a random number of %d is a bug of the caller', (random) => {
    expect(() => chooseReviewDestination(all, [], now, () => random)).toThrow(RangeError);
  });

  it('a branch that has a destination twice is a bug of the caller', () => {
    expect(() => chooseReviewDestination([north, { ...north, reviews: 7 }], [], now, () => 0)).toThrow(RangeError);
  });
});
