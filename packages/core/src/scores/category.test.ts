import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { categories, categoryOf, classify, type Category } from './category.js';
import { parseScore } from './parse-score.js';
import type { Score } from './score.js';

const expected: readonly (readonly [Score, Category])[] = [
  [0, 'detractor'], [1, 'detractor'], [5, 'detractor'], [6, 'detractor'],
  [7, 'passive'], [8, 'passive'], [9, 'promoter'], [10, 'promoter'],
];

describe('the category of a score', () => {
  it.each(expected)('of %d is %s', (score, category) => {
    expect(categoryOf(score)).toBe(category);
  });

  it('is what every rounding makes of a whole value', () => {
    for (const [score, category] of expected) {
      for (const rounding of ['none', 'half-up', 'r-cut'] as const) expect(classify(score, { rounding })).toBe(category);
    }
  });
});

describe('the category of a value between two scores', () => {
  it.each([
    // value, none, half-up, r-cut
    [6.01, 'detractor', 'detractor', 'passive'],
    [6.5, 'detractor', 'passive', 'passive'],
    [6.999, 'detractor', 'passive', 'passive'],
    [7.5, 'passive', 'passive', 'passive'],
    [8.01, 'passive', 'passive', 'promoter'],
    [8.499999999999998, 'passive', 'passive', 'promoter'],
    [8.5, 'passive', 'promoter', 'promoter'],
    [8.9, 'passive', 'promoter', 'promoter'],
    [9.5, 'promoter', 'promoter', 'promoter'],
  ] as const)('%d depends on the declared rounding', (value, none, halfUp, rCut) => {
    expect(classify(value)).toBe(none);
    expect(classify(value, { rounding: 'half-up' })).toBe(halfUp);
    expect(classify(value, { rounding: 'r-cut' })).toBe(rCut);
  });

  it.each([-0.01, 10.01, Number.NaN, Infinity])('is not there for %d', (value) => {
    expect(() => classify(value)).toThrow(RangeError);
  });

  it('never gets worse when the value grows', () => {
    const value = fc.double({ min: 0, max: 10, noNaN: true });
    fc.assert(
      fc.property(value, value, fc.constantFrom('none', 'half-up', 'r-cut'), (a, b, rounding) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        const rank = (x: number): number => categories.indexOf(classify(x, { rounding }));
        expect(rank(high)).toBeGreaterThanOrEqual(rank(low));
      }),
    );
  });

  it('of an answer from 0 to 100 is that of its tenth, not changed by rounding it down to a score', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), (given) => {
        const parsed = parseScore(given, 'zero-to-hundred');
        expect(parsed.ok && categoryOf(parsed.value.score)).toBe(classify(given / 10));
      }),
    );
  });
});
