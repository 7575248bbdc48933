import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ewmaChart } from './ewma-chart.js';

describe('a chart of a moving average', () => {
  it('has limits that widen from the first value on', () => {
    const { points, signalAt, lambda, limit } = ewmaChart([30, 31, 38, 39, 40], { mean: 30, sigma: 3 });
    expect([lambda, limit]).toEqual([0.2, 2.86]);
    // mean +- L sigma sqrt(lambda / (2 - lambda) (1 - (1 - lambda)^(2 t)))
    points.forEach(({ lower, upper }, at) => {
      const width = 2.86 * 3 * Math.sqrt((0.2 / 1.8) * (1 - 0.8 ** (2 * (at + 1))));
      expect(upper).toBeCloseTo(30 + width, 12);
      expect(lower).toBeCloseTo(30 - width, 12);
    });
    expect(signalAt).toBe(3);
    expect(points.map(({ signal }) => signal)).toEqual([null, null, null, 'above', 'above']);
  });

  it('weighs the standard error of each value as the average weighs the value', () => {
    const sigma = [1, 5, 2, 4];
    const { points } = ewmaChart([0, 0, 0, 0], { mean: 0, sigma, lambda: 0.3, limit: 1 });
    points.forEach(({ upper }, at) => {
      const variance = sigma.slice(0, at + 1).reduce((sum, one, before) => sum + (0.3 * 0.7 ** (at - before) * one) ** 2, 0);
      expect(upper).toBeCloseTo(Math.sqrt(variance), 13);
    });
  });

  it('signals as often below as above when the series is mirrored', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: -9, max: 9 }), { maxLength: 30 }), (series) => {
      const turned = { above: 'below', below: 'above' } as const;
      const [up, down] = [series, series.map((x) => -x)].map((values) => ewmaChart(values, { mean: 0, sigma: 2 }));
      expect(down?.points.map(({ signal }) => signal)).toEqual(
        up?.points.map(({ signal }) => (signal === null ? null : turned[signal])),
      );
      expect(down?.signalAt).toBe(up?.signalAt);
    }));
  });

  it('has no signal without values', () => {
    expect(ewmaChart([], { mean: 0, sigma: 1 })).toMatchObject({ points: [], signalAt: null });
  });

  it.each([
    ['a spread of 0', { mean: 0, sigma: 0 }],
    ['too few spreads', { mean: 0, sigma: [1] }],
    ['a mean that is none', { mean: Number.NaN, sigma: 1 }],
    ['a lambda of 0', { mean: 0, sigma: 1, lambda: 0 }],
    ['a limit of 0', { mean: 0, sigma: 1, limit: 0 }],
  ])('is not drawn with %s', (_what, options) => {
    expect(() => ewmaChart([1, 2], options)).toThrow(RangeError);
  });
});
