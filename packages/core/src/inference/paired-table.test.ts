import { expect, it } from 'vitest';
import { pairedTableOf } from './paired-table.js';

it('counts who became what', () => {
  expect(pairedTableOf([])).toEqual([[0, 0, 0], [0, 0, 0], [0, 0, 0]]);
  expect(
    pairedTableOf([{ before: 7, after: 9 }, { before: 8, after: 10 }, { before: 10, after: 0 }, { before: 6, after: 7 }]),
  ).toEqual([[0, 0, 1], [2, 0, 0], [0, 1, 0]]);
});

it.each([11, -1, 6.5, Number.NaN])('refuses %d, which is not a score', (score) => {
  expect(() => pairedTableOf([{ before: 7, after: score as 7 }])).toThrow(RangeError);
});
