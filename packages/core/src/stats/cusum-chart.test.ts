import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cusumChart } from './cusum-chart.js';

describe('a tabular CUSUM', () => {
  it('gathers what lies further from the mean than k, and knows since when', () => {
    expect(cusumChart([30, 31, 36, 38, 37, 40], { mean: 30, sigma: 3, h: 4 })).toEqual({
      method: 'tabular-cusum',
      high: [0, 0, 4.5, 11, 16.5, 25], low: [0, 0, 0, 0, 0, 0],
      threshold: 12, signalAt: 4, direction: 'up', onsetAt: 2,
    });
  });

  it('begins with the series when its sum was never 0', () => {
    expect(cusumChart([3, 3, 3])).toMatchObject({ signalAt: 2, direction: 'up', onsetAt: 0 });
    expect(cusumChart([9])).toMatchObject({ signalAt: 0, onsetAt: 0 });
  });

  it('does not signal on its threshold', () => {
    expect(cusumChart([5.5])).toMatchObject({ high: [5], signalAt: null, direction: null, onsetAt: null });
  });

  it('takes standardised values unless told otherwise', () => {
    const series = [30, 31, 36, 38, 37, 40];
    const standardised = cusumChart(series.map((x) => (x - 30) / 3), { h: 4 });
    expect(standardised.high.map((sum) => sum * 3)).toEqual(cusumChart(series, { mean: 30, sigma: 3 }).high);
    expect(standardised.signalAt).toBe(4);
  });

  it('sees down what it saw up when the series is mirrored', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: -6, max: 6 }), { maxLength: 40 }), (series) => {
      const [up, down] = [cusumChart(series), cusumChart(series.map((x) => -x))];
      expect(down.high).toEqual(up.low);
      expect(down.low).toEqual(up.high);
      expect([down.signalAt, down.onsetAt]).toEqual([up.signalAt, up.onsetAt]);
      if (up.direction !== null) expect(down.direction).toBe(up.direction === 'up' ? 'down' : 'up');
    }));
  });

  it('signals nothing without values', () => {
    expect(cusumChart([])).toMatchObject({ high: [], low: [], signalAt: null });
  });

  it.each([
    ['a mean that is none', { mean: Number.NaN }],
    ['a sigma of 0', { sigma: 0 }],
    ['a threshold of 0', { h: 0 }],
    ['a negative k', { k: -1 }],
  ])('is not drawn with %s', (_what, options) => {
    expect(() => cusumChart([1, 2], options)).toThrow(RangeError);
    expect(() => cusumChart([Number.NaN])).toThrow(RangeError);
  });
});
