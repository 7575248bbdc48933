import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ewma } from './ewma.js';

describe('an exponentially weighted moving average', () => {
  it('starts at the first value, or at a level of one’s own', () => {
    expect(ewma([30, 40, 40], { lambda: 0.5 })).toEqual([30, 35, 37.5]);
    expect(ewma([30, 40, 40], { lambda: 0.5, start: 20 })).toEqual([25, 32.5, 36.25]);
  });

  it('ends at the level of simple exponential smoothing', () => {
    // HoltWinters(y, alpha = 0.25, beta = FALSE, gamma = FALSE)$coefficients of R 4.2.2
    const levels = ewma([30, 32, 31, 35, 34, 36, 33, 38, 37, 41, 36, 40], { lambda: 0.25 });
    expect(levels.at(-1)).toBeCloseTo(37.293467998504639, 12);
  });

  it('is the series itself for a lambda of 1', () => {
    expect(ewma([3, 1, 2], { lambda: 1 })).toEqual([3, 1, 2]);
  });

  it('is nothing of nothing', () => {
    expect(ewma([])).toEqual([]);
  });

  it('stays within the values', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 1 }), (series) => {
      const [lowest, highest] = [Math.min(...series), Math.max(...series)];
      for (const level of ewma(series)) {
        expect(level).toBeGreaterThanOrEqual(lowest - 1e-9);
        expect(level).toBeLessThanOrEqual(highest + 1e-9);
      }
    }));
  });

  it.each([0, -0.1, 1.1, Number.NaN])('has no lambda of %d', (lambda) => {
    expect(() => ewma([1, 2], { lambda })).toThrow(RangeError);
  });

  it('is not taken of what is no number', () => {
    expect(() => ewma([1, Number.NaN])).toThrow(RangeError);
    expect(() => ewma([1, 2], { start: Number.NaN })).toThrow(RangeError);
  });
});
