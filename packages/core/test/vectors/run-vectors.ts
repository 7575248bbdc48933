import { kinds } from './kinds.ts';

/** A number that others computed; the form of `test/reference/nps-vectors.json`. */
export interface Vector {
  readonly id: string;
  readonly topic: string;
  readonly method: string;
  readonly input: unknown;
  readonly expected: Readonly<Record<string, unknown>>;
  /** Absolute up to 1, relative beyond. */
  readonly tolerance: number;
}

/** Where a result differs from a vector. */
export interface Difference {
  /** Path of the value: `holm[2]`. */
  readonly field: string;
  readonly expected: unknown;
  readonly got: unknown;
}

/**
 * Computes one vector with the public functions and compares.
 *
 * @returns every difference; none when the vector holds. An unknown kind and a fault of the function are differences.
 */
export function runVector(vector: Vector): readonly Difference[] {
  const kind = kinds[vector.topic]?.[vector.method];
  if (kind === undefined) {
    return [{ field: 'method', expected: 'a known one', got: `${vector.topic}/${vector.method}` }];
  }
  try {
    return differences('', vector.expected, kind(vector.input), vector.tolerance);
  } catch (fault) {
    return [{ field: 'call', expected: 'a result', got: String(fault) }];
  }
}

function differences(field: string, expected: unknown, got: unknown, tolerance: number): readonly Difference[] {
  // What the package behind the file could not say is not compared.
  if (expected === null) return [];
  if (Array.isArray(expected)) {
    if (!Array.isArray(got) || got.length !== expected.length) return [{ field, expected, got }];
    return expected.flatMap((item, at) => differences(`${field}[${at}]`, item, got[at], tolerance));
  }
  if (typeof expected === 'object') {
    if (typeof got !== 'object' || got === null) return [{ field, expected, got }];
    return Object.entries(expected).flatMap(([name, value]) =>
      differences(field === '' ? name : `${field}.${name}`, value, (got as Record<string, unknown>)[name], tolerance),
    );
  }
  return isSame(expected, got, tolerance) ? [] : [{ field, expected, got }];
}

function isSame(expected: unknown, got: unknown, tolerance: number): boolean {
  if (typeof expected !== 'number' || typeof got !== 'number') return expected === got;
  return Math.abs(got - expected) <= tolerance * Math.max(1, Math.abs(expected));
}
