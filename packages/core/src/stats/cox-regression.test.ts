import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusalOf, valueOf } from '../../test/expect-refusal.js';
import { coxRegression } from './cox-regression.js';
import type { FollowUp } from './follow-up.js';
import { logRankTest } from './log-rank.js';

const followUpsOf = (rows: readonly (readonly number[])[]): readonly FollowUp[] =>
  rows.map(([time, event]) => ({ time: time!, event: event === 1 }));

// R survival 3.5.3, aml; 1 for those not maintained
const aml = [
  [9, 1, 0], [13, 1, 0], [13, 0, 0], [18, 1, 0], [23, 1, 0], [28, 0, 0], [31, 1, 0], [34, 1, 0], [45, 0, 0], [48, 1, 0],
  [161, 0, 0], [5, 1, 1], [5, 1, 1], [8, 1, 1], [8, 1, 1], [12, 1, 1], [16, 0, 1], [23, 1, 1], [27, 1, 1], [30, 1, 1],
  [33, 1, 1], [43, 1, 1], [45, 1, 1],
] as const;
const group = aml.map(([, , is]) => is);

describe('Cox regression', () => {
  it('is that of R survival 3.5.3, coxph with ties', () => {
    const { coefficient, standardError, z, pValue, hazardRatio, interval, n, events } = valueOf(
      coxRegression(followUpsOf(aml), group),
    );
    expect(coefficient).toBeCloseTo(0.915532575014773, 12);
    expect(standardError).toBeCloseTo(0.511934275172009, 12);
    expect(z).toBeCloseTo(1.78837913266728, 12);
    expect(pValue).toBeCloseTo(0.0737148606390306, 12);
    expect(hazardRatio).toBeCloseTo(Math.exp(0.915532575014773), 11);
    // exp(coef) lower .95, upper .95
    expect(interval?.lower).toBeCloseTo(Math.exp(0.915532575014773 - 1.95996398454005 * 0.511934275172009), 11);
    expect([n, events]).toEqual([23, 18]);
  });

  it.each([
    // 40 digits, mpmath 1.3.0; coxph of R 4.2.2 speaks of -0.0354 and -0.0092 here.
    [[[0, 1, 0], [1, 0, 100000], [1, 1, 6], [1, 1, 3], [2, 1, 10]], -0.432346334725315, 0.306376774148506],
    [[[424, 1, 2], [591, 1, 10], [862, 1, 10], [886, 1, 7], [909, 1, 100000]], -0.168765416072962, 0.24661844786218],
  ])('holds with an outlier that drowns the others', (rows, coefficient, standardError) => {
    const result = valueOf(coxRegression(followUpsOf(rows), rows.map(([, , x]) => x!)));
    expect(result.coefficient).toBeCloseTo(coefficient, 10);
    expect(result.standardError).toBeCloseTo(standardError, 8);
  });

  it.each([
    ['the highest', [[1, 1, 9], [2, 1, 7], [2, 0, 5], [3, 1, 6], [4, 0, 1]]],
    ['the lowest', [[1, 1, 1], [2, 1, 3], [2, 1, 3], [3, 0, 6], [4, 1, 5]]],
    ['the highest, and alone at last', [[3, 0, 9], [4, 0, 0], [7, 0, 7], [8, 1, 7], [12, 1, 0]]],
  ])('is refused when each time those with the event are %s', (_, rows) => {
    expect(refusalOf(coxRegression(followUpsOf(rows), rows.map(([, , x]) => x!)))).toEqual({
      kind: 'regression/separated',
      predictors: ['covariate'],
    });
  });

  it('is refused when the covariate or the outcome never varies', () => {
    const [kept, constant] = [followUpsOf([[1, 0], [2, 0], [3, 0]]), 'regression/constant'];
    expect(refusalOf(coxRegression(kept, [1, 2, 3]))).toEqual({ kind: constant, predictor: null });
    expect(refusalOf(coxRegression(followUpsOf(aml), group.map(() => 7)))).toEqual({ kind: constant, predictor: 'covariate' });
    expect(refusalOf(coxRegression([], []))).toEqual({ kind: constant, predictor: 'covariate' });
  });

  it('nearly agrees with the log-rank test when the effect is small', () => {
    const rows = Array.from({ length: 400 }, (_, at) => [1 + ((at * 37) % 97), Number(at % 3 > 0), at % 2] as const);
    const { z } = valueOf(coxRegression(followUpsOf(rows), rows.map(([, , x]) => x)));
    const { chiSquare } = logRankTest([0, 1].map((side) => followUpsOf(rows.filter(([, , x]) => x === side))));
    expect(z ** 2).toBeCloseTo(chiSquare!, 1);
  });

  it('turns with the covariate, follows its unit, and sees only the order of times', () => {
    const row = fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 1 }), fc.integer({ min: 0, max: 10 }));
    fc.assert(
      fc.property(fc.array(row, { minLength: 8, maxLength: 40 }), (rows) => {
        const x = rows.map(([, , value]) => value);
        const plain = coxRegression(followUpsOf(rows), x);
        fc.pre(plain.ok);
        const { coefficient, standardError } = plain.value;
        const turned = valueOf(coxRegression(followUpsOf(rows), x.map((value) => -value)));
        expect(turned.coefficient).toBeCloseTo(-coefficient, 9);
        const scaled = valueOf(coxRegression(followUpsOf(rows), x.map((value) => value / 1024 - 5)));
        expect(scaled.coefficient / 1024).toBeCloseTo(coefficient, 7);
        const later = valueOf(coxRegression(followUpsOf(rows.map(([time, event]) => [time ** 2 + 3, event])), x));
        expect(later.standardError).toBeCloseTo(standardError, 12);
      }),
      { numRuns: 50 },
    );
  });

  it('has no ratio beyond the doubles where one more of the covariate is more than anybody has', () => {
    const millionths = [9, 2, 8, 1, 7, 4].map((value) => value * 1e-6);
    const rows = [[3, 1], [5, 1], [8, 1], [9, 0], [10, 1], [11, 1]];
    const rising = valueOf(coxRegression(followUpsOf(rows), millionths));
    expect(rising.coefficient).toBeGreaterThan(1e5);
    expect(rising).toMatchObject({ hazardRatio: null, interval: null });
    const falling = valueOf(coxRegression(followUpsOf(rows), millionths.map((value) => -value)));
    expect(falling).toMatchObject({ hazardRatio: 0, interval: null });
  });

  it.each([
    ['lengths that differ', () => coxRegression(followUpsOf(aml), [1])],
    ['a value that is none', () => coxRegression(followUpsOf(aml), group.map(() => Number.NaN))],
    ['a time below 0', () => coxRegression(followUpsOf([[-1, 1], [2, 1]]), [1, 2])],
    ['a level of 95', () => coxRegression(followUpsOf(aml), group, { level: 95 })],
  ])('does not take %s', (_, call) => {
    expect(call).toThrow(RangeError);
  });
});
