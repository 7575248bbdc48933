import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { powerToDetect } from './power-to-detect.js';
import { smallestDetectableChange } from './smallest-detectable-change.js';

describe('the smallest detectable change', () => {
  it.each([
    // (z + z_power) sqrt(V_a / n_a + V_b / n_b) by mpmath 1.3, 40 digits
    [{ n: [400, 150], variance: [7_000, 5_000] }, { level: 0.99, power: 0.9 }, 27.50216078365723],
    [{ pairs: 120, variance: 4_500 }, {}, 17.156135638251722],
    [{ n: [1e9, 1e9] }, {}, 0.012529069984918345],
  ] as const)('of %j at %j is %d points', (plan, options, points) => {
    expect(smallestDetectableChange(plan, options)).toBeCloseTo(points, 12);
  });

  it('is null when a group is empty, and 0 when answers have no variance', () => {
    expect(smallestDetectableChange({ n: [100, 0] })).toBeNull();
    expect(smallestDetectableChange({ n: [1, 1], variance: 0 })).toBe(0);
  });

  it('grows with the root of the design effect', () => {
    const plan = { n: [200, 200] } as const;
    expect(smallestDetectableChange({ ...plan, designEffect: 4 })).toBeCloseTo(2 * Number(smallestDetectableChange(plan)), 12);
  });

  it('is shown with the power it was asked for', () => {
    const answers = fc.integer({ min: 1, max: 1e6 });
    fc.assert(
      fc.property(answers, answers, fc.double({ min: 0.5, max: 0.99, noNaN: true }), (a, b, power) => {
        const change = Number(smallestDetectableChange({ n: [a, b] }, { power }));
        // The tail of the wrong direction is all that is added.
        expect(powerToDetect(change, { n: [a, b] })).toBeGreaterThanOrEqual(power - 1e-12);
        expect(powerToDetect(change, { n: [a, b] })).toBeLessThan(power + 1e-4);
      }),
    );
  });

  it.each([{ power: 0.05 }, { power: 1 }, { power: 80 }, { power: Number.NaN }, { level: 95 }, { level: 0.5, power: 0.4 }])(
    'is not defined at %j',
    (wrong) => {
      expect(() => smallestDetectableChange({ n: [1, 1] }, wrong)).toThrow(RangeError);
    },
  );
});
