import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusalOf, valueOf } from '../../test/expect-refusal.js';
import { leastSquaresBreaks } from './least-squares-breaks.js';

const threeLevels = [28, 31, 27, 30, 29, 33, 30, 28, 41, 44, 40, 43, 42, 39, 44, 41, 22, 25, 21, 24, 23, 20, 26, 22];

describe('breaks by least squares', () => {
  // breakpoints(y ~ 1, h = 3) of strucchange 1.5.3
  it('are those of strucchange', () => {
    const found = valueOf(leastSquaresBreaks(threeLevels, { minSegmentLength: 3 }));
    expect(found.breaks).toEqual([8, 16]);
    expect(found.residualSquares).toBeCloseTo(78.375, 12);
    expect(found.bic).toBeCloseTo(115.58020062243531, 10);
    expect(found.brokenAssumptions).toEqual([]);
    expect(found.segments.map(({ from, until }) => [from, until])).toEqual([[0, 8], [8, 16], [16, 24]]);
  });

  it('keep 15% of the values in each segment unless told otherwise', () => {
    expect(valueOf(leastSquaresBreaks(threeLevels))).toMatchObject({ breaks: [8, 16], minSegmentLength: 3 });
    expect(valueOf(leastSquaresBreaks(threeLevels.slice(0, 12))).minSegmentLength).toBe(2);
  });

  it('are no more than asked for', () => {
    expect(valueOf(leastSquaresBreaks(threeLevels, { maxBreaks: 1 })).breaks).toEqual([16]);
    expect(valueOf(leastSquaresBreaks(threeLevels, { maxBreaks: 0 })).breaks).toEqual([]);
  });

  it('leave the fewest squares of all partitions into as many segments', () => {
    const squares = (values: readonly number[]): number => {
      const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
      return values.reduce((sum, x) => sum + (x - mean) ** 2, 0);
    };
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 8, maxLength: 14 }), (series) => {
      const { breaks, residualSquares } = valueOf(leastSquaresBreaks(series, { minSegmentLength: 2, maxBreaks: 2 }));
      let least = breaks.length === 0 ? squares(series) : Infinity;
      for (let one = 2; one <= series.length - 2; one++) {
        if (breaks.length === 1) least = Math.min(least, squares(series.slice(0, one)) + squares(series.slice(one)));
        for (let two = one + 2; breaks.length === 2 && two <= series.length - 2; two++) {
          least = Math.min(least, squares(series.slice(0, one)) + squares(series.slice(one, two)) + squares(series.slice(two)));
        }
      }
      expect(residualSquares).toBeCloseTo(least, 8);
    }));
  });

  it('have no criterion where the levels leave no rest, and are then as few as possible', () => {
    expect(valueOf(leastSquaresBreaks(Array.from({ length: 9 }, () => 0.1)))).toMatchObject({
      breaks: [], residualSquares: 0, bic: null, brokenAssumptions: ['spread'],
    });
    expect(valueOf(leastSquaresBreaks([1, 1, 1, 1, 0.3, 0.3, 0.3, 0.3, 0.3], { minSegmentLength: 2 }))).toMatchObject({
      breaks: [4], residualSquares: 0, bic: null,
    });
  });

  it('are none when a segment is longer than the series', () => {
    expect(valueOf(leastSquaresBreaks(threeLevels, { minSegmentLength: 100 }))).toMatchObject({
      breaks: [], segments: [{ from: 0, until: 24 }],
    });
  });

  it('are not looked for below 8 values, or among what are none', () => {
    expect(refusalOf(leastSquaresBreaks([1, 2, 3]))).toEqual({ kind: 'series/too-few-values', got: 3, atLeast: 8 });
    expect(() => leastSquaresBreaks([...threeLevels, Number.NaN])).toThrow(RangeError);
    expect(() => leastSquaresBreaks(threeLevels, { minSegmentLength: 0 })).toThrow(RangeError);
    expect(() => leastSquaresBreaks(threeLevels, { maxBreaks: -1 })).toThrow(RangeError);
  });
});
