import { describe, expect, it } from 'vitest';
import { shewhartChart } from './shewhart-chart.js';

describe('a chart of single values', () => {
  it('gives each value limits by its own standard error', () => {
    const { points, signalAt } = shewhartChart([30, 42, 42, 12], [5, 5, 2, 5], { centre: 30 });
    expect(points.map(({ lower, upper }) => [lower, upper])).toEqual([[15, 45], [15, 45], [24, 36], [15, 45]]);
    expect(points.map(({ z }) => z)).toEqual([0, 2.4, 6, -3.6]);
    expect(points.map(({ signal }) => signal)).toEqual([null, null, 'above', 'below']);
    expect(signalAt).toBe(2);
  });

  it('does not signal on its limits', () => {
    expect(shewhartChart([3, -3], 1, { centre: 0 }).signalAt).toBeNull();
    expect(shewhartChart([3, -3], 1, { centre: 0, limit: 2 }).signalAt).toBe(0);
  });

  it('takes the mean weighted by precision for its centre', () => {
    // Weights 1 and 1/4.
    expect(shewhartChart([10, 20], [1, 2]).centre).toBeCloseTo(12, 14);
    expect(shewhartChart([10, 20], 7).centre).toBe(15);
  });

  it('has no centre without values', () => {
    expect(shewhartChart([], [])).toMatchObject({ centre: null, points: [], signalAt: null });
  });

  it.each<[string, readonly number[], number | readonly number[], object]>([
    ['a value that is none', [Number.NaN], 1, {}],
    ['a standard error of 0', [1], [0], {}],
    ['too few standard errors', [1, 2], [1], {}],
    ['a limit of 0', [1], 1, { limit: 0 }],
    ['a centre that is none', [1], 1, { centre: Infinity }],
  ])('is not drawn with %s', (_what, values, standardErrors, options) => {
    expect(() => shewhartChart(values, standardErrors, options)).toThrow(RangeError);
  });
});
