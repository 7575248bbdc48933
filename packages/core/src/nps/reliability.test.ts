import { expect, it } from 'vitest';
import { reliabilityOf } from './reliability.js';

it.each([[0, 'none'], [1, 'very-low'], [9, 'very-low'], [10, 'low'], [29, 'low'], [30, 'ok'], [1_000_000, 'ok']] as const)(
  'of %d answers is %s',
  (n, reliability) => {
    expect(reliabilityOf(n)).toBe(reliability);
  },
);

it.each([-1, 0.5, Number.NaN])('is not defined for %d answers', (n) => {
  expect(() => reliabilityOf(n)).toThrow(RangeError);
});
