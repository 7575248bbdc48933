import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planningVariance } from './planning-variance.js';
import { sampleSize } from './sample-size.js';

const anyPlan = fc.record({
  margin: fc.double({ min: 0.01, max: 60, noNaN: true }),
  level: fc.double({ min: 0.5, max: 0.999, noNaN: true }),
  variance: fc.double({ min: 1, max: 10_000, noNaN: true }),
});

describe('the number of answers for a margin of error', () => {
  // z = 1.959963984540054: z² 10000 / 25 = 1536.58, less three.
  it('is 1,534 for five points, whatever the answers will be', () => {
    expect(sampleSize({ margin: 5 })).toEqual({ n: 1534, raw: expect.closeTo(1533.58352827765, 9), level: 0.95, method: 'adjusted-wald' });
  });

  it('is the rule of thumb of a thousand for five points when all categories are equally common', () => {
    // 1.96 sqrt(0.667 / 1000) = 0.0506 (cybaea, "Net Promoter Score in R")
    expect(sampleSize({ margin: 5.06, variance: planningVariance.thirds, method: 'wald' }).n).toBe(1001);
  });

  it('is the whole number from which the Wald margin holds', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const { n, raw } = sampleSize({ ...plan, method: 'wald' });
        expect(n).toBeGreaterThanOrEqual(raw);
        expect(n - 1).toBeLessThan(Math.max(1, raw));
      }),
    );
  });

  it('falls when the margin widens', () => {
    fc.assert(
      fc.property(anyPlan, fc.double({ min: 1, max: 5, noNaN: true }), (plan, factor) => {
        expect(sampleSize({ ...plan, margin: plan.margin * factor }).raw).toBeLessThanOrEqual(sampleSize(plan).raw);
      }),
    );
  });

  it('never exceeds the population', () => {
    fc.assert(
      fc.property(anyPlan, fc.integer({ min: 1, max: 100_000 }), (plan, population) => {
        expect(sampleSize({ ...plan, population }).n).toBeLessThanOrEqual(population);
      }),
    );
  });

  it('is corrected for the population after the design effect, which enlarges the sample that is corrected', () => {
    // 2 * 1536.583… / (1 + (2 * 1536.583… - 1) / 5000) by mpmath 1.3, 40 digits
    expect(sampleSize({ margin: 5, method: 'wald', designEffect: 2, population: 5_000 }).raw).toBeCloseTo(1903.557641352097, 9);
    expect(sampleSize({ margin: 5, designEffect: 2 }).raw).toBeCloseTo(2 * 1533.58352827765, 8);
  });

  it('is one where hardly an answer is needed', () => {
    expect(sampleSize({ margin: 150 })).toMatchObject({ n: 1, raw: expect.closeTo(-1.2927, 4) });
    expect(sampleSize({ margin: 5, variance: 0, population: 100 }).n).toBe(1);
  });

  it('reaches billions', () => {
    expect(sampleSize({ margin: 0.005, method: 'wald' }).n).toBe(1_536_583_529);
  });

  it.each([
    { margin: 0 }, { margin: -5 }, { margin: Number.NaN }, { margin: Infinity }, { margin: 5, level: 95 },
    { margin: 5, variance: -1 }, { margin: 5, variance: Number.NaN }, { margin: 5, designEffect: -1 }, { margin: 5, population: 0 },
  ])('is not defined for %j', (wrong) => {
    expect(() => sampleSize(wrong)).toThrow(RangeError);
  });
});
