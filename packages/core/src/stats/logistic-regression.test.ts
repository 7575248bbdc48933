import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusalOf, valueOf } from '../../test/expect-refusal.js';
import { logisticRegression } from './logistic-regression.js';

// R 4.2.2, datasets::mtcars
const manual = [1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1].map(Boolean);
const weight = [
  2.62, 2.875, 2.32, 3.215, 3.44, 3.46, 3.57, 3.19, 3.15, 3.44, 3.44, 4.07, 3.73, 3.78, 5.25, 5.424, 5.345, 2.2, 1.615,
  1.835, 2.465, 3.52, 3.435, 3.84, 3.845, 1.935, 2.14, 1.513, 3.17, 2.77, 3.57, 2.78,
];
const quarterMile = [
  16.46, 17.02, 18.61, 19.44, 17.02, 20.22, 15.84, 20, 22.9, 18.3, 18.9, 17.4, 17.6, 18, 17.98, 17.82, 17.42, 19.47,
  18.52, 19.9, 20.01, 16.87, 17.3, 15.41, 17.05, 18.9, 16.7, 16.9, 14.5, 15.5, 14.6, 18.6,
];

/** As many rows with a yes and with a no as counted, at each value. */
function rowsOf(counts: readonly (readonly [at: number, yes: number, no: number])[]): readonly [boolean[], number[]] {
  const rows = counts.flatMap(([at, yes, no]) => Array.from({ length: yes + no }, (_, row) => [row < yes, at] as const));
  return [rows.map(([is]) => is), rows.map(([, at]) => at)];
}

describe('logistic regression', () => {
  it('is that of R 4.2.2, glm(am ~ wt, binomial) with epsilon 1e-15', () => {
    const { intercept, coefficients, deviance, nullDeviance, n, events } = valueOf(logisticRegression(manual, { weight }));
    const slope = coefficients[0]!;
    expect(intercept.estimate).toBeCloseTo(12.0403697286573, 11);
    expect(intercept.standardError).toBeCloseTo(4.51006621013304, 10);
    expect(slope.estimate).toBeCloseTo(-4.0239699621732, 11);
    expect(slope.standardError).toBeCloseTo(1.43652774368931, 10);
    expect(slope.z).toBeCloseTo(-2.80117803491826, 10);
    expect(slope.pValue).toBeCloseTo(0.00509164203208241, 12);
    expect(deviance).toBeCloseTo(19.1760848074451, 12);
    expect(nullDeviance).toBeCloseTo(43.2297332768578, 12);
    expect([n, events]).toEqual([32, 13]);
  });

  it('gives for two groups the log odds and their ratio', () => {
    const [outcome, group] = rowsOf([[0, 20, 60], [1, 30, 15]]);
    const { intercept, coefficients } = valueOf(logisticRegression(outcome, { group }));
    expect(intercept.estimate).toBeCloseTo(Math.log(20 / 60), 12);
    expect(coefficients[0]?.estimate).toBeCloseTo(Math.log((30 / 15) * (60 / 20)), 12);
    expect(coefficients[0]?.standardError).toBeCloseTo(Math.sqrt(1 / 20 + 1 / 60 + 1 / 30 + 1 / 15), 10);
  });

  it.each([
    ['completely, where R speaks of 7988 and p = 1', { weight, quarterMile }, []],
    ['completely by one predictor', { weight: manual.map((is) => (is ? 3.5 : 3)), quarterMile }, ['weight']],
    ['but for ties at the border', { weight: manual.map((is, at) => (at < 5 ? 4 : is ? 7 : 1)) }, ['weight']],
    ['by a mark that only some with it bear', { weight, mark: manual.map((is, at) => Number(is && at < 20)) }, ['mark']],
    ['in another unit', { a: weight.map((value) => value * 1e-9), b: quarterMile.map((value) => value + 1e6) }, []],
  ])('is refused where predictors separate the outcomes %s', (_, predictors, alone) => {
    expect(refusalOf(logisticRegression(manual, predictors))).toEqual({ kind: 'regression/separated', predictors: alone });
  });

  it('holds when one row alone keeps the outcomes from being separated', () => {
    const score = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
    const outcome = score.map((value) => value >= 5);
    expect(logisticRegression(outcome, { score }).ok).toBe(false);
    outcome[4] = true;
    outcome[5] = false;
    // glm in R 4.2.2 with epsilon 1e-15
    expect(valueOf(logisticRegression(outcome, { score })).coefficients[0]?.estimate).toBeCloseTo(1.30163830553016, 9);
  });

  it('is not led astray by an outlier', () => {
    const x = [...Array.from({ length: 40 }, (_, at) => at % 10), 1e6];
    const outcome = x.map((value, at) => (value * 7 + at * 3) % 11 > 5);
    expect(logisticRegression(outcome, { x }).ok).toBe(true);
  });

  it('is drawn to 0 by a ridge, and then refuses neither separation nor likeness', () => {
    // scipy 1.17.1: minimum of the penalised deviance by BFGS
    const outcome = [true, true, false, false, true, false];
    const a = [5, 6, 1, 2, 7, 3];
    const { intercept, coefficients } = valueOf(logisticRegression(outcome, { a }, { ridge: 0.5 }));
    expect(intercept.estimate).toBeCloseTo(-3.142778599, 6);
    expect(coefficients[0]).toMatchObject({ standardError: null, z: null, pValue: null, interval: null });
    expect(coefficients[0]?.estimate).toBeCloseTo(0.7856946477, 7);
    const twins = valueOf(logisticRegression(outcome, { a, b: a }, { ridge: 1 })).coefficients;
    expect(twins[0]?.estimate).toBeCloseTo(twins[1]?.estimate ?? 0, 12);
    const strong = valueOf(logisticRegression(outcome, { a }, { ridge: 1e6 }));
    expect(strong.coefficients[0]?.estimate).toBeCloseTo(0, 4);
  });

  it('refuses like the linear regression', () => {
    const always = logisticRegression([true, true, true], { a: [1, 2, 4] });
    expect(refusalOf(always)).toEqual({ kind: 'regression/constant', predictor: null });
    expect(refusalOf(logisticRegression([true, false], { a: [1, 2] }))).toMatchObject({ kind: 'regression/too-few-rows' });
    expect(refusalOf(logisticRegression(manual, { weight, twice: weight.map((value) => 2 * value) }))).toEqual({
      kind: 'regression/collinear',
      predictors: ['weight', 'twice'],
    });
  });

  it('turns its signs with the outcome, and follows the units of predictors', () => {
    const counts = fc.tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 20 }));
    fc.assert(
      fc.property(fc.tuple(counts, counts, counts), (cells) => {
        const [outcome, x] = rowsOf(cells.map(([yes, no], at) => [at, yes, no]));
        const plain = valueOf(logisticRegression(outcome, { x }));
        const turned = valueOf(logisticRegression(outcome.map((is) => !is), { x }));
        const scaled = valueOf(logisticRegression(outcome, { x: x.map((value) => value / 1e9 - 3) }));
        const [slope, against, steep] = [plain, turned, scaled].map(({ coefficients }) => coefficients[0]!);
        expect(against!.estimate).toBeCloseTo(-slope!.estimate, 9);
        expect(steep!.estimate / 1e9).toBeCloseTo(slope!.estimate, 5);
        expect(scaled.deviance).toBeCloseTo(plain.deviance, 7);
        expect(plain.deviance).toBeLessThanOrEqual(plain.nullDeviance + 1e-9);
      }),
      { numRuns: 40 },
    );
  });

  it('flags fewer than ten rows of the rarer outcome for each predictor', () => {
    const [outcome, x] = rowsOf([[0, 5, 60], [1, 4, 15]]);
    expect(valueOf(logisticRegression(outcome, { x })).brokenAssumptions).toEqual(['large-sample']);
    const [enough, y] = rowsOf([[0, 5, 60], [1, 5, 15]]);
    expect(valueOf(logisticRegression(enough, { y })).brokenAssumptions).toEqual([]);
  });

  it.each([
    ['a ridge below 0', { ridge: -1 }],
    ['an infinite ridge', { ridge: Infinity }],
    ['a level of 95', { level: 95 }],
  ])('does not take %s', (_, options) => {
    expect(() => logisticRegression(manual, { weight }, options)).toThrow(RangeError);
  });
});
