import fc from 'fast-check';
import { expect, it } from 'vitest';
import { midranks } from './midranks.js';

it.each([
  [[], []],
  [[5], [1]],
  [[7, 9, 7], [1.5, 3, 1.5]],
  [[4, 4, 4, 4], [2.5, 2.5, 2.5, 2.5]],
  [[3, -1, 10, 3, 3], [3, 1, 5, 3, 3]],
  [[0, -0], [1.5, 1.5]],
])('ranks %j as %j', (values, ranks) => {
  expect(midranks(values)).toEqual(ranks);
});

it('hands out the same sum of ranks whatever the ties', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 5 })), (values) => {
      const sum = midranks(values).reduce((total, rank) => total + rank, 0);
      expect(sum).toBe((values.length * (values.length + 1)) / 2);
    }),
  );
});
