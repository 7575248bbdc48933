import { expect, it } from 'vitest';
import { deviance } from './deviance.js';

// excess - ln(1 + excess), mpmath 1.3.0, 60 digits
it.each([
  [-0.999, 5.9087552789821362],
  [-0.5, 0.19314718055994531],
  [-0.49, 0.18334455326376559],
  [-1e-9, 5.000000003333334e-19],
  [1e-9, 4.9999999966666673e-19],
  [0.1, 0.0046898201956751405],
  [0.49, 0.091223880042632224],
  [0.5, 0.094534891891835618],
  [1000, 993.09124522068478],
])('an excess of %d lies as far from none as published', (excess, distance) => {
  expect(Math.abs(deviance(excess, 1 + excess) / distance - 1)).toBeLessThan(1e-14);
});

it('what is as expected lies at no distance', () => {
  expect(deviance(0, 1)).toBe(0);
});
