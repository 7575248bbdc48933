import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Score } from '../scores/score.js';
import { churnLevel } from './churn-level.js';

const anyAnswer = fc.option(fc.integer({ min: 0, max: 10 }).map((score) => score as Score), { freq: 4 });

describe('the level of a customer', () => {
  it.each([
    [[], null, []],
    [[null], null, []],
    [[null, null], 'watch', ['stopped-answering']],
    [[10], 'none', []],
    [[7], 'none', []],
    [[6], 'at-risk', ['detractor']],
    [[0], 'at-risk', ['detractor']],
    [[10, null], 'none', []],
    [[10, null, null], 'watch', ['stopped-answering']],
    [[6, null, null], 'high', ['detractor', 'stopped-answering']],
    [[10, 9], 'none', []],
    [[9, 8], 'watch', ['category-fell']],
    [[10, 8], 'watch', ['category-fell']],
    [[10, 7], 'at-risk', ['score-dropped', 'category-fell']],
    [[8, 6], 'high', ['detractor', 'category-fell']],
    [[10, 6], 'high', ['detractor', 'score-dropped', 'category-fell']],
    [[6, 3], 'high', ['detractor', 'score-dropped', 'low-again']],
    [[6, 5], 'high', ['detractor', 'low-again']],
    [[3, 6], 'high', ['detractor', 'low-again']],
    [[2, 9], 'none', []],
    [[2, 2, 9], 'none', []],
    [[9, null, 5], 'high', ['detractor', 'score-dropped', 'category-fell']],
  ] as const)('who answered %j is %s', (history, level, reasons) => {
    const signs = churnLevel(history);
    expect(signs.level).toBe(level);
    expect(signs.reasons.map(({ reason }) => reason)).toEqual(reasons);
  });

  it('comes with the numbers behind each reason', () => {
    expect(churnLevel([9, 5, 2, null, null, null])).toEqual({
      level: 'high',
      reasons: [
        { reason: 'detractor', score: 2 },
        { reason: 'score-dropped', from: 5, to: 2 },
        { reason: 'low-again', from: 5, to: 2 },
        { reason: 'stopped-answering', unanswered: 3 },
      ],
      score: 2,
      answers: 3,
    });
  });

  it.each([11, -1, 6.5, Number.NaN, '9', undefined])('is not found for %j, which is no score', (wrong) => {
    expect(() => churnLevel([wrong as Score])).toThrow(RangeError);
  });

  it('rests on the last two answers and the silence after them alone', () => {
    fc.assert(
      fc.property(fc.array(anyAnswer), anyAnswer, anyAnswer, (history, a, b) => {
        fc.pre(a !== null && b !== null);
        const { answers: _, ...long } = churnLevel([...history, a, b]);
        const { answers: __, ...short } = churnLevel([a, b]);
        expect(long).toEqual(short);
      }),
    );
  });

  it('never falls when the last score is worse', () => {
    const rank = ['none', 'watch', 'at-risk', 'high'];
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 1, max: 10 }), (before, last) => {
        const [worse, better] = [last - 1, last].map((score) => churnLevel([before as Score, score as Score]).level ?? '');
        expect(rank.indexOf(worse ?? '')).toBeGreaterThanOrEqual(rank.indexOf(better ?? ''));
      }),
    );
  });
});
