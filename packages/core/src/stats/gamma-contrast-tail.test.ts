import fc from 'fast-check';
import { expect, it } from 'vitest';
import { betaCdf } from './beta.js';
import { gammaContrastTail } from './gamma-contrast-tail.js';

const shape = fc.double({ min: -2, max: 6, noNaN: true }).map((power) => 10 ** power);

it('the difference of two exponential variables is above 0 in the share of their weights', () => {
  const terms = [{ shape: 1, weight: 3 }, { shape: 1, weight: -1 }];
  expect(gammaContrastTail(terms)).toBeCloseTo(0.75, 15);
});

it('a contrast of two variables is a beta variable below a border', () => {
  fc.assert(
    fc.property(shape, shape, fc.integer({ min: 1, max: 1023 }), (a, b, part) => {
      const x = part / 1024;
      const tail = betaCdf(x, a, b);
      fc.pre(tail > 1e-290);
      const contrast = gammaContrastTail([{ shape: a, weight: x - 1 }, { shape: b, weight: x }]);
      expect(Math.abs(contrast / tail - 1)).toBeLessThan(1e-9);
    }),
  );
});

it('a variable without weight counts for nothing, and the scale of the weights neither', () => {
  const terms = [{ shape: 4, weight: 0.3 }, { shape: 7.5, weight: -0.5 }];
  const tail = gammaContrastTail(terms);
  expect(gammaContrastTail([...terms, { shape: 1e6, weight: 0 }])).toBe(tail);
  expect(gammaContrastTail(terms.map(({ shape, weight }) => ({ shape, weight: weight * 8 })))).toBe(tail);
});
