import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pointsAxis } from './points-axis.js';

const points = fc.integer({ min: -100_000, max: 100_000 }).map((thousandths) => thousandths / 1000);

test('an axis holds its values, stays on the scale and is at least twenty points long', () => {
  fc.assert(
    fc.property(fc.array(points, { minLength: 1 }), (values) => {
      const { domain, ticks } = pointsAxis(values);
      const [from, to] = domain;
      expect(from).toBeLessThanOrEqual(Math.min(...values));
      expect(to).toBeGreaterThanOrEqual(Math.max(...values));
      expect(from).toBeGreaterThanOrEqual(-100);
      expect(to).toBeLessThanOrEqual(100);
      expect(to - from).toBeGreaterThanOrEqual(20);
      expect(ticks.length).toBeGreaterThanOrEqual(3);
      expect(ticks.length).toBeLessThanOrEqual(7);
      expect([ticks[0], ticks.at(-1)]).toEqual([from, to]);
    }),
  );
});

test.each([
  [[], [-100, -50, 0, 50, 100]],
  [[100], [80, 85, 90, 95, 100]],
  [[-100], [-100, -95, -90, -85, -80]],
  [
    [15.6, 92.1],
    [0, 20, 40, 60, 80, 100],
  ],
  [[0], [-10, -5, 0, 5, 10]],
  [
    [-15.1, -0],
    [-20, -15, -10, -5, 0],
  ],
])('the axis of %j has the ticks %j', (values, ticks) => {
  expect(pointsAxis(values).ticks).toEqual(ticks);
});
