import type { Matrix } from './matrix.js';

export interface SymmetricEigen {
  readonly values: readonly number[];
  /** One vector of length 1 for each value. */
  readonly vectors: Matrix;
}

/**
 * Eigenvalues and eigenvectors of a symmetric matrix by Jacobi's rotations, which are as accurate for small values as
 * for large ones and quick enough for the tens of predictors that a survey has.
 *
 * @see Jacobi (1846); Golub & Van Loan (2013), Matrix Computations, 8.5
 */
export function symmetricEigen(matrix: Matrix): SymmetricEigen {
  const rows = matrix.map((row) => [...row]);
  const vectors = matrix.map((row, at) => row.map((_, other) => Number(at === other)));
  // Some six sweeps suffice for any size; the number is a stop, not a setting.
  for (let sweep = 0, turned = true; turned && sweep < 40; sweep += 1) {
    turned = false;
    for (let p = 0; p < rows.length; p += 1) {
      for (let q = p + 1; q < rows.length; q += 1) turned = turn(rows, vectors, p, q) || turned;
    }
  }
  return { values: rows.map((row, at) => row[at] ?? 0), vectors };
}

/** Turns the plane of two axes so that they no longer mix; false when they did not. */
function turn(rows: number[][], vectors: number[][], p: number, q: number): boolean {
  const mixed = rows[p]?.[q] ?? 0;
  const [first, second] = [rows[p]?.[p] ?? 0, rows[q]?.[q] ?? 0];
  if (Math.abs(mixed) <= 2e-17 * Math.sqrt(Math.abs(first * second))) return false;
  const cotangent = (second - first) / (2 * mixed);
  const tangent = (cotangent < 0 ? -1 : 1) / (Math.abs(cotangent) + Math.hypot(cotangent, 1));
  const cosine = 1 / Math.hypot(tangent, 1);
  const rotate = (a: number[], i: number, b: number[], j: number): void => {
    const [x, y] = [a[i] ?? 0, b[j] ?? 0];
    a[i] = cosine * (x - tangent * y);
    b[j] = cosine * (y + tangent * x);
  };
  for (const axes of [rows, vectors]) {
    const [above = [], below = []] = [axes[p], axes[q]];
    for (let at = 0; at < above.length; at += 1) rotate(above, at, below, at);
  }
  for (const row of rows) rotate(row, p, row, q);
  return true;
}
