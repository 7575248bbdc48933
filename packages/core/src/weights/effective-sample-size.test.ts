import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { effectiveSampleSize, kishDesignEffect } from './effective-sample-size.js';

const someWeights = fc.array(fc.double({ min: 0.001, max: 1_000, noNaN: true }), { minLength: 1 });

describe('the effective sample size of weights', () => {
  it.each([
    [[], 0, null], [[0, 0], 0, null], [[3], 1, 1], [[2, 2, 2], 3, 1], [[1, 1, 4], 2, 1.5], [[0, 1, 1, 4], 2, 1.5],
    [[1e308, 1e308, 0], 2, 1], [[5e-324, 5e-324], 2, 1], [[1e-300, 1e300], 1, 2],
  ])('of %j is %d, with a design effect of %j', (weights, effective, effect) => {
    expect(effectiveSampleSize(weights)).toBe(effective);
    expect(kishDesignEffect(weights)).toBe(effect);
  });

  it('does not know their scale', () => {
    fc.assert(
      fc.property(someWeights, fc.integer({ min: -900, max: 900 }), (weights, power) => {
        expect(effectiveSampleSize(weights.map((weight) => weight * 2 ** power))).toBe(effectiveSampleSize(weights));
      }),
    );
  });

  it('lies between one and the number of answers', () => {
    fc.assert(
      fc.property(someWeights, (weights) => {
        expect(effectiveSampleSize(weights)).toBeGreaterThanOrEqual(1 - 1e-12);
        expect(effectiveSampleSize(weights)).toBeLessThanOrEqual(weights.length * (1 + 1e-12));
        expect(kishDesignEffect(weights)).toBeGreaterThanOrEqual(1 - 1e-12);
      }),
    );
  });

  it.each([-1, Number.NaN, Infinity])('is not defined with a weight of %d', (weight) => {
    expect(() => effectiveSampleSize([1, weight])).toThrow(RangeError);
    expect(() => kishDesignEffect([weight, 1])).toThrow(RangeError);
  });
});
