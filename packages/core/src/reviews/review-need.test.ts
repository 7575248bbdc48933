import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultReviewTargets, reviewNeed, type ReviewStanding, type ReviewTargets } from './review-need.js';

const now = new Date('2026-11-27T12:00:00Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
const north: ReviewStanding = {
  branch: 'north', place: { destination: '2gis', placeId: '70000001081123283' }, reviews: 50, average: 4.5, newestAt: now,
};
const need = (given: Partial<ReviewStanding>, targets: Partial<ReviewTargets> = {}) =>
  reviewNeed({ ...north, ...given }, { ...defaultReviewTargets, ...targets }, now);

describe('the need for reviews', () => {
  it('is 0 where all targets are met or passed', () => {
    const none = { need: 0, reviews: 0, average: 0, freshness: 0 };
    expect(need({})).toEqual(none);
    expect(need({ reviews: 1_000, average: 5, newestAt: daysAgo(-1) })).toEqual(none);
  });

  it('is the mean of its parts', () => {
    const { need: whole, ...parts } = need({ reviews: 40, average: 4.15, newestAt: daysAgo(15) });
    expect(parts.reviews).toBeCloseTo(0.2, 12);
    expect(parts.average).toBeCloseTo(0.1, 12);
    expect(parts.freshness).toBe(0.5);
    expect(whole).toBeCloseTo(0.8 / 3, 12);
  });

  it('of a branch without a review is that of its number and its age', () => {
    expect(need({ reviews: 0, average: null, newestAt: null })).toEqual({ need: 2 / 3, reviews: 1, average: 0, freshness: 1 });
  });

  it('has parts that end at 1', () => {
    expect(need({ reviews: 0, average: 1, newestAt: daysAgo(400) })).toEqual({ need: 1, reviews: 1, average: 1, freshness: 1 });
    expect(need({ newestAt: daysAgo(30) }).freshness).toBe(1);
  });

  it('depends on the targets', () => {
    expect(defaultReviewTargets).toEqual({ reviews: 50, average: 4.5, freshDays: 30 });
    expect(need({ reviews: 50 }, { reviews: 200 }).reviews).toBe(0.75);
    expect(need({ average: 2 }, { average: 3 }).average).toBe(0.5);
    expect(need({ newestAt: daysAgo(3) }, { freshDays: 12 }).freshness).toBe(0.25);
  });

  it('lies from 0 to 1 and does not fall when a branch gets worse', () => {
    const any = fc.record({
      reviews: fc.nat(200), average: fc.option(fc.double({ min: 1, max: 5, noNaN: true })), age: fc.double({ min: -5, max: 100, noNaN: true }),
    });
    fc.assert(fc.property(any, ({ reviews, average, age }) => {
      const { need: whole, ...parts } = need({ reviews, average, newestAt: daysAgo(age) });
      for (const part of [whole, ...Object.values(parts)]) {
        expect(part).toBeGreaterThanOrEqual(0);
        expect(part).toBeLessThanOrEqual(1);
      }
      expect(need({ reviews, average, newestAt: daysAgo(age + 1) }).need).toBeGreaterThanOrEqual(whole);
      if (reviews > 0) expect(need({ reviews: reviews - 1, average, newestAt: daysAgo(age) }).need).toBeGreaterThanOrEqual(whole);
    }));
  });
});

describe('numbers that are none are a bug of the caller', () => {
  it.each([
    { reviews: -1 }, { reviews: 1.5 }, { reviews: Number.NaN }, { average: 0.9 }, { average: 5.1 }, { average: Number.NaN },
    { newestAt: new Date(Number.NaN) },
  ])('in a standing: %j', (given) => {
    expect(() => need(given)).toThrow(RangeError);
  });

  it.each([
    { reviews: 0 }, { reviews: 1.5 }, { average: 1 }, { average: 5.1 }, { average: Number.NaN }, { freshDays: 0 }, { freshDays: Infinity },
  ])('in a target: %j', (targets) => {
    expect(() => need({}, targets)).toThrow(RangeError);
  });

  it('in the time', () => {
    expect(() => reviewNeed(north, defaultReviewTargets, new Date(Number.NaN))).toThrow(RangeError);
  });

  it('and the ends of the ranges are none', () => {
    expect(need({ reviews: 0, average: 1 }, { reviews: 1, average: 5, freshDays: 0.5 }).need).toBeCloseTo(2 / 3, 12);
  });
});
