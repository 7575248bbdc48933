import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nthSmallest } from './nth-smallest.js';

it('finds what sorting would put at the rank, also after it has moved the values', () => {
  const numbers = fc.array(fc.oneof(fc.integer({ min: 0, max: 3 }), fc.double({ noNaN: true })), { minLength: 1, maxLength: 60 });
  fc.assert(fc.property(numbers, fc.array(fc.nat(), { minLength: 1, maxLength: 4 }), (values, ranks) => {
    const array = Float64Array.from(values.map((value) => value + 0));
    const sorted = array.toSorted();
    for (const rank of ranks) expect(nthSmallest(array, rank % values.length)).toBe(sorted[rank % values.length]);
  }));
});

it.each([
  ['sorted', (at: number) => at],
  ['falling', (at: number) => -at],
  ['equal', () => 1],
])('is quick on %s values', (_what, value) => {
  const values = Float64Array.from({ length: 200_000 }, (_, at) => value(at));
  const expected = values.toSorted()[100_000];
  const started = performance.now();
  expect(nthSmallest(values, 100_000)).toBe(expected);
  // Milliseconds; a quadratic search would take minutes.
  expect(performance.now() - started).toBeLessThan(1000);
});
