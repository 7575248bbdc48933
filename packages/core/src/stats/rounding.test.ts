import { expect, it } from 'vitest';
import { changePoints } from './change-points.js';
import { leastSquaresBreaks } from './least-squares-breaks.js';
import { linearTrend } from './linear-trend.js';
import { olsCusum } from './ols-cusum.js';
import { roundingOf } from './rounding.js';
import { serialCorrelation } from './serial-correlation.js';
import { valueOf } from '../../test/expect-refusal.js';

it('grows with the largest value, whatever its sign', () => {
  expect(roundingOf([])).toBe(0);
  expect(roundingOf([1, -20])).toBeCloseTo(2e-12, 25);
});

it.each([1, 1e9, -1e-9])('is no change, no trend and no dependence, at %d times three tenths', (unit) => {
  const series = Array.from({ length: 24 }, (_, at) => unit * (at < 12 ? 0.3 : 0.1 + 0.2));
  expect(valueOf(changePoints(series))).toMatchObject({ changePoints: [], brokenAssumptions: ['spread'] });
  expect(valueOf(leastSquaresBreaks(series))).toMatchObject({ breaks: [], bic: null, brokenAssumptions: ['spread'] });
  expect(linearTrend(series)).toMatchObject({ pValue: null, brokenAssumptions: ['spread'] });
  expect(olsCusum(series)).toMatchObject({ statistic: null, pValue: null, at: null, brokenAssumptions: ['spread'] });
  expect(serialCorrelation(series)).toMatchObject({ lagOne: null, z: null, pValue: null, isDependent: false });
});

it('hides no change that is larger', () => {
  const series = Array.from({ length: 24 }, (_, at) => 0.3 + (at < 12 ? 0 : 1e-11) + (at % 3) * 1e-12);
  expect(valueOf(leastSquaresBreaks(series)).breaks).toEqual([12]);
  expect(olsCusum(series)).toMatchObject({ at: 12, brokenAssumptions: [] });
  expect(serialCorrelation(series).isDependent).toBe(true);
});

it('is no break beside a real one', () => {
  const series = [0.3, 0.1 + 0.2, 0.3, 0.1 + 0.2, 0.3, 0.3, 7, 7, 7, 7, 7, 7];
  expect(valueOf(leastSquaresBreaks(series, { minSegmentLength: 1 }))).toMatchObject({ breaks: [6], bic: null });
});
