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

describe('a tally of bytes', () => {
  // Longer than what is counted one by one, from any address, of any length.
  const length = 70_000;
  const bytes = Uint8Array.from({ length: length + 8 }, (_, at) => (at * at + (at >> 3)) % 11);
  const plainTally = (part: Uint8Array) => tallyOf(Array.from(part) as Score[]);

  it.each([[0, length], [1, length + 1], [1, length], [0, length + 1], [3, length + 8], [2, length + 2]])(
    'from %d to %d is the tally of its scores',
    (from, to) => {
      expect(tallyOf(bytes.subarray(from, to))).toEqual(plainTally(bytes.subarray(from, to)));
    },
  );

  it.each([0, 1, 2, 3, 1_000])('of %d scores is too', (size) => {
    expect(tallyOf(bytes.subarray(1, size + 1))).toEqual(plainTally(bytes.subarray(1, size + 1)));
  });

  it('is the same in either order of the two bytes of a number', () => {
    const pairs = Uint8Array.from({ length }, (_, at) => (at % 2 === 0 ? 3 : 10));
    const swapped = Uint8Array.from({ length }, (_, at) => (at % 2 === 0 ? 10 : 3));
    expect(tallyOf(pairs)).toEqual(tallyOf(swapped));
  });

  it.each([
    [11, 0], [255, length - 1], [16, 1_000], [11, 1_001], [128, length],
  ])('refuses a byte of %d wherever it stands: at %d', (wrong, at) => {
    const broken = bytes.slice(0, length + 1);
    broken[at] = wrong;
    expect(() => tallyOf(broken)).toThrow(`tallyOf: ${wrong} is not a score from 0 to 10`);
    expect(() => tallyOf(Uint8Array.of(3, wrong))).toThrow(`tallyOf: ${wrong} is not a score from 0 to 10`);
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
