import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inverseOfTriangle, productOf, triangleOf, withoutFirst } from './matrix.js';
import { symmetricEigen } from './symmetric-eigen.js';

const lists = <T>(of: fc.Arbitrary<T>, length: number): fc.Arbitrary<T[]> =>
  fc.array(of, { minLength: length, maxLength: length });
const columns = fc
  .integer({ min: 1, max: 5 })
  .chain((size) => lists(lists(fc.integer({ min: -9, max: 9 }), size + 2), size));
const products = (given: readonly (readonly number[])[]): number[][] =>
  given.map((column) => given.map((other) => productOf(column, other)));

it('makes a triangle whose columns have the products of the given ones', () => {
  fc.assert(
    fc.property(columns, (given) => {
      const triangle = triangleOf(given.map((column) => Float64Array.from(column)));
      const again = products(given.map((_, at) => triangle.map((row) => row[at]!)));
      for (const [row, line] of products(given).entries()) {
        for (const [at, value] of line.entries()) expect(again[row]![at]).toBeCloseTo(value, 9);
        expect(triangle[row]!.slice(0, row).every((value) => value === 0)).toBe(true);
      }
    }),
  );
});

it('inverts a triangle', () => {
  expect(inverseOfTriangle([[2, 1, 9], [0, 4, 9], [0, 0, 9]], 2)).toEqual([[0.5, -0.125], [0, 0.25]]);
});

it('inverts a triangle without a pivot into something huge, not into NaN', () => {
  const [[, above] = [], [, pivot] = []] = inverseOfTriangle([[1, 1], [0, 0]], 2);
  expect([above, pivot]).toEqual([-1e10, 1e10]);
});

it('holds the first variable of a symmetric matrix constant', () => {
  expect(withoutFirst([[4, 2, 1], [2, 3, 1], [1, 1, 5]])).toEqual([[2, 0.5], [0.5, 4.75]]);
});

it('finds axes along which a symmetric matrix does not mix', () => {
  fc.assert(
    fc.property(columns, (given) => {
      const matrix = products(given);
      const { values, vectors } = symmetricEigen(matrix);
      for (const [axis, vector] of vectors.entries()) {
        for (const [other, rival] of vectors.entries()) expect(productOf(vector, rival)).toBeCloseTo(Number(axis === other), 12);
        for (const [row, line] of matrix.entries()) expect(productOf(line, vector)).toBeCloseTo(values[axis]! * vector[row]!, 8);
      }
    }),
  );
});

it('leaves a diagonal matrix as it is', () => {
  expect(symmetricEigen([[2, 0], [0, 0]])).toEqual({ values: [2, 0], vectors: [[1, 0], [0, 1]] });
});
