import { describe, expect, it } from 'vitest';
import { additiveSeason } from './additive-season.js';
import { changePoints } from './change-points.js';
import { leastSquaresBreaks } from './least-squares-breaks.js';
import { linearTrend } from './linear-trend.js';
import { mannKendall } from './mann-kendall.js';
import { olsCusum } from './ols-cusum.js';
import { serialCorrelation } from './serial-correlation.js';
import { theilSen } from './theil-sen.js';

const methods: readonly ((series: readonly number[]) => unknown)[] = [
  changePoints, leastSquaresBreaks, linearTrend, mannKendall, olsCusum, serialCorrelation, theilSen,
  (series) => additiveSeason(series, 4),
];

const shape = [0, 3, 1, 2, 9, 8, 11, 10, 12, 9];

/** Whether a number that nobody can print stands anywhere in a result. */
const holdsNoNumber = (result: unknown): boolean =>
  typeof result === 'number'
    ? !Number.isFinite(result)
    : typeof result === 'object' && result !== null && Object.values(result).some(holdsNoNumber);

describe('a series at the ends of what is allowed', () => {
  it.each([
    ['huge values', shape.map((x) => x * 8e148)],
    ['tiny values', shape.map((x) => x * 1e-200)],
    ['one value far from the others', shape.with(4, 1e150)],
    ['both signs', shape.map((x, at) => (at % 2 === 0 ? x : -x) * 8e148)],
    ['zeros', shape.map(() => 0)],
    ['a single step', shape.map((_, at) => (at < 9 ? 0 : 1))],
    ['a spread of billionths around 30', shape.map((x) => 30 + x * 1e-9)],
  ])('has results that can be printed: %s', (_what, series) => {
    for (const method of methods) expect([method.name, holdsNoNumber(method(series))]).toEqual([method.name, false]);
  });

  it.each([1e151, -Infinity, Number.NaN])('ends before %d', (value) => {
    for (const method of methods) expect(() => method(shape.with(2, value))).toThrow(RangeError);
  });

  it('is recognised when it is none', () => {
    expect(holdsNoNumber({ ok: true, value: { segments: [{ mean: Number.NaN }] } })).toBe(true);
  });
});
