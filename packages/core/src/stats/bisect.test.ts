import { expect, it } from 'vitest';
import { bisect } from './bisect.js';

it('finds the border of a condition from either side', () => {
  expect(bisect(0, 1, (x) => x <= 1 / 3)).toBeCloseTo(1 / 3, 15);
  expect(bisect(0, -1, (x) => x >= -1 / 3)).toBeCloseTo(-1 / 3, 15);
});

it('stays at its start when the condition holds nowhere else', () => {
  expect(bisect(0.5, 1, (x) => x === 0.5)).toBeCloseTo(0.5, 15);
});

it('ends when no double lies between the two points', () => {
  expect(bisect(1e6, 1e6 + 1, (x) => x < 1e6 + 0.5)).toBeCloseTo(1e6 + 0.5, 8);
});
