import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adjustPValues, type PValueAdjustment } from './adjust-p-values.js';

const methods: readonly PValueAdjustment[] = [
  'holm', 'hochberg', 'hommel', 'bonferroni', 'benjamini-hochberg', 'benjamini-yekutieli',
];
const probability = fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 1e-300, 0.05, 1));
const pValues = fc.array(probability, { maxLength: 25 });
const anyMethod = fc.constantFrom(...methods);

const numbers = (values: readonly (number | null)[]): readonly number[] => values.map((value) => value ?? Number.NaN);

describe('p-values of several tests', () => {
  // p.adjust of R 4.2.2
  it.each([
    ['holm', [0.09, 0.09, 0.08, 0.05, 0.09, 0.006]],
    ['hochberg', [0.04, 0.04, 0.04, 0.04, 0.04, 0.006]],
    ['hommel', [0.04, 0.04, 0.04, 0.04, 0.04, 0.006]],
    ['bonferroni', [0.24, 0.18, 0.12, 0.06, 0.24, 0.006]],
    ['benjamini-hochberg', [0.04, 0.04, 0.04, 0.03, 0.04, 0.006]],
    ['benjamini-yekutieli', [0.098, 0.098, 0.098, 0.0735, 0.098, 0.0147]],
  ] as const)('are raised by %s, out of order and with ties', (method, expected) => {
    const adjusted = numbers(adjustPValues([0.04, 0.03, 0.02, 0.01, 0.04, 0.001], method));
    expected.forEach((p, at) => expect(adjusted[at]).toBeCloseTo(p, 15));
  });

  // p.adjust of R 4.2.2
  it.each([
    ['holm', 5e-300, 4e-12],
    ['hommel', 5e-300, 4e-12],
    ['benjamini-hochberg', 5e-300, 2.5e-12],
    ['benjamini-yekutieli', 1.1416666666666666e-299, 5.708333333333333e-12],
  ] as const)('keep their digits by %s where they are tiny', (method, first, second) => {
    const [one = 0, two = 0] = numbers(adjustPValues([1e-300, 1e-12, 0.5, 0.5, 1], method));
    expect(one / first).toBeCloseTo(1, 12);
    expect(two / second).toBeCloseTo(1, 12);
  });

  it('are raised by Holm unless one asks for another way', () => {
    expect(adjustPValues([0.01, 0.04])).toEqual(adjustPValues([0.01, 0.04], 'holm'));
  });

  it.each(methods)('that are missing do not count as tests for %s', (method) => {
    expect(adjustPValues([null, 0.02, null, 0.005], method)).toEqual([
      null, ...adjustPValues([0.02, 0.005], method).slice(0, 1), null, ...adjustPValues([0.02, 0.005], method).slice(1),
    ]);
    expect(adjustPValues([null], method)).toEqual([null]);
    expect(adjustPValues([], method)).toEqual([]);
  });

  it.each(methods)('stay as they are by %s when there is one', (method) => {
    expect(adjustPValues([0.03], method)).toEqual([0.03]);
  });

  it.each([-0.01, 1.01, Number.NaN, 5])('are refused when %d is among them', (p) => {
    expect(() => adjustPValues([0.5, p])).toThrow(RangeError);
  });

  it('never fall, and never exceed 1', () => {
    fc.assert(fc.property(pValues, anyMethod, (p, method) => {
      numbers(adjustPValues(p, method)).forEach((adjusted, at) => {
        expect(adjusted).toBeGreaterThanOrEqual(p[at] ?? 0);
        expect(adjusted).toBeLessThanOrEqual(1);
      });
    }));
  });

  it('keep their order', () => {
    fc.assert(fc.property(pValues, anyMethod, (p, method) => {
      const adjusted = numbers(adjustPValues(p.toSorted((a, b) => a - b), method));
      expect(adjusted).toEqual(adjusted.toSorted((a, b) => a - b));
    }));
  });

  it('do not depend on the order in which they come', () => {
    fc.assert(fc.property(pValues, anyMethod, (p, method) => {
      expect(adjustPValues(p.toReversed(), method)).toEqual(adjustPValues(p, method).toReversed());
    }));
  });

  it('rise when one of them rises', () => {
    fc.assert(fc.property(pValues, probability, fc.nat(), anyMethod, (p, other, place, method) => {
      fc.pre(p.length > 0);
      const at = place % p.length;
      const raised = p.with(at, Math.max(p[at] ?? 0, other));
      const [before, after] = [numbers(adjustPValues(p, method)), numbers(adjustPValues(raised, method))];
      before.forEach((value, index) => expect(after[index]).toBeGreaterThanOrEqual(value * (1 - 1e-14)));
    }));
  });

  it('are strictest by Bonferroni, then Holm, Hochberg and Hommel, and Benjamini-Hochberg is mildest', () => {
    fc.assert(fc.property(pValues, (p) => {
      const ranking = (['bonferroni', 'holm', 'hochberg', 'hommel', 'benjamini-hochberg'] as const).map((method) =>
        numbers(adjustPValues(p, method)),
      );
      p.forEach((_, at) => {
        const column = ranking.map((values) => values[at] ?? 0);
        column.slice(1).forEach((milder, index) => expect(milder).toBeLessThanOrEqual((column[index] ?? 0) * (1 + 1e-14)));
      });
    }));
  });

  it('are those of closed testing with the test of Simes by Hommel', () => {
    const simes = (set: readonly number[]): number =>
      Math.min(...set.toSorted((a, b) => a - b).map((p, at) => (set.length * p) / (at + 1)));
    fc.assert(fc.property(fc.array(probability, { minLength: 1, maxLength: 6 }), (p) => {
      const closed = p.map((_, hypothesis) => {
        let largest = 0;
        for (let set = 1; set < 2 ** p.length; set++) {
          if (((set >> hypothesis) & 1) === 1) largest = Math.max(largest, simes(p.filter((_q, at) => ((set >> at) & 1) === 1)));
        }
        return largest;
      });
      numbers(adjustPValues(p, 'hommel')).forEach((adjusted, at) => expect(adjusted).toBeCloseTo(closed[at] ?? 0, 14));
    }));
  });
});
