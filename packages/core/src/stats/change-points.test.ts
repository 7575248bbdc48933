import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusalOf, valueOf } from '../../test/expect-refusal.js';
import { changePoints, type ChangePenalty, type ChangePointOptions, type ChangePoints } from './change-points.js';
import { seededRandom } from './seeded-random.js';

const found = (series: readonly number[], options: ChangePointOptions = {}): ChangePoints =>
  valueOf(changePoints(series, options));

const normalValues = (count: number, random: () => number): readonly number[] =>
  Array.from({ length: count }, () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random()));

/** Cost of a partition by its definition, apart from everything that the search does. */
function costOf(
  series: readonly number[],
  starts: readonly number[],
  scales: readonly number[],
  penalty: ChangePenalty,
  penaltyValue: number,
): number {
  const segments = starts.map((start, at) => {
    const until = starts[at + 1] ?? series.length;
    const weights = scales.slice(start, until).map((scale) => scale ** -2);
    const values = series.slice(start, until);
    const mean = values.reduce((sum, x, i) => sum + x * weights[i]!, 0) / weights.reduce((sum, w) => sum + w, 0);
    const squares = values.reduce((sum, x, i) => sum + weights[i]! * (x - mean) ** 2, 0);
    return squares + (penalty === 'mbic' ? Math.log(values.length) : 0);
  });
  return segments.reduce((sum, cost) => sum + cost, 0) + penaltyValue * (starts.length - 1);
}

/** The quadratic dynamic programme without pruning. */
function leastCost(
  series: readonly number[], scales: readonly number[], penalty: ChangePenalty, penaltyValue: number, shortest: number,
): number {
  const best: (readonly number[] | null)[] = [[]];
  const upTo = (starts: readonly number[], end: number): number =>
    costOf(series.slice(0, end), starts, scales.slice(0, end), penalty, penaltyValue);
  for (let end = 1; end <= series.length; end++) {
    let [chosen, lowest]: [readonly number[] | null, number] = [null, Infinity];
    for (let start = 0; start + shortest <= end; start++) {
      const before = best[start];
      if (!before) continue;
      const starts = [...before, start];
      const cost = upTo(starts, end);
      if (cost < lowest) [chosen, lowest] = [starts, cost];
    }
    best[end] = chosen;
  }
  return upTo(best[series.length] ?? [0], series.length);
}

const value = fc.oneof(fc.integer({ min: -5, max: 5 }), fc.double({ min: -100, max: 100, noNaN: true }));
const anySeries = fc
  .tuple(fc.array(value, { minLength: 8, maxLength: 26 }), fc.nat({ max: 26 }), fc.integer({ min: -60, max: 60 }))
  .map(([series, from, shift]) => series.map((x, at) => (at < from ? x : x + shift)));
const anyPenalty = fc.oneof(fc.constantFrom('bic', 'mbic'), fc.double({ min: 0, max: 20, noNaN: true }));

describe('change points', () => {
  it('are where the levels change, by the index of the first value of the new one', () => {
    const { changePoints: at, segments, brokenAssumptions } = found([30, 32, 29, 31, 30, 44, 46, 45, 43, 45]);
    expect(at).toEqual([5]);
    expect(segments).toEqual([{ from: 0, until: 5, mean: 30.4 }, { from: 5, until: 10, mean: 44.6 }]);
    expect(brokenAssumptions).toEqual([]);
  });

  it('cost as much as the quadratic dynamic programme finds, by every penalty, length and scale', () => {
    fc.assert(fc.property(
      anySeries, anyPenalty, fc.integer({ min: 1, max: 6 }), fc.double({ min: 0.5, max: 20, noNaN: true }), fc.boolean(),
      (series, penalty, minSegmentLength, scale, areKnown) => {
        const scales = series.map((_, at) => (areKnown ? scale * (1 + (at % 3)) : scale));
        const result = found(series, { penalty, minSegmentLength, scale: areKnown ? scales : scale });
        const starts = [0, ...result.changePoints];
        const cost = costOf(series, starts, scales, penalty, result.penaltyValue);
        const least = leastCost(series, scales, penalty, result.penaltyValue, minSegmentLength);
        expect(Math.abs(cost - least)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(least)));
        starts.forEach((start, at) => {
          expect((starts[at + 1] ?? series.length) - start).toBeGreaterThanOrEqual(minSegmentLength);
        });
      },
    ), { numRuns: 150 });
  });

  // Counterexamples of a pruning that counts the logarithm of the length, or does not wait for a full segment.
  it.each<[readonly number[], number, number]>([
    [[3, 3, 5, 6, 0, 5, 4, 4, 3, 2, 2], 1, 1],
    [[1, 2, 0, 4, 5, 5, 0, 4, 6, 4, 2, 0, 3, 5, 3], 1, 1],
    [[5, 3, 3, 2, 4, 6, 2, 4, 5, 2, 5, 5, 2, 0, 4], 0.5, 2],
    [[0, 0, 0, 0, 0, 1, 0, 0, 5, 5], 0.5, 4],
  ])('are not lost by pruning in %j', (series, scale, minSegmentLength) => {
    const { changePoints: at, penaltyValue } = found(series, { scale, minSegmentLength });
    const scales = series.map(() => scale);
    expect(costOf(series, [0, ...at], scales, 'mbic', penaltyValue)).toBeCloseTo(
      leastCost(series, scales, 'mbic', penaltyValue, minSegmentLength), 9,
    );
  });

  it('come in order, and their segments cover the series', () => {
    fc.assert(fc.property(anySeries, (series) => {
      const { segments, changePoints: at, n } = found(series);
      expect(segments.map(({ from }) => from)).toEqual([0, ...at]);
      expect(segments.map(({ until }) => until)).toEqual([...at, n]);
      expect(n).toBe(series.length);
    }));
  });

  it('stay where they are when the unit or the zero of the series changes', () => {
    fc.assert(fc.property(anySeries, fc.integer({ min: -4, max: 4 }), (series, power) => {
      const unit = 2 ** power;
      expect(found(series.map((x) => x * unit)).changePoints).toEqual(found(series).changePoints);
      expect(found(series.map((x) => -x)).changePoints).toEqual(found(series).changePoints);
    }));
    const series = [30, 32, 29, 31, 30, 44, 46, 45, 43, 45];
    expect(found(series.map((x) => x + 1e9)).changePoints).toEqual([5]);
  });

  it('are found between huge levels with a small spread', () => {
    const series = [0.1, -0.1, 0.2, 0, 1e9, 1e9 + 0.1, 1e9 - 0.2, 1e9, 1e9 + 3, 1e9 + 3.1, 1e9 + 2.9, 1e9 + 3.1];
    expect(found(series, { scale: 0.1 }).changePoints).toEqual([4, 8]);
  });

  it.each([
    ['at the beginning', [90, 91, ...Array.from({ length: 18 }, (_, at) => 30 + (at % 3))], [2]],
    ['at the end', [...Array.from({ length: 18 }, (_, at) => 30 + (at % 3)), 90, 91], [18]],
  ])('may lie two values %s', (_where, series, expected) => {
    expect(found(series).changePoints).toEqual(expected);
  });

  it('do not let one wild value be a level, unless one value may be a segment', () => {
    const series = [...Array.from({ length: 11 }, (_, at) => 30 + (at % 3)), 95];
    expect(found(series, { scale: 1 }).changePoints).toEqual([10]);
    expect(found(series, { scale: 1, minSegmentLength: 1 }).changePoints).toEqual([11]);
    expect(found(series, { scale: 1, minSegmentLength: 7 }).changePoints).toEqual([]);
  });

  it('are weighed by the standard errors of the values', () => {
    const series = [30, 31, 30, 29, 30, 40, 41, 40, 39, 40];
    expect(found(series, { scale: 1 }).changePoints).toEqual([5]);
    expect(found(series, { scale: series.map(() => 10) }).changePoints).toEqual([]);
    const { segments } = found(series, { scale: [...series.slice(1).map(() => 10), 1] });
    expect(segments).toHaveLength(1);
    // Nine values that sum to 310 with weight 1/100 each, and 40 with weight 1.
    expect(segments[0]?.mean).toBeCloseTo((310 / 100 + 40) / (9 / 100 + 1), 12);
  });

  it('need more than the penalty, and with a penalty of 0 every value has its own level', () => {
    const series = [1, 5, 2, 8, 3, 9, 1, 7];
    expect(found(series, { penalty: 1e6 }).changePoints).toEqual([]);
    expect(found(series, { penalty: 0, minSegmentLength: 1 }).changePoints).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it.each([
    ['a constant', Array.from({ length: 12 }, () => 0.1)],
    ['zeros', Array.from({ length: 12 }, () => 0)],
    ['a straight line, whose steps differ by rounding only', Array.from({ length: 12 }, (_, at) => at * 0.1)],
  ])('are none in %s, where nothing shows how far chance reaches', (_what, series) => {
    const result = found(series);
    expect(result).toMatchObject({ changePoints: [], scale: 0, brokenAssumptions: ['spread'] });
    expect(result.segments[0]?.mean).toBeCloseTo(series.reduce((sum, x) => sum + x, 0) / 12, 12);
  });

  it('are found between two constants', () => {
    expect(found([1, 1, 1, 1, 1, 5, 5, 5, 5, 5]).changePoints).toEqual([5]);
  });

  it('say when neighbours still resemble each other', () => {
    const random = seededRandom(3);
    let level = 0;
    const series = normalValues(80, random).map((step) => (level = 0.7 * level + step));
    expect(found(series, { penalty: 1e9 }).brokenAssumptions).toEqual(['independent-periods']);
  });

  it('are not looked for below 8 values', () => {
    expect(refusalOf(changePoints([1, 2, 3, 4, 5, 6, 7]))).toEqual({ kind: 'series/too-few-values', got: 7, atLeast: 8 });
    expect(refusalOf(changePoints([]))).toMatchObject({ got: 0 });
  });

  it.each<[string, readonly number[], ChangePointOptions]>([
    ['a value that is none', [1, 2, 3, 4, 5, 6, 7, Number.NaN], {}],
    ['an infinite value', [1, 2, 3, 4, 5, 6, 7, Infinity], {}],
    ['a scale of 0', [1, 2, 3, 4, 5, 6, 7, 8], { scale: 0 }],
    ['a standard error of 0', [1, 2, 3, 4, 5, 6, 7, 8], { scale: [1, 1, 1, 1, 1, 1, 1, 0] }],
    ['values too many standard errors from 0', [1, 2, 3, 4, 5, 6, 7, 1e10], { scale: 1e-150 }],
    ['too few standard errors', [1, 2, 3, 4, 5, 6, 7, 8], { scale: [1, 1] }],
    ['a negative penalty', [1, 2, 3, 4, 5, 6, 7, 8], { penalty: -1 }],
    ['a penalty that is no number', [1, 2, 3, 4, 5, 6, 7, 8], { penalty: Number.NaN }],
    ['half a value as shortest segment', [1, 2, 3, 4, 5, 6, 7, 8], { minSegmentLength: 0.5 }],
    ['no value as shortest segment', [1, 2, 3, 4, 5, 6, 7, 8], { minSegmentLength: 0 }],
  ])('are not looked for with %s', (_what, series, options) => {
    expect(() => changePoints(series, options)).toThrow(RangeError);
  });

  // The rates of the docstring, simulated with 2,000 series each.
  it.each([[8, 0.077, 0.193], [24, 0.029, 0.17], [60, 0.0095, 0.101]])(
    'are claimed in few series of %d values without a change', (n, mbic, bic) => {
      const random = seededRandom(n);
      const series = Array.from({ length: 300 }, () => normalValues(n, random));
      const rate = (penalty: ChangePenalty): number =>
        series.filter((values) => found(values, { penalty }).changePoints.length > 0).length / series.length;
      expect(Math.abs(rate('mbic') - mbic)).toBeLessThan(0.05);
      expect(Math.abs(rate('bic') - bic)).toBeLessThan(0.08);
    },
  );
});
