import { describe, expect, it } from 'vitest';
import { refusalOf, valueOf } from '../../test/expect-refusal.js';
import { seededRandom } from '../stats/seeded-random.js';
import { keyDrivers } from './key-drivers.js';

// The thirty respondents of the vectors drivers-johnson-relative-weights-570 and drivers-shapley-lmg-571.
const outcome = [7, 10, 5, 6, 10, 7, 4, 6, 3, 5, 9, 4, 5, 7, 6, 8, 6, 2, 7, 7, 7, 8, 10, 8, 7, 6, 8, 8, 4, 5];
const ratings = {
  support: [4, 10, 5, 8, 7, 6, 3, 6, 4, 7, 8, 6, 7, 7, 7, 7, 8, 5, 8, 6, 9, 5, 10, 8, 9, 5, 10, 8, 6, 5],
  price: [5, 10, 7, 8, 10, 6, 4, 2, 3, 6, 10, 4, 4, 8, 4, 7, 4, 2, 5, 6, 9, 8, 10, 6, 7, 4, 9, 8, 5, 5],
  quality: [7, 7, 6, 8, 10, 7, 6, 6, 6, 7, 6, 7, 7, 7, 6, 8, 6, 2, 6, 8, 7, 10, 10, 8, 6, 8, 7, 9, 6, 6],
};

describe('key drivers', () => {
  it('are the relative weights, the most important first', () => {
    const found = valueOf(keyDrivers(outcome, ratings));
    // rwa 0.1.0 and R 4.2.2, from the vectors
    expect(found.drivers.map(({ driver }) => driver)).toEqual(['price', 'quality', 'support']);
    const weights = [0.307067741401916, 0.255871080449435, 0.203846767983653];
    found.drivers.forEach(({ weight }, at) => expect(weight).toBeCloseTo(Number(weights[at]), 10));
    expect(found.drivers[0]?.importance).toBeCloseTo(0.400461022576064, 10);
    expect(found.drivers[0]?.beta).toBeCloseTo(0.413731645570884, 10);
    expect(found.drivers[0]?.varianceInflation).toBeCloseTo(2.48547789430667, 10);
    expect(found.rSquared).toBeCloseTo(0.766785589835003, 10);
    expect(found).toMatchObject({ n: 30, method: 'relative-weights', reliability: 'ok', brokenAssumptions: [] });
  });

  it('come with how they are rated today', () => {
    const [price] = valueOf(keyDrivers(outcome, ratings)).drivers;
    expect(price?.performance).toBeCloseTo(ratings.price.reduce((sum, value) => sum + value, 0) / 30, 12);
    expect(price?.correlation).toBeCloseTo(Math.sqrt(0.655238479378844), 10);
    expect(price?.correlationInterval?.method).toBe('fisher-z');
    expect(price?.interval).toBeNull();
  });

  it('are the parts of Shapley when asked for', () => {
    const found = valueOf(keyDrivers(outcome, ratings, { importance: 'shapley' }));
    expect(found.drivers.map(({ driver }) => driver)).toEqual(['price', 'quality', 'support']);
    expect(found.drivers[0]?.weight).toBeCloseTo(0.328646819754668, 10);
    expect(found.method).toBe('shapley');
  });

  it('have intervals by drawing respondents anew, the same with the same seed', () => {
    const drawn = (seed: number) =>
      valueOf(keyDrivers(outcome, ratings, { bootstrap: { random: seededRandom(seed), draws: 200 } })).drivers;
    const [price] = drawn(1);
    expect(drawn(1)).toEqual(drawn(1));
    expect(price?.interval).toMatchObject({ level: 0.95, method: 'percentile' });
    expect(price?.interval?.lower).toBeLessThan(Number(price?.importance));
    expect(price?.interval?.upper).toBeGreaterThan(Number(price?.importance));
    expect(price?.interval?.lower).toBeGreaterThan(0.1);
    expect(price?.interval?.upper).toBeLessThan(0.7);
  });

  it('say when there are few respondents for each', () => {
    const short = Object.fromEntries(Object.entries(ratings).map(([name, values]) => [name, values.slice(0, 29)]));
    expect(valueOf(keyDrivers(outcome.slice(0, 29), short)).brokenAssumptions).toEqual(['large-sample']);
  });

  it('may be called whatever they like', () => {
    const odd = Object.fromEntries([['__proto__', ratings.price], ['constructor', ratings.quality]]);
    expect(valueOf(keyDrivers(outcome, odd)).drivers.map(({ driver }) => driver)).toEqual(['__proto__', 'constructor']);
  });

  it.each([
    ['say the same', { ...ratings, twin: ratings.price }, { kind: 'regression/collinear', predictors: ['price', 'twin'] }],
    ['never vary', { ...ratings, always: outcome.map(() => 5) }, { kind: 'regression/constant', predictor: 'always' }],
  ])('are refused when they %s', (_, predictors, refusal) => {
    expect(refusalOf(keyDrivers(outcome, predictors))).toEqual(refusal);
  });

  it('are refused for fewer respondents than a regression needs', () => {
    expect(refusalOf(keyDrivers([1, 2], { a: [1, 2] }))).toEqual({ kind: 'regression/too-few-rows', got: 2, atLeast: 3 });
  });

  it.each([
    ['unequal lengths', { price: [1, 2, 3] }, {}],
    ['a number that is none', { price: outcome.map(() => Number.NaN) }, {}],
    ['nothing', {}, {}],
    ['a level of 95', ratings, { level: 95 }],
    ['too few draws', ratings, { bootstrap: { random: seededRandom(1), draws: 5 } }],
  ])('are not there for %s', (_, predictors, options) => {
    expect(() => keyDrivers(outcome, predictors, options)).toThrow(RangeError);
  });
});
