/** A matrix by rows. */
export type Matrix = readonly (readonly number[])[];

export function dotProduct(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);
}

/** A row times a row. */
export function productOf(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);
}

/**
 * The upper triangle R of the QR decomposition of columns, by Householder's reflections. R'R holds the products of
 * the columns with each other; unlike those products, R keeps all digits when columns are nearly dependent.
 *
 * @param columns - of equal length, at least as long as there are columns; they are overwritten
 * @see Golub & Van Loan (2013), Matrix Computations, algorithm 5.2.1
 */
export function triangleOf(columns: readonly Float64Array[]): Matrix {
  return columns.map((column, pivot) => {
    const mirror = column.subarray(pivot);
    const length = Math.sqrt(dotProduct(mirror, mirror));
    const first = mirror[0] ?? 0;
    mirror[0] = first < 0 ? first - length : first + length;
    // Half the squared length of the mirror's normal; 0 for an empty column, which mirrors nothing.
    const half = length * (length + Math.abs(first)) || 1;
    return columns.map((other, at) => {
      if (at <= pivot) return at < pivot ? 0 : first < 0 ? length : -length;
      const rest = other.subarray(pivot);
      const share = dotProduct(mirror, rest) / half;
      mirror.forEach((value, row) => (rest[row] = (rest[row] ?? 0) - share * value));
      return rest[0] ?? 0;
    });
  });
}

/**
 * Inverse of the first `size` rows and columns of an upper triangle. A pivot that is lost in rounding is raised to
 * 1e-10 of its column: the rows it concerns become huge, not NaN.
 */
export function inverseOfTriangle(triangle: Matrix, size: number): Matrix {
  const inverse = Array.from({ length: size }, () => Array.from({ length: size }, () => 0));
  for (let row = size - 1; row >= 0; row -= 1) {
    const given = triangle[row] ?? [];
    const least = 1e-10 * Math.max(...triangle.map((other) => Math.abs(other[row] ?? 0)));
    const pivot = given[row] ?? 0;
    const line = inverse[row] ?? [];
    for (let column = row; column < size; column += 1) {
      let sum = row === column ? 1 : 0;
      for (let at = row + 1; at <= column; at += 1) sum -= (given[at] ?? 0) * (inverse[at]?.[column] ?? 0);
      line[column] = sum / (Math.abs(pivot) < least ? least : pivot);
    }
  }
  return inverse;
}

/** What a symmetric matrix says of its other variables once the first is held constant (Schur's complement). */
export function withoutFirst([first = [], ...others]: Matrix): Matrix {
  const pivot = first[0] ?? 1;
  return others.map(([share = 0, ...rest]) => rest.map((value, at) => value - (share * (first[at + 1] ?? 0)) / pivot));
}
