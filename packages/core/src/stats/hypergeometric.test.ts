import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hypergeometric } from './hypergeometric.js';

it.each([
  // R 4.2.2: dhyper(x, marked, others, draws)
  [3, 10, 7, 8, 0.103661044837515],
  [2, 900, 100, 5, 0.00792890008560778],
  [0, 5, 5, 5, 1 / 252],
] as const)('gives %d marked of %d beside %d in %d draws its chance', (count, marked, others, draws, chance) => {
  const { first, probabilities } = hypergeometric(marked, others, draws);
  expect(probabilities[count - first]).toBeCloseTo(chance, 12);
});

it.each([[0, 5, 3, 0, [1]], [5, 0, 3, 3, [1]], [4, 4, 0, 0, [1]], [4, 4, 8, 4, [1]], [2, 3, 4, 1, [0.4, 0.6]]])(
  'knows what must be drawn: %d, %d, %d',
  (marked, others, draws, first, probabilities) => {
    const found = hypergeometric(marked, others, draws);
    expect(found.first).toBe(first);
    expect(found.probabilities).toHaveLength(probabilities.length);
    probabilities.forEach((chance, at) => expect(found.probabilities[at]).toBeCloseTo(chance, 14));
  },
);

it('adds up to 1 and has the known mean', () => {
  fc.assert(
    fc.property(fc.nat(400), fc.nat(400), fc.nat(800), (marked, others, some) => {
      fc.pre(marked + others > 0);
      const draws = Math.min(some, marked + others);
      const { first, probabilities } = hypergeometric(marked, others, draws);
      const sum = probabilities.reduce((total, chance) => total + chance, 0);
      const mean = probabilities.reduce((total, chance, at) => total + chance * (first + at), 0);
      expect(sum).toBeCloseTo(1, 12);
      expect(mean).toBeCloseTo((draws * marked) / (marked + others), 8);
    }),
  );
});
