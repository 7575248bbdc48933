import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusalOf, valueOf } from '../../test/expect-refusal.js';
import { multipleRegression } from './multiple-regression.js';

// R 4.2.2, datasets::stackloss
const stackLoss = [42, 37, 37, 28, 18, 18, 19, 20, 15, 14, 14, 13, 11, 12, 8, 7, 8, 8, 9, 15, 15];
const stack = {
  flow: [80, 80, 75, 62, 62, 62, 62, 62, 58, 58, 58, 58, 58, 58, 50, 50, 50, 50, 50, 56, 70],
  water: [27, 27, 25, 24, 22, 23, 24, 24, 23, 18, 18, 17, 18, 19, 18, 18, 19, 19, 20, 20, 20],
  acid: [89, 88, 90, 87, 87, 87, 93, 93, 87, 80, 89, 88, 82, 93, 89, 86, 72, 79, 80, 82, 91],
};

// NIST Statistical Reference Datasets, Longley (1967): higher difficulty, with certified values of 15 digits
const employed = [
  60323, 61122, 60171, 61187, 63221, 63639, 64989, 63761, 66019, 67857, 68169, 66513, 68655, 69564, 69331, 70551,
];
const longley = {
  deflator: [83, 88.5, 88.2, 89.5, 96.2, 98.1, 99, 100, 101.2, 104.6, 108.4, 110.8, 112.6, 114.2, 115.7, 116.9],
  gnp: [
    234289, 259426, 258054, 284599, 328975, 346999, 365385, 363112, 397469, 419180, 442769, 444546, 482704, 502601,
    518173, 554894,
  ],
  unemployed: [2356, 2325, 3682, 3351, 2099, 1932, 1870, 3578, 2904, 2822, 2936, 4681, 3813, 3931, 4806, 4007],
  forces: [1590, 1456, 1616, 1650, 3099, 3594, 3547, 3350, 3048, 2857, 2798, 2637, 2552, 2514, 2572, 2827],
  population: [
    107608, 108632, 109773, 110929, 112075, 113270, 115094, 116219, 117388, 118734, 120445, 121950, 123366, 125368,
    127852, 130081,
  ],
  year: [1947, 1948, 1949, 1950, 1951, 1952, 1953, 1954, 1955, 1956, 1957, 1958, 1959, 1960, 1961, 1962],
};
const certified = {
  estimates: [
    -3482258.63459582, 15.0618722713733, -0.035819179292591, -2.02022980381683, -1.03322686717359,
    -0.0511041056535807, 1829.15146461355,
  ],
  standardErrors: [
    890420.383607373, 84.9149257747669, 0.0334910077722432, 0.488399681651699, 0.214274163161675, 0.22607320006937,
    455.478499142212,
  ],
};

const digits = (got: number | undefined, expected: number): number =>
  -Math.log10(Math.max(1e-16, Math.abs((got ?? Number.NaN) - expected) / Math.abs(expected)));

describe('multiple regression', () => {
  it('is that of R 4.2.2, lm(stack.loss ~ .)', () => {
    const { intercept, coefficients, pValue, n, degreesOfFreedom } = valueOf(multipleRegression(stackLoss, stack));
    const terms = [intercept, ...coefficients];
    const expected = [
      [-39.919674420124, 11.8959968506443, -3.35572335141985, 0.00375030683226027, -65.0180338894693, -14.8213149507786],
      [0.715640200485283, 0.134858185355372, 5.30661300683721, 5.79902472425288e-5, 0.431114300224186, 1.00016610074638],
      [1.29528612438857, 0.368024265272704, 3.51956717698702, 0.00263005439648897, 0.518822796495561, 2.07174945228159],
      [-0.152122519148653, 0.156294043248621, -0.973309769116837, 0.344046096696437, -0.481874126317148, 0.177629088019843],
    ];
    for (const [at, row] of expected.entries()) {
      const { estimate, standardError, t, pValue: p, interval } = terms[at]!;
      for (const [field, value] of [estimate, standardError, t, p, interval?.lower, interval?.upper].entries()) {
        expect(digits(value ?? undefined, row[field]!)).toBeGreaterThan(12);
      }
    }
    expect(coefficients.map(({ predictor }) => predictor)).toEqual(['flow', 'water', 'acid']);
    expect(digits(pValue, 3.01632724342126e-9)).toBeGreaterThan(12);
    expect([n, degreesOfFreedom]).toEqual([21, 17]);
  });

  it('keeps twelve digits of the certified values where predictors are nearly dependent', () => {
    const result = valueOf(multipleRegression(employed, longley, { highestInflation: Infinity }));
    const terms = [result.intercept, ...result.coefficients];
    for (const [at, { estimate, standardError }] of terms.entries()) {
      expect(digits(estimate, certified.estimates[at]!)).toBeGreaterThan(11);
      expect(digits(standardError, certified.standardErrors[at]!)).toBeGreaterThan(11);
    }
    expect(digits(result.rSquared, 0.995479004577296)).toBeGreaterThan(14);
    expect(digits(result.f ?? 0, 330.285339234588)).toBeGreaterThan(11);
    expect(digits(result.residualStandardError, 304.854073561965)).toBeGreaterThan(11);
  });

  it('keeps its digits on a high level', () => {
    const outcome = [3, -1, 4, 1, -5, 9, 2, 6].map((value) => value + 1e9);
    const a = [1e-5, 2e-5, 2e-5, 4e-5, 1e-5, 7e-5, 3e-5, 3e-5];
    const { coefficients } = valueOf(multipleRegression(outcome, { a, b: [-1, 1, -1, 1, 1, -1, 1, 100] }));
    // R 4.2.2, lm(I(y - 1e9) ~ a + b)
    expect(digits(coefficients[0]?.estimate, 148892.205740984)).toBeGreaterThan(13);
    expect(digits(coefficients[1]?.standardError, 0.0354977465765298)).toBeGreaterThan(13);
  });

  it('names the predictors that say the same', () => {
    // Variance inflations of R: 135.5, 1788.5, 33.6, 3.6, 399.2, 759.0
    expect(refusalOf(multipleRegression(employed, longley))).toEqual({
      kind: 'regression/collinear',
      predictors: ['deflator', 'gnp', 'unemployed', 'population', 'year'],
    });
    const { flow, water } = stack;
    const sum = flow.map((value, at) => value * 0.1 + (water[at] ?? 0) * 0.2);
    expect(refusalOf(multipleRegression(stackLoss, { ...stack, sum }, { highestInflation: Infinity }))).toEqual({
      kind: 'regression/collinear',
      predictors: ['flow', 'water', 'sum'],
    });
  });

  it('asks for two rows more than predictors', () => {
    expect(refusalOf(multipleRegression([], { a: [] }))).toEqual({ kind: 'regression/too-few-rows', got: 0, atLeast: 3 });
    expect(refusalOf(multipleRegression([1, 2, 4], { a: [1, 2, 2], b: [3, 1, 1] }))).toMatchObject({ got: 3, atLeast: 4 });
    expect(multipleRegression([1, 2, 4], { a: [1, 2, 2] }).ok).toBe(true);
  });

  it('names the variable that never varies', () => {
    const always = multipleRegression([5, 5, 5, 5], { a: [1, 2, 3, 5] });
    expect(refusalOf(always)).toEqual({ kind: 'regression/constant', predictor: null });
    expect(refusalOf(multipleRegression([1, 2, 3, 5], { a: [1, 2, 3, 5], b: [0.3, 0.1 + 0.2, 0.3, 0.3] }))).toEqual({
      kind: 'regression/constant',
      predictor: 'b',
    });
  });

  it('tests nothing on a perfect fit', () => {
    const result = valueOf(multipleRegression([3, 5, 7, 9, 11], { a: [1, 2, 3, 4, 5], b: [1, 0, 0, 1, 1] }));
    expect(result.coefficients[0]?.estimate).toBeCloseTo(2, 12);
    expect(result.coefficients[1]).toMatchObject({ standardError: 0, t: null, pValue: null, interval: null });
    expect(result).toMatchObject({ f: null, pValue: 0, residualStandardError: 0, adjustedRSquared: 1 });
    expect(result.brokenAssumptions).toEqual(['large-sample', 'spread']);
  });

  it('takes predictors of any name', () => {
    const odd: Record<string, number[]> = JSON.parse('{ "__proto__": [1, 2, 3, 4, 6], "constructor": [2, 1, 2, 1, 3] }');
    const { coefficients } = valueOf(multipleRegression([1, 3, 2, 5, 4], odd));
    expect(coefficients.map(({ predictor }) => predictor)).toEqual(['__proto__', 'constructor']);
  });

  const rows = fc.array(
    fc.tuple(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 0, max: 10 }), fc.integer({ min: 0, max: 10 })),
    { minLength: 6, maxLength: 30 },
  );
  const columnOf = (given: readonly (readonly number[])[], at: number): number[] => given.map((row) => row[at] ?? 0);

  it('does not depend on the order of predictors, and follows their units', () => {
    fc.assert(
      fc.property(rows, (given) => {
        const [y, a, b] = [columnOf(given, 0), columnOf(given, 1), columnOf(given, 2)];
        const plain = multipleRegression(y, { a, b });
        fc.pre(plain.ok && plain.value.f !== null);
        const [first, second] = plain.value.coefficients;
        const turned = valueOf(multipleRegression(y, { b, a }));
        const scaled = valueOf(multipleRegression(y.map((value) => 5 * value - 2), { a: a.map((value) => 1e6 + value / 8), b }));
        expect(turned.coefficients[1]?.estimate).toBeCloseTo(first?.estimate ?? 0, 10);
        expect(turned.rSquared).toBeCloseTo(plain.value.rSquared, 12);
        expect(scaled.rSquared).toBeCloseTo(plain.value.rSquared, 8);
        expect(scaled.coefficients[0]?.estimate).toBeCloseTo(40 * (first?.estimate ?? 0), 5);
        expect(scaled.coefficients[1]?.standardized).toBeCloseTo(second?.standardized ?? 0, 7);
      }),
    );
  });

  it('leaves residuals that have nothing in common with a predictor', () => {
    fc.assert(
      fc.property(rows, (given) => {
        const [y, a, b] = [columnOf(given, 0), columnOf(given, 1), columnOf(given, 2)];
        const result = multipleRegression(y, { a, b });
        fc.pre(result.ok);
        const [first, second] = result.value.coefficients;
        const residuals = y.map(
          (value, at) => value - result.value.intercept.estimate - first!.estimate * a[at]! - second!.estimate * b[at]!,
        );
        expect(residuals.reduce((sum, residual) => sum + residual, 0)).toBeCloseTo(0, 8);
        expect(residuals.reduce((sum, residual, at) => sum + residual * a[at]!, 0)).toBeCloseTo(0, 7);
      }),
    );
  });

  it.each([
    ['no predictor', () => multipleRegression([1, 2, 3], {})],
    ['lengths that differ', () => multipleRegression([1, 2, 3], { a: [1, 2] })],
    ['a value that is none', () => multipleRegression([1, 2, 3], { a: [1, Number.NaN, 2] })],
    ['an infinite outcome', () => multipleRegression([1, 2, Infinity], { a: [1, 5, 2] })],
    ['a level of 95', () => multipleRegression([1, 2, 4], { a: [1, 5, 2] }, { level: 95 })],
  ])('does not take %s', (_, call) => {
    expect(call).toThrow(RangeError);
  });
});
