import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusalOf, valueOf } from '../../test/expect-refusal.js';
import type { Score } from '../scores/score.js';
import type { ThemedResponse } from './theme-impact.js';
import { themeRegression } from './theme-regression.js';

const sixty: readonly ThemedResponse[] = Array.from({ length: 60 }, (_, at) => {
  const isA = at % 3 === 0;
  const isB = at % 4 === 1 || at % 7 === 3;
  const score = isA && at % 2 === 0 ? 2 : at % 5 < 2 ? 10 : at % 5 === 2 ? 8 : 4;
  return { score, themes: [...(isA ? ['a'] : []), ...(isB ? ['b', 'b'] : [])] };
});

describe('the regression on themes', () => {
  it('is that of others', () => {
    // R 4.2.2: lm(v ~ a + b), v 100, 0 or -100; confint()
    const found = valueOf(themeRegression(sixty));
    expect(found.base).toBeCloseTo(-4.03949730700176, 9);
    expect(found.themes.map(({ theme, mentions }) => [theme, mentions])).toEqual([['a', 20], ['b', 22]]);
    const [a, b] = found.themes;
    expect(a?.effect).toBeCloseTo(-49.73070017953327, 9);
    expect(a?.standardError).toBeCloseTo(24.2967545464416, 9);
    expect(a?.pValue).toBeCloseTo(0.0452981048754669, 9);
    expect(a?.interval?.lower).toBeCloseTo(-98.3841119316543, 7);
    expect(a?.interval?.upper).toBeCloseTo(-1.07728842741227, 7);
    expect(b?.effect).toBeCloseTo(10.77199281867146, 9);
    expect(found.rSquared).toBeCloseTo(0.0723085494954497, 10);
    expect(found).toMatchObject({ n: 60, method: 'least-squares', reliability: 'ok', leftOut: [] });
  });

  it('adds up to the score', () => {
    const anyAnswer = fc.record({
      score: fc.integer({ min: 0, max: 10 }).map((score) => score as Score),
      themes: fc.subarray(['a', 'b', '__proto__']),
    });
    fc.assert(
      fc.property(fc.array(anyAnswer, { minLength: 40, maxLength: 80 }), (responses) => {
        const found = themeRegression(responses, { minimumMentions: 3 });
        if (!found.ok) return;
        const { base, themes, score } = found.value;
        const sum = themes.reduce((total, { impact }) => total + impact, Number(base));
        expect(Math.abs(sum - Number(score))).toBeLessThan(1e-8);
      }),
    );
  });

  it('leaves out themes with too few answers with or without them', () => {
    const found = valueOf(themeRegression(sixty.map(({ score, themes }, at) => ({
      score, themes: [...themes, ...(at < 9 ? ['rare'] : []), ...(at < 51 ? ['everywhere'] : [])],
    }))));
    expect(found.leftOut.toSorted()).toEqual(['everywhere', 'rare']);
    expect(found.themes).toHaveLength(2);
  });

  it('is the score alone when no theme is common', () => {
    expect(valueOf(themeRegression([{ score: 9, themes: ['one'] }]))).toMatchObject({
      base: 100, score: 100, themes: [], leftOut: ['one'], n: 1, rSquared: 0,
    });
    expect(valueOf(themeRegression([]))).toMatchObject({ base: null, score: null, themes: [], n: 0 });
  });

  it.each([
    ['always come together', sixty.map(({ score, themes }) => ({ score, themes: themes.includes('a') ? ['a', 'twin'] : [] })),
      { kind: 'regression/collinear', predictors: ['a', 'twin'] }],
    ['have nothing to explain', sixty.map(({ themes }) => ({ score: 9 as const, themes })), { kind: 'regression/constant', predictor: null }],
  ])('is refused for themes that %s', (_, responses, refusal) => {
    expect(refusalOf(themeRegression(responses))).toEqual(refusal);
  });

  it('has no level of 95, nor does one of nobody', () => {
    expect(() => themeRegression(sixty, { level: 95 })).toThrow(RangeError);
    expect(() => themeRegression([], { level: 95 })).toThrow(RangeError);
  });

  it.each([0, 1.5, Number.NaN])('has no %d as the fewest mentions', (minimumMentions) => {
    expect(() => themeRegression(sixty, { minimumMentions })).toThrow(RangeError);
  });
});
