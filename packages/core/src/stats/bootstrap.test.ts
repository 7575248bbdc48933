import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bootstrap } from './bootstrap.js';
import { seededRandom } from './seeded-random.js';

const mean = (sample: readonly number[]): number => sample.reduce((sum, value) => sum + value, 0) / sample.length;

describe('the bootstrap', () => {
  it('has nothing to say without values', () => {
    expect(bootstrap([], mean, { random: seededRandom(1) })).toBeNull();
  });

  it.each([[[7]], [[3, 3, 3]]])('claims no certainty from %j, where all draws are alike', (values) => {
    expect(bootstrap(values, mean, { random: seededRandom(1) })).toMatchObject({
      estimate: values[0],
      standardError: 0,
      interval: null,
      brokenAssumptions: ['large-sample', 'spread'],
    });
  });

  it('gives the same for the same seed, and something else for another', () => {
    const values = [9, 10, 3, 8, 7, 0, 5];
    const of = (seed: number) => bootstrap(values, mean, { random: seededRandom(seed), draws: 200 });
    expect(of(5)).toEqual(of(5));
    expect(of(5)?.standardError).not.toBe(of(6)?.standardError);
  });

  it('finds for a mean the standard error and the interval of theory', () => {
    const random = seededRandom(3);
    const values = Array.from({ length: 400 }, () => random());
    const spread = Math.sqrt(mean(values.map((value) => (value - mean(values)) ** 2)) / 400);
    const result = bootstrap(values, mean, { random, draws: 4000, level: 0.9 });
    expect(result?.estimate).toBe(mean(values));
    expect(result?.standardError).toBeCloseTo(spread, 3);
    expect((result?.interval?.lower ?? 0) - mean(values)).toBeCloseTo(-1.6449 * spread, 2);
    expect((result?.interval?.upper ?? 0) - mean(values)).toBeCloseTo(1.6449 * spread, 2);
    expect(result?.brokenAssumptions).toEqual([]);
  });

  it('has limits at places p (draws + 1) among the draws', () => {
    // Draws of one of two values in turn give 1, 2, …, 199 as statistics.
    let call = 0;
    const result = bootstrap([0, 1], () => (call++ * 67) % 200, { random: () => 0, draws: 199, level: 0.95 });
    expect(result?.interval).toEqual({ lower: 5, upper: 195, level: 0.95, method: 'percentile' });
  });

  it('draws rows of any form', () => {
    const rows = [{ score: 9 }, { score: 2 }, { score: 7 }];
    const result = bootstrap(rows, (sample) => mean(sample.map(({ score }) => score)), { random: seededRandom(1) });
    expect(result?.estimate).toBe(6);
  });

  it('moves with the values and stretches with their unit', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 2, maxLength: 20 }), (values) => {
        const of = (given: readonly number[]) => bootstrap(given, mean, { random: seededRandom(1), draws: 100 });
        const [plain, moved] = [of(values), of(values.map((value) => 2 * value + 64))];
        expect(moved?.standardError).toBeCloseTo(2 * (plain?.standardError ?? Number.NaN), 9);
        if (plain?.interval) expect(moved?.interval?.lower).toBeCloseTo(2 * plain.interval.lower + 64, 9);
      }),
      { numRuns: 20 },
    );
  });

  it.each([99, 100.5, Number.NaN])('does not take %d for a number of draws', (draws) => {
    expect(() => bootstrap([1, 2], mean, { random: seededRandom(1), draws })).toThrow(RangeError);
  });

  it('asks for a level between 0 and 1 and a finite statistic', () => {
    expect(() => bootstrap([1, 2], mean, { random: seededRandom(1), level: 95 })).toThrow(RangeError);
    expect(() => bootstrap([1, 2], () => Number.NaN, { random: seededRandom(1) })).toThrow(RangeError);
    // Without a square there is no standard error.
    expect(() => bootstrap([1e200, 3e200], mean, { random: seededRandom(1) })).toThrow(RangeError);
  });
});
