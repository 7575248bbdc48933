import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyTally } from '../../test/arbitraries.js';
import type { Score } from '../scores/score.js';
import { addTallies, categoryCounts, emptyTally, tallyOf, tallyOfCounts, type Tally } from './tally.js';

const scores = fc.array(fc.integer({ min: 0, max: 10 }).map((score) => score as Score));

describe('tallies form a commutative monoid', () => {
  it('with the empty tally as neutral element', () => {
    fc.assert(
      fc.property(anyTally, (tally) => {
        expect(addTallies(tally, emptyTally)).toEqual(tally);
        expect(addTallies(emptyTally, tally)).toEqual(tally);
      }),
    );
  });

  it('in which the order does not matter', () => {
    fc.assert(
      fc.property(anyTally, anyTally, (a, b) => {
        expect(addTallies(a, b)).toEqual(addTallies(b, a));
      }),
    );
  });

  it('in which the grouping does not matter', () => {
    fc.assert(
      fc.property(anyTally, anyTally, anyTally, (a, b, c) => {
        expect(addTallies(addTallies(a, b), c)).toEqual(addTallies(a, addTallies(b, c)));
      }),
    );
  });

  it('to which counting leads: the tally of two lists is the sum of their tallies', () => {
    fc.assert(
      fc.property(scores, scores, (a, b) => {
        expect(tallyOf([...a, ...b])).toEqual(addTallies(tallyOf(a), tallyOf(b)));
      }),
    );
  });
});

describe('a tally', () => {
  it('counts each score at its own index', () => {
    expect(tallyOf([10, 9, 7, 3, 3, 0])).toEqual([1, 0, 0, 2, 0, 0, 0, 1, 0, 1, 1]);
    expect(tallyOf([])).toEqual(emptyTally);
  });

  it('counts whatever can be walked through once', () => {
    expect(tallyOf(new Set<Score>([1, 2]))).toEqual([0, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0]);
  });

  it.each([[11], [-1], [6.5], [Number.NaN], ['9'], [null]])('does not count %j', (wrong) => {
    expect(() => tallyOf([wrong as Score])).toThrow(RangeError);
  });

  it('leaves the empty tally empty', () => {
    tallyOf([10]);
    expect(emptyTally).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
  });

  it('does not change when the counts it was made from do', () => {
    const counts = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1];
    const tally = tallyOfCounts(counts);
    counts[10] = 2;
    expect(tally[10]).toBe(1);
  });

  it.each([
    [[1, 2, 3]], [[]], [[0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]],
    [[-1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]], [[0.5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]],
    [[Number.NaN, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]],
  ])('is not made of %j', (counts) => {
    expect(() => tallyOfCounts(counts)).toThrow(RangeError);
  });
});

describe('counts by category', () => {
  it('put 0-6, 7-8 and 9-10 together', () => {
    const tally: Tally = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024];
    expect(categoryCounts(tally)).toEqual({ detractors: 127, passives: 384, promoters: 1536, total: 2047 });
  });

  it('refuse a tally that somebody built with a negative count', () => {
    expect(() => categoryCounts([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1])).toThrow('tally: -1 is not a count');
  });
});
