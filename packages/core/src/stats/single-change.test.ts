import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusalOf, valueOf } from '../../test/expect-refusal.js';
import { changePoints, type ChangePenalty, type ChangePointOptions } from './change-points.js';
import { singleChange } from './single-change.js';

const at = (series: readonly number[], options: ChangePointOptions = {}): readonly number[] =>
  valueOf(singleChange(series, options)).changePoints;

// Without the small values that fast-check prefers: among equal costs either place is right.
const anySeries = fc.array(fc.noBias(fc.integer({ min: -1_000_000, max: 1_000_000 })), { minLength: 8, maxLength: 40 });

describe('a single change', () => {
  it('is where two levels fit best', () => {
    expect(at([30, 32, 29, 31, 30, 44, 46, 45, 43, 45])).toEqual([5]);
    expect(valueOf(singleChange([30, 32, 29, 31, 30, 44, 46, 45, 43, 45]))).toMatchObject({
      method: 'amoc', segments: [{ from: 0, until: 5, mean: 30.4 }, { from: 5, until: 10, mean: 44.6 }],
    });
  });

  it('is one even where the level fell and recovered', () => {
    const series = [50, 51, 49, 50, 52, 20, 21, 19, 20, 22, 50, 51, 49, 50, 52];
    expect(valueOf(changePoints(series, { scale: 1 })).changePoints).toEqual([5, 10]);
    expect(at(series, { scale: 1 })).toHaveLength(1);
  });

  it('is the change of changePoints where that finds one', () => {
    fc.assert(fc.property(anySeries, fc.constantFrom<ChangePenalty[]>('bic', 'mbic', 30), (series, penalty) => {
      const all = valueOf(changePoints(series, { penalty })).changePoints;
      if (all.length <= 1) expect(at(series, { penalty })).toEqual(all);
    }));
  });

  it('comes at the mirrored place of the reversed series', () => {
    fc.assert(fc.property(anySeries, (series) => {
      const [place] = at(series);
      expect(at(series.toReversed())).toEqual(place === undefined ? [] : [series.length - place]);
    }));
  });

  it('leaves as many values on both sides as a segment needs', () => {
    const series = [...Array.from({ length: 9 }, (_, index) => index % 2), 90];
    expect(at(series, { scale: 1, minSegmentLength: 1 })).toEqual([9]);
    expect(at(series, { scale: 1 })).toEqual([8]);
    expect(at(series, { scale: 1, minSegmentLength: 6 })).toEqual([]);
  });

  it('is none in a constant', () => {
    expect(at(Array.from({ length: 10 }, () => 7))).toEqual([]);
  });

  it('is not looked for below 8 values, or among what are none', () => {
    expect(refusalOf(singleChange([1, 2, 3]))).toEqual({ kind: 'series/too-few-values', got: 3, atLeast: 8 });
    expect(() => singleChange([1, 2, 3, 4, 5, 6, 7, Number.NaN])).toThrow(RangeError);
  });
});
