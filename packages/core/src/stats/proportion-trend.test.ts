import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proportionTrend } from './proportion-trend.js';

const groupsOf = (events: readonly number[], n: readonly number[]) => events.map((count, at) => ({ events: count, n: n[at]! }));

describe('the trend of shares', () => {
  it.each([
    // R 4.2.2, prop.trend.test: the smokers of its example, and with scores 0, 1, 4
    [[83, 90, 129, 70], [86, 93, 136, 82], undefined, 8.22492228519771, 0.00413189747764149],
    [[15, 10, 5], [30, 25, 20], [0, 1, 4], 3.03030303030303, 0.0817227522986597],
  ])('of %j in %j is that of R', (events, n, places, chiSquare, pValue) => {
    const result = proportionTrend(groupsOf(events, n), places);
    expect(result.chiSquare).toBeCloseTo(chiSquare, 12);
    expect(result.pValue).toBeCloseTo(pValue, 13);
    expect(result.z).toBeCloseTo(-Math.sqrt(chiSquare), 12);
  });

  it('keeps the digits of a p-value that is next to nothing', () => {
    const { z, pValue } = proportionTrend(groupsOf([1e5, 2e5, 6e5], [1e9, 1e9, 1e9]));
    // erfc(z / sqrt 2) with 60 digits, mpmath 1.3.0; z by the formula in fractions
    expect(z).toBeCloseTo(645.59407074253713, 9);
    expect(pValue).toBe(0);
    const less = proportionTrend(groupsOf([1e5, 1.02e5, 1.07e5], [1e9, 1e9, 1e9]));
    expect(less.z).toBeCloseTo(15.423637061136483, 10);
    expect(less.pValue! / 1.1352659161437762e-53).toBeCloseTo(1, 11);
  });

  it.each([
    ['no group', [], []],
    ['one group', [3], [9]],
    ['one group that is not empty', [0, 3, 0], [0, 9, 0]],
    ['no event', [0, 0, 0], [5, 6, 7]],
    ['events everywhere', [5, 6], [5, 6]],
  ])('is unknown with %s', (_, events, n) => {
    expect(proportionTrend(groupsOf(events, n))).toMatchObject({ z: null, chiSquare: null, pValue: null });
  });

  it('passes over a group without anybody', () => {
    const whole = proportionTrend(groupsOf([3, 0, 9], [20, 0, 30]));
    const without = proportionTrend(groupsOf([3, 9], [20, 30]), [1, 3]);
    expect(whole).toEqual(without);
  });

  it('turns with the order and does not depend on where places start', () => {
    const cell = fc.tuple(fc.nat(50), fc.nat(50)).map(([a, b]) => ({ events: a, n: a + b }));
    fc.assert(
      fc.property(fc.array(cell, { minLength: 2, maxLength: 6 }), (groups) => {
        const { z } = proportionTrend(groups);
        fc.pre(z !== null);
        expect(proportionTrend(groups.toReversed()).z).toBeCloseTo(-z, 10);
        expect(proportionTrend(groups, groups.map((_, at) => 1000 + 3 * at)).z).toBeCloseTo(z, 9);
      }),
    );
  });

  it('refuses places that are not as many finite numbers, and counts that are none', () => {
    expect(() => proportionTrend(groupsOf([1, 2], [3, 4]), [1])).toThrow(RangeError);
    expect(() => proportionTrend(groupsOf([1, 2], [3, 4]), [1, Number.NaN])).toThrow(RangeError);
    expect(() => proportionTrend(groupsOf([1, 2], [3, 4]), [1e200, 2e200])).toThrow(RangeError);
    expect(() => proportionTrend(groupsOf([5, 2], [3, 4]))).toThrow(RangeError);
  });
});
