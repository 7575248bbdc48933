import { expect, it } from 'vitest';
import { rollingMean } from './rolling-mean.js';

it('is null until the window is full', () => {
  expect(rollingMean([30, 40, 20, 60], 3)).toEqual([null, null, 30, 40]);
  expect(rollingMean([30, 40], 3)).toEqual([null, null]);
  expect(rollingMean([], 3)).toEqual([]);
});

it('is the series itself for a window of one', () => {
  expect(rollingMean([0.1, 0.2, 0.3], 1)).toEqual([0.1, 0.2, 0.3]);
});

it('forgets what has left the window', () => {
  expect(rollingMean([1e17, 1, 2, 3], 2).slice(2)).toEqual([1.5, 2.5]);
});

it.each([0, 2.5, -1, Number.NaN])('has no window of %d', (window) => {
  expect(() => rollingMean([1, 2, 3], window)).toThrow(RangeError);
});

it('is not taken of what is no number', () => {
  expect(() => rollingMean([1, Number.NaN], 1)).toThrow(RangeError);
});
