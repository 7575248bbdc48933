import { expect, it } from 'vitest';
import { critical, isConfidenceLevel } from './confidence-level.js';

it.each([
  [0.8, 1.2815515655446004],
  [0.9, 1.6448536269514722],
  [0.95, 1.9599639845400545],
  [0.99, 2.5758293035489004],
])('extends an interval of level %d by %d standard errors', (level, z) => {
  expect(critical(level)).toBeCloseTo(z, 13);
});

it.each([0, 1, 95, -0.95, Number.NaN])('does not take %d for a level', (level) => {
  expect(isConfidenceLevel(level)).toBe(false);
  expect(() => critical(level)).toThrow(RangeError);
});
