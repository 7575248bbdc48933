import { expect, it } from 'vitest';
import { responseRate } from './response-rate.js';

it.each([[0, 0, null], [0, 7, 0], [30, 120, 0.25], [7, 7, 1]])('%d of %d is %j', (answered, invited, rate) => {
  expect(responseRate(answered, invited)).toBe(rate);
});

it.each([[8, 7], [-1, 7], [1.5, 7], [Number.NaN, 7], [1, Infinity]])('%d of %d is none', (answered, invited) => {
  expect(() => responseRate(answered, invited)).toThrow(RangeError);
});
