import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyLevel } from '../../test/arbitraries.js';
import { comparePaired, type PairedMethod } from './compare-paired.js';
import type { PairedTable } from './paired-table.js';

const methods: readonly PairedMethod[] = ['t', 'score', 'wald'];
const nobody: PairedTable = [[0, 0, 0], [0, 0, 0], [0, 0, 0]];
const steady: PairedTable = [[5, 0, 0], [0, 4, 0], [0, 0, 3]];
const anyTable: fc.Arbitrary<PairedTable> = fc
  .oneof(fc.array(fc.nat(3), { minLength: 9, maxLength: 9 }), fc.array(fc.nat(900), { minLength: 9, maxLength: 9 }))
  .map((c) => [[c[0]!, c[1]!, c[2]!], [c[3]!, c[4]!, c[5]!], [c[6]!, c[7]!, c[8]!]]);
const transposed = ([a, b, c]: PairedTable): PairedTable => [[a[0], b[0], c[0]], [a[1], b[1], c[1]], [a[2], b[2], c[2]]];

describe('a comparison of the same people', () => {
  it.each(methods)('by %s has nothing to say of nobody', (method) => {
    expect(comparePaired(nobody, { method })).toEqual({
      before: null, after: null, change: null, estimate: null, standardError: null, statistic: null,
      degreesOfFreedom: null, interval: null, pValue: null, alternative: 'two-sided', level: 0.95, method, n: 0,
      reliability: 'none', brokenAssumptions: [],
    });
  });

  it.each(methods)('by %s finds no change, and claims no certainty, when nobody moved', (method) => {
    expect(comparePaired(steady, { method })).toMatchObject({
      change: 0, pValue: 1, interval: null, brokenAssumptions: ['large-sample', 'spread'],
    });
  });

  it.each([['t', null], ['wald', null], ['score', Math.sqrt(7)]] as const)('by %s of seven equal moves has the statistic %d', (method, z) => {
    const { statistic, change, interval } = comparePaired([[0, 0, 0], [7, 0, 0], [0, 0, 0]], { method });
    expect(change).toBe(100);
    expect(interval).toBeNull();
    if (z === null) expect(statistic).toBeNull();
    else expect(statistic).toBeCloseTo(z, 13);
  });

  it('of a single pair has no t', () => {
    expect(comparePaired([[0, 0, 1], [0, 0, 0], [0, 0, 0]]).pValue).toBeNull();
  });

  it('shows the scores of both times', () => {
    expect(comparePaired([[30, 6, 4], [8, 20, 5], [3, 7, 17]])).toMatchObject({ before: 13, after: 15, change: 2, n: 100 });
  });

  it('cuts its limits at 200 unless told otherwise', () => {
    const table: PairedTable = [[0, 0, 0], [0, 0, 0], [3, 1, 0]];
    expect(comparePaired(table, { level: 0.99 }).interval?.upper).toBe(200);
    expect(comparePaired(table, { level: 0.99, clip: false }).interval?.upper).toBeGreaterThan(200);
  });

  it('keeps its digits with a billion people', () => {
    const many: PairedTable = [[400_000_000, 0, 0], [1, 300_000_000, 0], [0, 0, 299_999_999]];
    // One of 10^9 moved one step: variance (1/n)(1 - 1/n) on shares, z = sqrt(n) / sqrt(n - 1).
    expect(comparePaired(many, { method: 'wald' }).statistic).toBeCloseTo(1, 8);
    expect(comparePaired(many, { method: 'wald' }).brokenAssumptions).toEqual(['large-sample']);
  });

  it.each([
    ['a count of -1', [[-1, 0, 0], [0, 0, 0], [0, 0, 0]]], ['half a person', [[0.5, 0, 0], [0, 0, 0], [0, 0, 0]]],
    ['two rows', [[0, 0, 0], [0, 0, 0]]],
  ])('refuses %s', (_what, table) => {
    expect(() => comparePaired(table as unknown as PairedTable)).toThrow(RangeError);
  });

  it('has no level of 95', () => {
    expect(() => comparePaired(nobody, { level: 95 })).toThrow(RangeError);
  });

  it('turns round in time', () => {
    fc.assert(
      fc.property(anyTable, fc.constantFrom(...methods), anyLevel, (table, method, level) => {
        const [forth, back] = [comparePaired(table, { method, level }), comparePaired(transposed(table), { method, level })];
        expect(back.change).toBe(forth.change === null ? null : 0 - forth.change);
        expect(back.pValue).toBe(forth.pValue);
        expect(back.interval?.lower).toBe(forth.interval === null ? undefined : 0 - forth.interval.upper);
        const up = comparePaired(table, { method, level, alternative: 'greater' }).pValue;
        const down = comparePaired(transposed(table), { method, level, alternative: 'less' }).pValue;
        expect(down).toBe(up);
      }),
    );
  });

  it('nests its intervals by level', () => {
    fc.assert(
      fc.property(anyTable, anyLevel, fc.constantFrom('t', 'wald'), (table, level, method) => {
        const [narrow, wide] = [level, (1 + level) / 2].map((at) => comparePaired(table, { level: at, method }).interval);
        if (!narrow || !wide) return;
        expect(wide.lower).toBeLessThanOrEqual(narrow.lower);
        expect(wide.upper).toBeGreaterThanOrEqual(narrow.upper);
      }),
    );
  });

  it('excludes 0 from the interval exactly when the p-value is below 1 - level', () => {
    fc.assert(
      fc.property(anyTable, anyLevel, fc.constantFrom('t', 'wald'), (table, level, method) => {
        const { interval, pValue } = comparePaired(table, { level, method });
        if (interval === null || pValue === null || Math.abs(pValue - (1 - level)) < 1e-9) return;
        expect(interval.lower > 0 || interval.upper < 0).toBe(pValue < 1 - level);
      }),
    );
  });
});
