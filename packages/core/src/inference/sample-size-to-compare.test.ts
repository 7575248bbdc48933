import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { powerToDetect } from './power-to-detect.js';
import { sampleSizeToCompare } from './sample-size-to-compare.js';
import { smallestDetectableChange } from './smallest-detectable-change.js';

describe('the number of answers to show a change', () => {
  it.each([
    // mpmath 1.3, 40 digits; the second is what R's pwr.norm.test says, with all its digits
    [{ change: 8, level: 0.99, power: 0.9, variance: [7_000, 5_000], method: 'wald' }, 2789.8850942341],
    [{ change: 15, variance: 6_000, method: 'two-tailed' }, 418.60589383073057],
    // At a power just above the level the wrong direction is nearly half of it: the closed formula says 32.8.
    [{ change: 10, power: 0.06, method: 'two-tailed' }, 17.357080868892137],
    [{ change: 15, variance: 6_000, method: 'adjusted-wald' }, 415.606919165285],
    [{ change: 15, variance: 6_000, method: 'wald', designEffect: 1.5 }, 1.5 * 418.606919165285],
  ] as const)('for %j is %d in each group', (options, raw) => {
    expect(sampleSizeToCompare(options).raw / raw).toBeCloseTo(1, 12);
  });

  it('does not know the direction of the change', () => {
    expect(sampleSizeToCompare({ change: -15 })).toEqual(sampleSizeToCompare({ change: 15 }));
  });

  it('counts people when the same ones are asked twice', () => {
    expect(sampleSizeToCompare({ change: 10, variance: 5_000, paired: true })).toEqual(
      sampleSizeToCompare({ change: 10, variance: [2_500, 2_500] }),
    );
  });

  it('is what powerToDetect and smallestDetectableChange call enough', () => {
    const plan = fc.record({
      change: fc.double({ min: 0.5, max: 100, noNaN: true }),
      power: fc.double({ min: 0.3, max: 0.99, noNaN: true }),
    });
    fc.assert(
      fc.property(plan, ({ change, power }) => {
        const bothTails = sampleSizeToCompare({ change, power, method: 'two-tailed' }).raw;
        expect(powerToDetect(change, { n: [bothTails, bothTails] })).toBeCloseTo(power, 9);
        const { raw } = sampleSizeToCompare({ change, power, method: 'wald' });
        expect(Number(smallestDetectableChange({ n: [raw, raw] }, { power })) / change).toBeCloseTo(1, 12);
      }),
    );
  });

  it.each([
    { change: 0 }, { change: Number.NaN }, { change: Infinity }, { change: 5, power: 0.01 }, { change: 5, power: 1 }, { change: 5, level: 95 },
    { change: 5, variance: -1 }, { change: 5, variance: [1, Number.NaN] as const }, { change: 5, designEffect: Number.NaN },
    { change: 5, variance: [1, 1] as const, paired: true },
  ])('is not defined for %j', (wrong) => {
    expect(() => sampleSizeToCompare(wrong)).toThrow(RangeError);
  });
});
