import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { curvePay } from './curve-pay.js';
import type { PayCurve } from './incentive-plan.js';

const points = [{ from: 30, amount: 10_000 }, { from: 50, amount: 30_000 }, { from: 60, amount: 30_001 }];
const [first, second, third] = points;

describe('a curve', () => {
  it.each([
    ['below its first point', 'steps', 29.9, 0, null, first],
    ['at its first point', 'steps', 30, 10_000, first, second],
    ['between two', 'steps', 49.9, 10_000, first, second],
    ['at the second', 'steps', 50, 30_000, second, third],
    ['above the last', 'steps', 100, 30_001, third, null],
    ['below its first point', 'linear', 29.9, 0, null, first],
    ['at its first point', 'linear', 30, 10_000, first, second],
    ['between two', 'linear', 34.5, 14_500, first, second],
    ['just before the second', 'linear', 49.9, 29_900, first, second],
    ['at the last', 'linear', 60, 30_001, third, null],
  ] as const)('pays %s, as %s, at %d points %d', (_, shape, at, amount, reached, next) => {
    expect(curvePay({ shape, points }, at, 'floor')).toEqual({ amount, reached, next });
  });

  it('is rounded as its plan says', () => {
    const curve: PayCurve = { shape: 'linear', points: [{ from: 50, amount: 30_000 }, { from: 60, amount: 30_001 }] };
    expect(curvePay(curve, 59.9, 'floor').amount).toBe(30_000);
    expect(curvePay(curve, 55, 'half-even').amount).toBe(30_000);
    expect(curvePay(curve, 55.1, 'half-even').amount).toBe(30_001);
  });

  it('pays below zero as well', () => {
    const curve: PayCurve = { shape: 'linear', points: [{ from: -20, amount: 0 }, { from: 0, amount: 200 }] };
    expect(curvePay(curve, -10.5, 'floor').amount).toBe(95);
    expect(curvePay(curve, -20.1, 'floor').amount).toBe(0);
  });

  it('is exact for the largest amounts', () => {
    const curve: PayCurve = { shape: 'linear', points: [{ from: -100, amount: 0 }, { from: 100, amount: 1_000_000_000_000 }] };
    expect(curvePay(curve, 99.9, 'floor').amount).toBe(999_500_000_000);
  });
});

it.each([NaN, -100.1, 100.1, Infinity])('%d are no points of a score', (given) => {
  expect(() => curvePay({ shape: 'linear', points }, given, 'floor')).toThrow(RangeError);
});

it('more points never pay less', () => {
  const anyCurve = fc.record({
    shape: fc.constantFrom('steps', 'linear' as const),
    points: fc.uniqueArray(fc.integer({ min: -100, max: 100 }), { minLength: 1, maxLength: 8 }).chain((froms) =>
      fc.array(fc.nat({ max: 1_000 }), { minLength: froms.length, maxLength: froms.length }).map((rises) => {
        let amount = 0;
        return froms.sort((one, other) => one - other).map((from, at) => ({ from, amount: (amount += rises[at] ?? 0) }));
      })),
  });
  const tenths = fc.integer({ min: -1_000, max: 1_000 });
  fc.assert(fc.property(anyCurve, tenths, tenths, fc.constantFrom('floor', 'half-even' as const), (curve, one, other, rounding) => {
    const [less, more] = [Math.min(one, other) / 10, Math.max(one, other) / 10];
    expect(curvePay(curve, less, rounding).amount).toBeLessThanOrEqual(curvePay(curve, more, rounding).amount);
  }));
});
