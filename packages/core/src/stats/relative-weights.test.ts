import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusalOf, valueOf } from '../../test/expect-refusal.js';
import { multipleRegression } from './multiple-regression.js';
import { relativeWeights } from './relative-weights.js';
import { seededRandom } from './seeded-random.js';
import { shapleyRSquared } from './shapley-r-squared.js';

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Ratings that share a mood, and an outcome that follows them. */
function ratings(seed: number, rows: number, predictors: number): readonly [number[], Record<string, number[]>] {
  const random = seededRandom(seed);
  const moods = Array.from({ length: rows }, () => 4 * random());
  const columns = Array.from({ length: predictors }, (_, at) =>
    moods.map((mood) => Math.round(mood * (at % 3) + 5 * random())),
  );
  const outcome = moods.map((mood, row) => mood + sum(columns.map((column, at) => column[row]! * (at % 2))) + 4 * random());
  return [outcome, Object.fromEntries(columns.map((column, at) => [`p${at}`, column]))];
}

const weightsOf = (outcome: readonly number[], predictors: Record<string, number[]>): readonly number[] =>
  valueOf(relativeWeights(outcome, predictors)).weights.map(({ weight }) => weight);
const partsOf = (outcome: readonly number[], predictors: Record<string, number[]>): readonly number[] =>
  valueOf(shapleyRSquared(outcome, predictors)).parts.map(({ shapley }) => shapley);

describe.each([
  ['relative weights', weightsOf],
  ['Shapley parts', partsOf],
])('%s', (_, measure) => {
  it('are not negative and add up to R²', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 6 }), (seed, size) => {
        const [outcome, predictors] = ratings(seed, 40, size);
        const values = measure(outcome, predictors);
        expect(Math.min(...values)).toBeGreaterThanOrEqual(-1e-15);
        expect(sum(values)).toBeCloseTo(valueOf(multipleRegression(outcome, predictors)).rSquared, 13);
      }),
      { numRuns: 30 },
    );
  });

  it('go with their predictor wherever it stands', () => {
    const [outcome, { p0, p1, p2, p3 }] = ratings(3, 50, 4) as [number[], Record<'p0' | 'p1' | 'p2' | 'p3', number[]>];
    const [a, b, c, d] = measure(outcome, { p0, p1, p2, p3 });
    const turned = measure(outcome, { p3, p1, p0, p2 });
    for (const [at, value] of [d, b, a, c].entries()) expect(turned[at]).toBeCloseTo(value!, 13);
  });

  it('do not depend on units', () => {
    const [outcome, predictors] = ratings(4, 50, 3);
    const plain = measure(outcome, predictors);
    const scaled = measure(
      outcome.map((value) => -3e5 * value + 7),
      { ...predictors, p1: predictors['p1']!.map((value) => value * 1e-8 + 2) },
    );
    for (const [at, value] of plain.entries()) expect(scaled[at]).toBeCloseTo(value, 7);
  });

  it('are the squared correlation of a predictor that is alone', () => {
    const [outcome, predictors] = ratings(5, 30, 1);
    expect(measure(outcome, predictors)[0]).toBeCloseTo(valueOf(multipleRegression(outcome, predictors)).rSquared, 14);
  });

  it('are squared correlations when predictors have nothing in common', () => {
    const [a, b] = [[1, 1, 1, 1, 0, 0, 0, 0], [1, 1, 0, 0, 1, 1, 0, 0]];
    const [first, second] = measure([5, 4, 3, 4, 2, 2, 1, 1], { a, b });
    // Sums of squares 12.5 + 2 + 1 of 15.5 in all, by hand.
    expect(first).toBeCloseTo(12.5 / 15.5, 14);
    expect(second).toBeCloseTo(2 / 15.5, 14);
  });

  it('agree for two predictors', () => {
    const [outcome, predictors] = ratings(6, 30, 2);
    const [weights, parts] = [weightsOf(outcome, predictors), partsOf(outcome, predictors)];
    expect(weights[0]).toBeCloseTo(parts[0]!, 13);
  });
});

it('have no shares when nothing is explained', () => {
  // By rounding the predictor explains 1e-32.
  const none = valueOf(relativeWeights([1, -1, 1, -1], { a: [1, 1, -1, -1] }));
  expect(none.rSquared).toBeCloseTo(0, 30);
  expect(none.weights.map(({ share }) => share)).toEqual([null]);
});

it('are refused for predictors that say the same, unless a higher inflation is allowed', () => {
  const [outcome, predictors] = ratings(7, 60, 2);
  const near = predictors['p1']!.map((value, row) => value + (row % 3) / 4);
  expect(refusalOf(relativeWeights(outcome, { ...predictors, near }))).toEqual({
    kind: 'regression/collinear',
    predictors: ['p1', 'near'],
  });
  expect(refusalOf(shapleyRSquared(outcome, { ...predictors, near }))).toMatchObject({ kind: 'regression/collinear' });
  const { weights, rSquared } = valueOf(relativeWeights(outcome, { ...predictors, near }, { highestInflation: 1e4 }));
  expect(sum(weights.map(({ weight }) => weight))).toBeCloseTo(rSquared, 13);
});

describe('Shapley parts of many predictors', () => {
  it('are the mean gain over all orders, counted one by one', () => {
    const [outcome, predictors] = ratings(8, 40, 4);
    const names = Object.keys(predictors);
    const explained = (those: readonly string[]): number => {
      const chosen = Object.fromEntries(those.map((name) => [name, predictors[name]!]));
      return those.length === 0 ? 0 : valueOf(multipleRegression(outcome, chosen)).rSquared;
    };
    const orders = (those: readonly string[]): readonly (readonly string[])[] =>
      those.length === 0
        ? [[]]
        : those.flatMap((name) => orders(those.filter((other) => other !== name)).map((order) => [name, ...order]));
    const gains = names.map((name) =>
      sum(orders(names).map((order) => {
        const before = order.slice(0, order.indexOf(name));
        return explained([...before, name]) - explained(before);
      })) / 24,
    );
    const { parts } = valueOf(shapleyRSquared(outcome, predictors));
    for (const [at, { shapley, first, last }] of parts.entries()) {
      expect(shapley).toBeCloseTo(gains[at]!, 13);
      expect(first).toBeCloseTo(explained([names[at]!]), 13);
      expect(last).toBeCloseTo(explained(names) - explained(names.filter((name) => name !== names[at])), 13);
    }
  });

  it('are drawn beyond fifteen, add up all the same, and say how sure they are', () => {
    const [outcome, predictors] = ratings(9, 120, 16);
    const drawn = valueOf(shapleyRSquared(outcome, predictors, { draws: 300, random: seededRandom(1) }));
    expect(drawn.draws).toBe(300);
    expect(sum(drawn.parts.map(({ shapley }) => shapley))).toBeCloseTo(drawn.rSquared, 13);
    expect(valueOf(shapleyRSquared(outcome, predictors, { draws: 300, random: seededRandom(1) }))).toEqual(drawn);
    const again = valueOf(shapleyRSquared(outcome, predictors, { draws: 300, random: seededRandom(2) }));
    for (const [at, { shapley, standardError }] of drawn.parts.entries()) {
      expect(standardError).toBeGreaterThan(0);
      expect(Math.abs(shapley - again.parts[at]!.shapley)).toBeLessThan(6 * standardError!);
    }
  });

  it.each([3, 10.5, Number.NaN])('does not take %d for a number of draws', (draws) => {
    expect(() => shapleyRSquared([1, 2, 4], { a: [1, 2, 2] }, { draws })).toThrow(RangeError);
  });
});
