import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bowker, stuartMaxwell } from './marginal-homogeneity.js';
import type { PairedTable } from './paired-table.js';

const nobody: PairedTable = [[0, 0, 0], [0, 0, 0], [0, 0, 0]];

it.each([
  // R 4.2.2, coin 1.4.2: mh_test(as.table(m)); it inverts a singular matrix in general.
  [[[30, 6, 4], [8, 20, 5], [3, 7, 17]], 0.07428571428571, 2, 0.9635385],
  [[[5, 0, 1], [0, 4, 0], [3, 0, 2]], 1, 1, 0.3173105],
  [[[0, 3, 0], [0, 0, 2], [1, 0, 0]], 1.0909090909, 2, 0.5795783],
  [[[9, 1, 1], [1, 9, 1], [1, 1, 9]], 0, 2, 1],
  [[[0, 9, 0], [1, 0, 0], [0, 0, 0]], 6.4, 1, 0.01141204],
] as const)('Stuart-Maxwell of %j is %d with %d degrees of freedom', (table, statistic, degreesOfFreedom, pValue) => {
  const test = stuartMaxwell(table);
  expect(test.statistic).toBeCloseTo(statistic, 8);
  expect(test.degreesOfFreedom).toBe(degreesOfFreedom);
  expect(test.pValue).toBeCloseTo(pValue, 6);
});

it.each([
  // Two pairs of categories without moves, where mcnemar.test says NaN: what is left is McNemar's test.
  [[[5, 0, 1], [0, 4, 0], [3, 0, 2]], 1, 1],
  [[[4, 0, 0], [1, 3, 0], [1, 1, 2]], 3, 3],
] as const)('Bowker of %j is %d with %d degrees of freedom', (table, statistic, degreesOfFreedom) => {
  expect(bowker(table)).toMatchObject({ statistic, degreesOfFreedom, brokenAssumptions: ['large-sample'] });
});

it.each([['stuartMaxwell', stuartMaxwell], ['bowker', bowker]] as const)('%s knows nobody, and nobody who moved', (_name, test) => {
  expect(test(nobody)).toEqual({ statistic: null, degreesOfFreedom: 0, pValue: null, n: 0, brokenAssumptions: [] });
  expect(test([[5, 0, 0], [0, 4, 0], [0, 0, 3]])).toEqual({
    statistic: 0, degreesOfFreedom: 0, pValue: 1, n: 12, brokenAssumptions: ['spread'],
  });
  expect(() => test([[-1, 0, 0], [0, 0, 0], [0, 0, 0]])).toThrow(RangeError);
});

it('both turn round in time, and those who stayed do not matter', () => {
  const count = fc.nat(30);
  fc.assert(
    fc.property(fc.tuple(count, count, count, count, count, count), count, ([a, b, c, d, e, f], stayed) => {
      const [forth, back]: [PairedTable, PairedTable] = [
        [[stayed, a, b], [c, 0, d], [e, f, 0]], [[0, c, e], [a, stayed, f], [b, d, 0]],
      ];
      for (const test of [stuartMaxwell, bowker]) {
        fc.pre(a + b + c + d + e + f > 0);
        expect(test(back).statistic).toBeCloseTo(Number(test(forth).statistic), 9);
        expect(test(back).pValue).toBeCloseTo(Number(test(forth).pValue), 9);
      }
      expect(Number(stuartMaxwell(forth).statistic)).toBeLessThanOrEqual(Number(bowker(forth).statistic) + 1e-9);
    }),
  );
});
