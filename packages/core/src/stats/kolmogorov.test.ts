import { expect, it } from 'vitest';
import { kolmogorovUpperTail } from './kolmogorov.js';

// 2 sum (-1)^(j + 1) exp(-2 j^2 x^2) with 260 digits, mpmath 1.3.0; 1.3581 is the critical value of 5%
it.each([
  [0.1, 1],
  [0.2, 0.99999999999949496],
  [0.5, 0.96394524366487509],
  [1, 0.26999967167735452],
  [1.0000001, 0.26999956448251406],
  [1.3581, 0.049999630431667413],
  [2, 0.00067092525577969535],
  [10, 2.7677930534734751e-87],
  [18, 7.5544999447242496e-282],
])('a Brownian bridge leaves a band of %d with the published probability', (x, tail) => {
  expect(Math.abs(kolmogorovUpperTail(x) / tail - 1)).toBeLessThan(1e-13);
});

it('a bridge leaves a band of no width, and never an endless one', () => {
  expect([kolmogorovUpperTail(0), kolmogorovUpperTail(-1), kolmogorovUpperTail(1e-9)]).toEqual([1, 1, 1]);
  expect(kolmogorovUpperTail(Infinity)).toBe(0);
});

it('does not take what is no number', () => {
  expect(() => kolmogorovUpperTail(Number.NaN)).toThrow(RangeError);
});

it.each([Number.MIN_VALUE, 1e-310, 1e-300, 1e-160, 0.05, 0.0999])('is certain to exceed %d', (x) => {
  expect(kolmogorovUpperTail(x)).toBe(1);
});
