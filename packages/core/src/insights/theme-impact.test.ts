import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareTallies } from '../inference/compare-tallies.js';
import { netPromoterScore } from '../nps/net-promoter-score.js';
import { tallyOf } from '../nps/tally.js';
import type { Score } from '../scores/score.js';
import { themeImpact, type ThemedResponse } from './theme-impact.js';

const anyResponse = fc.record({
  score: fc.integer({ min: 0, max: 10 }).map((score) => score as Score),
  themes: fc.subarray(['staff', 'wait', 'price', '__proto__']),
});

describe('the impact of themes', () => {
  it('is that of the example in its documentation', () => {
    const found = themeImpact([
      { score: 9, themes: ['staff'] }, { score: 2, themes: ['wait'] }, { score: 8, themes: [] },
    ]);
    expect(found.themes.map(({ theme, impact }) => [theme, impact])).toEqual([['wait', -50], ['staff', 50]]);
    expect(found).toMatchObject({ score: 0, n: 3, coverage: 2 / 3, reliability: 'very-low' });
  });

  it('is nothing when nobody answered', () => {
    expect(themeImpact([])).toEqual({
      score: null, n: 0, coverage: null, themes: [], level: 0.95, method: 'leave-one-out', reliability: 'none',
    });
  });

  it('is not known, and comes last, for a theme that everybody mentions', () => {
    const found = themeImpact([{ score: 10, themes: ['all', 'one'] }, { score: 0, themes: ['all'] }]);
    expect(found.themes.map(({ theme }) => theme)).toEqual(['one', 'all']);
    expect(found.themes[1]).toMatchObject({
      mentions: 2, share: 1, score: 0, scoreWithout: null, impact: null, standardError: null, interval: null, pValue: null,
    });
  });

  it('counts a theme once for each answer, whatever it is called', () => {
    const found = themeImpact([
      { score: 1, themes: ['__proto__', '__proto__'] }, { score: 9, themes: ['constructor'] }, { score: 8, themes: [] },
    ]);
    expect(found.themes.map(({ theme, mentions }) => [theme, mentions])).toEqual([['__proto__', 1], ['constructor', 1]]);
  });

  it.each([11, 6.5, Number.NaN])('has no place for the score %d', (score) => {
    expect(() => themeImpact([{ score: score as Score, themes: [] }])).toThrow(RangeError);
  });

  it.each([0, 95, Number.NaN])('has no level of %d, nor does one of nobody', (level) => {
    expect(() => themeImpact([{ score: 9, themes: ['a'] }], { level })).toThrow(RangeError);
    expect(() => themeImpact([], { level })).toThrow(RangeError);
  });

  it('is the score of all less the score without the theme, and tested as that of two groups', () => {
    fc.assert(
      fc.property(fc.array(anyResponse, { minLength: 1, maxLength: 40 }), (responses) => {
        const all = netPromoterScore(tallyOf(responses.map(({ score }) => score)));
        for (const found of themeImpact(responses).themes) {
          const has = ({ themes }: ThemedResponse) => themes.includes(found.theme);
          const inside = tallyOf(responses.filter(has).map(({ score }) => score));
          const outside = tallyOf(responses.filter((response) => !has(response)).map(({ score }) => score));
          const without = netPromoterScore(outside);
          if (without === null) {
            expect(found.impact).toBeNull();
            continue;
          }
          expect(found.impact).toBeCloseTo(Number(all) - without, 10);
          const { pValue, interval } = compareTallies(outside, inside);
          expect(found.pValue).toBeCloseTo(Number(pValue), 12);
          // So the limits end where the share, taken as given, lets no impact lie.
          expect(found.interval?.lower).toBeCloseTo(found.share * Number(interval?.lower), 10);
          expect(found.interval?.upper).toBeCloseTo(found.share * Number(interval?.upper), 10);
        }
      }),
      { numRuns: 50 },
    );
  });
});
