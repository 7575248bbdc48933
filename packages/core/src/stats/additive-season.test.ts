import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusalOf, valueOf } from '../../test/expect-refusal.js';
import { additiveSeason } from './additive-season.js';

describe('an additive season', () => {
  // decompose(ts(y, frequency = 5)) of R 4.2.2
  it('is that of R for an odd cycle that does not end', () => {
    const season = valueOf(additiveSeason([12, 15, 18, 11, 14, 13, 16, 20, 12, 15, 16], 5));
    const figure = [-1.74, 1.06, 4.46, -3.44, -0.34];
    figure.forEach((value, at) => expect(season.figure[at]).toBeCloseTo(value, 13));
    const trend = [null, null, 14, 14.2, 14.4, 14.8, 15, 15.2, 15.8, null, null];
    trend.forEach((value, at) => expect(season.trend[at] ?? null).toEqual(value === null ? null : expect.closeTo(value, 13)));
  });

  it('adds up with trend and remainder to the series, and sums to 0 over a cycle', () => {
    fc.assert(fc.property(
      fc.integer({ min: 2, max: 7 }), fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 14, maxLength: 40 }),
      (period, series) => {
        const { figure, seasonal, trend, remainder } = valueOf(additiveSeason(series, period));
        expect(figure).toHaveLength(period);
        expect(figure.reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 9);
        series.forEach((value, at) => {
          expect(seasonal[at]).toBe(figure[at % period]);
          const [level, rest] = [trend[at] ?? null, remainder[at] ?? null];
          expect(rest === null).toBe(level === null);
          if (level !== null && rest !== null) expect(level + (seasonal[at] ?? 0) + rest).toBeCloseTo(value, 9);
        });
      },
    ));
  });

  it('is found exactly in a line with a season', () => {
    const figure = [-3, 5, -2];
    const series = Array.from({ length: 12 }, (_, at) => 10 + 2 * at + figure[at % 3]!);
    const season = valueOf(additiveSeason(series, 3));
    figure.forEach((value, at) => expect(season.figure[at]).toBeCloseTo(value, 12));
    season.remainder.slice(1, -1).forEach((rest) => expect(rest).toBeCloseTo(0, 12));
  });

  it('is 0 in a constant', () => {
    expect(valueOf(additiveSeason(Array.from({ length: 8 }, () => 5), 4)).figure).toEqual([0, 0, 0, 0]);
  });

  it('needs two full cycles', () => {
    const months = Array.from({ length: 24 }, (_, at) => at % 12);
    expect(refusalOf(additiveSeason(months.slice(1), 12))).toEqual({ kind: 'series/too-few-values', got: 23, atLeast: 24 });
    expect(valueOf(additiveSeason(months, 12)).trend.filter((level) => level !== null)).toHaveLength(12);
  });

  it('is not taken of what is no number, or over a cycle that is none', () => {
    expect(() => additiveSeason([1, 2, 3, Number.NaN], 2)).toThrow(RangeError);
    for (const period of [1, 2.5, 0, Number.NaN]) expect(() => additiveSeason([1, 2, 3, 4], period)).toThrow(RangeError);
  });
});
