import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Score } from '../scores/score.js';
import { seededRandom } from '../stats/seeded-random.js';
import { recurringIssues } from './recurring-issues.js';
import type { ThemedResponse } from './theme-impact.js';

/** So many answers with a score, all with the same themes. */
const answers = (count: number, score: Score, ...themes: string[]): readonly ThemedResponse[] =>
  Array.from({ length: count }, () => ({ score, themes }));

const early = [...answers(4, 2, 'wait'), ...answers(6, 3, 'price'), ...answers(90, 9)];
const late = [...answers(15, 2, 'wait'), ...answers(7, 3, 'price'), ...answers(98, 9)];

describe('recurring issues', () => {
  it('are tested exactly between two windows', () => {
    const found = recurringIssues([early, late]);
    const wait = found.themes.find(({ theme }) => theme === 'wait');
    // R 4.2.2: fisher.test(matrix(c(15, 105, 4, 96), 2, byrow = TRUE), alternative = 'greater')
    expect(wait?.share.pValue).toBeCloseTo(0.0207905514471322, 12);
    expect(wait?.lowMentions).toEqual([4, 15]);
    expect(wait?.share.values).toEqual([4 / 100, 15 / 120]);
    expect(wait?.share.rise).toBeCloseTo(0.085, 12);
    expect(found).toMatchObject({ method: 'fisher-exact', n: [100, 120], level: 0.95, untested: [] });
  });

  it('are tested for a trend over more windows', () => {
    const windows = [3, 6, 14].map((low, at) => [...answers(low, 5, 'wait'), ...answers(90 + 10 * at - low, 8)]);
    const found = recurringIssues(windows);
    // R 4.2.2: prop.trend.test(c(3, 6, 14), c(90, 100, 110)), its root's upper tail
    expect(found.themes[0]?.share.pValue).toBeCloseTo(0.00579538672284903, 12);
    expect(found).toMatchObject({ method: 'cochran-armitage', themes: [{ theme: 'wait', isRising: true }] });
  });

  it('come with what they cost', () => {
    const cost = recurringIssues([early, late]).themes.find(({ theme }) => theme === 'wait')?.cost;
    // Without those who waited the score was (90 - 6) / 96 and (98 - 7) / 105.
    expect(cost?.values[0]).toBeCloseTo((8400 / 96) - 80, 10);
    expect(cost?.values[1]).toBeCloseTo((9100 / 105) - (7600 / 120), 10);
    expect(cost?.pValue).toBeLessThan(0.05);
  });

  it('need more evidence the more themes are tried', () => {
    const more = (window: readonly ThemedResponse[]) => window.map(({ score, themes }): ThemedResponse => ({
      score, themes: themes.length === 0 ? themes : [...themes, ...Array.from({ length: 20 }, (_, at) => `other ${at}`)],
    }));
    const waitOf = (windows: readonly (readonly ThemedResponse[])[]) =>
      recurringIssues(windows, { adjustment: 'bonferroni' }).themes.find(({ theme }) => theme === 'wait');
    const [alone, crowd] = [waitOf([early, late]), waitOf([early, late].map(more))];
    // Two themes, then twenty-two, each by share and by cost.
    expect(alone?.share.adjustedPValue).toBeCloseTo(4 * Number(alone?.share.pValue), 12);
    expect(crowd?.share.pValue).toBe(alone?.share.pValue);
    expect(crowd?.share.adjustedPValue).toBeCloseTo(44 * Number(alone?.share.pValue), 12);
    expect([alone?.isRising, crowd?.isRising]).toEqual([true, false]);
  });

  it('are not called rising because more people answered', () => {
    const tenfold = Array.from({ length: 10 }, () => early).flat();
    const found = recurringIssues([early, tenfold]);
    expect(found.themes[0]?.lowMentions).not.toEqual([4, 4]);
    expect(found.themes.every(({ isRising }) => !isRising)).toBe(true);
  });

  it('are not tested below the fewest mentions, but named', () => {
    const found = recurringIssues([early, [...answers(4, 0, 'slippery stairs'), ...late]]);
    expect(found.untested).toEqual(['slippery stairs']);
    expect(recurringIssues([early, [...answers(4, 0, 'slippery stairs'), ...late]], { minimumMentions: 4 }).untested).toEqual([]);
  });

  it('are tested also when they were common and are rare now', () => {
    const found = recurringIssues([late, early]);
    expect(found.themes.map(({ theme, isRising }) => [theme, isRising])).toEqual([['price', false], ['wait', false]]);
  });

  it('are those of low answers: a theme of the content is none', () => {
    const found = recurringIssues([early, [...late, ...answers(50, 10, 'friendly')]]);
    expect(found.themes.map(({ theme }) => theme)).not.toContain('friendly');
    expect(found.untested).not.toContain('friendly');
  });

  it('take an answer for low up to the given score', () => {
    expect(recurringIssues([early, late], { lowUpTo: 2 }).themes.map(({ theme }) => theme)).toEqual(['wait']);
  });

  it('hold where a window is empty or everybody mentions the theme', () => {
    const [first] = recurringIssues([[], answers(6, 1, '__proto__')]).themes;
    expect(first).toMatchObject({
      theme: '__proto__', isRising: false,
      share: { values: [null, 1], rise: null, pValue: null, adjustedPValue: null, rises: false },
      cost: { values: [null, null], rise: null, pValue: null },
    });
    expect(recurringIssues([[], []])).toMatchObject({ themes: [], untested: [], n: [0, 0] });
  });

  it.each([
    ['one window', [early], {}],
    ['no window', [], {}],
    ['a level of 95', [early, late], { level: 95 }],
    ['no mentions', [early, late], { minimumMentions: 0 }],
    ['a low score of 11', [early, late], { lowUpTo: 11 as Score }],
    ['a score of 6.5', [early, answers(1, 6.5 as Score, 'x')], {}],
  ])('are refused for %s', (_, windows, options) => {
    expect(() => recurringIssues(windows, options)).toThrow(RangeError);
  });

  it('of steady windows rarely alarm, also where the second is much larger', () => {
    const random = seededRandom(11);
    const window = (n: number): readonly ThemedResponse[] =>
      Array.from({ length: n }, () => {
        const isMentioned = random() < 0.1;
        return { score: random() < (isMentioned ? 0.6 : 0.2) ? 3 : 9, themes: isMentioned ? ['wait'] : [] };
      });
    let [share, cost] = [0, 0];
    for (let run = 0; run < 400; run += 1) {
      const [theme] = recurringIssues([window(50), window(400)], { minimumMentions: 1 }).themes;
      if ((theme?.share.pValue ?? 1) < 0.05) share += 1;
      if ((theme?.cost.pValue ?? 1) < 0.05) cost += 1;
    }
    // 5 % of 400, and three standard errors above.
    expect(share).toBeLessThan(34);
    expect(cost).toBeLessThan(34);
  });

  it('among many rare themes of steady windows rarely alarm', () => {
    const random = seededRandom(12);
    const window = (): readonly ThemedResponse[] =>
      Array.from({ length: 200 }, () => {
        const isLow = random() < 0.3;
        const themes = Array.from({ length: 60 }, (_, at) => `theme ${at}`).filter(() => random() < 0.03);
        return { score: isLow ? 3 : 9, themes };
      });
    let alarms = 0;
    for (let run = 0; run < 60; run += 1) {
      if (recurringIssues([window(), window(), window()]).themes.some(({ isRising }) => isRising)) alarms += 1;
    }
    // If themes were chosen by the last window it would be more than two in five: those rose there by chance.
    expect(alarms).toBeLessThan(9);
  });

  it('never have a number that is none', () => {
    const anyAnswer = fc.record({
      score: fc.integer({ min: 0, max: 10 }).map((score) => score as Score),
      themes: fc.subarray(['a', 'b', 'c']),
    });
    const anyWindows = fc.array(fc.array(anyAnswer, { maxLength: 30 }), { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(anyWindows, (windows) => {
        for (const { share, cost } of recurringIssues(windows, { minimumMentions: 1 }).themes) {
          for (const { values, rise, pValue, adjustedPValue } of [share, cost]) {
            for (const value of [...values, rise]) expect(value === null || Number.isFinite(value)).toBe(true);
            expect(pValue === null || (pValue >= 0 && pValue <= 1 && Number(adjustedPValue) >= pValue)).toBe(true);
          }
        }
      }),
    );
  });
});
