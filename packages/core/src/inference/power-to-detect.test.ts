import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { powerToDetect } from './power-to-detect.js';

describe('the power of a comparison', () => {
  it.each([
    // Φ(k - z) + Φ(-k - z) by mpmath 1.3, 40 digits
    [12, { n: [400, 150], variance: [7_000, 5_000] }, 0.3910725691251177],
    [10, { n: [350, 350], variance: 6_700 }, 0.365667400232703],
  ] as const)('to show %d points of %j is %d', (change, plan, power) => {
    expect(powerToDetect(change, plan)).toBeCloseTo(power, 14);
  });

  it('without a change is the chance of a false alarm', () => {
    expect(powerToDetect(0, { n: [100, 100] })).toBeCloseTo(0.05, 15);
    expect(powerToDetect(0, { n: [5, 5], variance: 0 }, 0.99)).toBeCloseTo(0.01, 15);
  });

  it('is certain when answers have no variance', () => {
    expect(powerToDetect(1, { n: [5, 5], variance: 0 })).toBe(1);
  });

  it('is that of a test with as many pairs when the same people are asked twice', () => {
    expect(powerToDetect(-10, { pairs: 120, variance: 5_000 })).toBe(powerToDetect(10, { n: [120, 120], variance: [2_500, 2_500] }));
  });

  it('is null when a group is empty', () => {
    expect(powerToDetect(10, { n: [0, 100] })).toBeNull();
    expect(powerToDetect(10, { pairs: 0, variance: 1 })).toBeNull();
    expect(powerToDetect(10, { n: [0, 100], variance: 0 })).toBeNull();
  });

  it('holds for a billion answers', () => {
    // mpmath 1.3, 40 digits
    expect(powerToDetect(0.01, { n: [1e9, 1e9] })).toBeCloseTo(0.6087794846454567, 14);
  });

  it('does not know the direction, rises with the change and falls with the design effect', () => {
    const answers = fc.integer({ min: 1, max: 1e6 });
    fc.assert(
      fc.property(answers, answers, fc.double({ min: 0.1, max: 100, noNaN: true }), (a, b, change) => {
        const plan = { n: [a, b] } as const;
        const power = Number(powerToDetect(change, plan));
        expect(powerToDetect(-change, plan)).toBe(power);
        expect(powerToDetect(change, { n: [b, a] })).toBeCloseTo(power, 12);
        expect(powerToDetect(change * 1.5, plan)).toBeGreaterThanOrEqual(power);
        expect(powerToDetect(change, { ...plan, designEffect: 2 })).toBeLessThanOrEqual(power);
        expect(power).toBeGreaterThanOrEqual(0.05 - 1e-15);
        expect(power).toBeLessThanOrEqual(1 + 1e-15);
      }),
    );
  });

  it.each([
    [Number.NaN, { n: [1, 1] }, 0.95], [Infinity, { n: [1, 1] }, 0.95], [1, { n: [-1, 1] }, 0.95], [1, { n: [1, Number.NaN] }, 0.95],
    [1, { n: [1, 1], variance: -1 }, 0.95], [1, { n: [1, 1] }, 95], [1, { n: [1, 1], designEffect: -1 }, 0.95],
    [1, { n: [1, 1], variance: [1] as unknown as [number, number] }, 0.95],
  ] as const)('of %d in %j at %d is not defined', (change, plan, level) => {
    expect(() => powerToDetect(change, plan, level)).toThrow(RangeError);
  });
});
