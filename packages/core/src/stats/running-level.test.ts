import { expect, it } from 'vitest';
import { emptyLevel, include, levelOf } from './running-level.js';

it('keeps the digits of a small spread around a high level', () => {
  const { mean, squares } = levelOf([1e9, 1e9 + 1, 1e9 + 2].map((x) => x + 0.25));
  expect(mean).toBe(1e9 + 1.25);
  expect(squares).toBe(2);
});

it('finds no spread at all between equal values', () => {
  expect(levelOf(Array.from({ length: 100 }, () => 0.1))).toEqual({ weight: 100, mean: 0.1, squares: 0 });
});

it('counts a value of weight 3 as three values', () => {
  const level = emptyLevel();
  include(level, 4, 3);
  include(level, 8, 1);
  expect(level).toEqual({ weight: 4, mean: 5, squares: 12 });
});
