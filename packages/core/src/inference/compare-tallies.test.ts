import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyLevel, anyTally, mirrored, tallyWith } from '../../test/arbitraries.js';
import { npsInterval } from '../nps/nps-interval.js';
import { emptyTally } from '../nps/tally.js';
import { compareTallies, type ComparisonMethod } from './compare-tallies.js';

type Counts = readonly [promoters: number, passives: number, detractors: number];
const tally = ([promoters, passives, detractors]: Counts) => tallyWith({ promoters, passives, detractors });

const withInterval = ['adjusted-wald', 'welch', 'wald', 'mover'] as const;
const methods: readonly ComparisonMethod[] = [...withInterval, 'score-pooled', 'permutation', 'permutation-exact'];
const anyMethod = fc.constantFrom(...methods);
/** Nearly all answers at one end too, where the difference is taken from there. */
const anySide = fc.oneof(
  anyTally,
  fc.tuple(fc.integer({ min: 100, max: 1_000_000_000 }), fc.nat(9), fc.nat(9)).map(tally),
  fc.tuple(fc.nat(9), fc.nat(9), fc.integer({ min: 100, max: 1_000_000_000 })).map(tally),
);
const smallTally = fc.tuple(fc.nat(6), fc.nat(6), fc.nat(6)).map(tally);

describe('a comparison', () => {
  it.each(methods)('by %s has nothing to say when one side is empty', (method) => {
    expect(compareTallies(emptyTally, tally([70, 20, 10]), { method })).toEqual({
      before: null, after: 60, change: null, estimate: null, standardError: null, statistic: null, degreesOfFreedom: null,
      interval: null, pValue: null, alternative: 'two-sided', level: 0.95, method, n: { before: 0, after: 100 },
      reliability: 'none', brokenAssumptions: [], falseAlarmChance: 1 - 0.95,
    });
  });

  it.each([
    // Both sides constant, statistics.md section 13: only the methods that look beyond the observed spread speak.
    ['adjusted-wald', [0, 0, 50], [50, 0, 0], true],
    ['mover', [0, 0, 50], [50, 0, 0], null],
    ['wald', [0, 0, 50], [50, 0, 0], false],
    ['welch', [0, 0, 50], [50, 0, 0], false],
    ['score-pooled', [0, 0, 50], [50, 0, 0], true],
    ['permutation-exact', [0, 0, 50], [50, 0, 0], true],
    ['score-pooled', [20, 0, 0], [50, 0, 0], false],
    ['permutation', [20, 0, 0], [50, 0, 0], false],
    ['welch', [1, 0, 0], [25, 25, 0], false],
  ] as const)('by %s of %j and %j has a p-value: %j', (method, before, after, has) => {
    const { pValue, interval, statistic, brokenAssumptions } = compareTallies(tally(before), tally(after), { method });
    if (has !== null) expect(pValue !== null).toBe(has);
    if (has === false) expect([interval, statistic]).toEqual([null, null]);
    if (method !== 'mover') expect(brokenAssumptions).toContain(method.endsWith('exact') ? 'spread' : 'every-category');
  });

  it.each([
    // R 4.2.2: t.test(rep(c(100, 0, -100), after), rep(c(100, 0, -100), before)), one side without spread.
    ['welch', [12, 0, 0], [6, 3, 1], -2.23606797749979, 9, 0.052177242798819],
    // mpmath 1.3.0, 40 digits, from the formula.
    ['adjusted-wald', [400_000_000, 300_000_000, 300_000_000], [400_010_000, 300_000_000, 299_990_000], 0.538382681820799, null, 0.5903128799935],
  ] as const)('by %s of %j and %j agrees with others', (method, before, after, statistic, degreesOfFreedom, pValue) => {
    const found = compareTallies(tally(before), tally(after), { method });
    expect(found.statistic).toBeCloseTo(statistic, 9);
    expect(found.degreesOfFreedom ?? -1).toBeCloseTo(degreesOfFreedom ?? -1, 9);
    expect(found.pValue).toBeCloseTo(pValue, 9);
  });

  it('keeps the digits of a p-value near 0', () => {
    // mpmath 1.3.0: erfc(z / sqrt 2) with 50 digits.
    const { pValue, statistic } = compareTallies(tally([300, 300, 400]), tally([600, 300, 100]), { method: 'wald' });
    expect(statistic).toBeCloseTo(17.77046633277277, 12);
    expect(Number(pValue) / 1.1969162410562554e-70).toBeCloseTo(1, 11);
  });

  it.each([
    // mpmath 1.3.0, 40 digits. As the difference of two doubles near 100 the statistics end after nine digits.
    ['wald', 7.486651613881719], ['welch', 7.486651609804987], ['score-pooled', 7.714165411182383],
    ['permutation', 7.714165409152340], ['adjusted-wald', 7.295219503096768],
  ] as const)('by %s keeps the digits of two scores near 100', (method, statistic) => {
    const [before, after] = [tally([900_000_000, 100, 2]), tally([1_000_000_000, 5, 7])];
    for (const found of [compareTallies(before, after, { method }), compareTallies(mirrored(after), mirrored(before), { method })]) {
      expect(Number(found.statistic) / statistic).toBeCloseTo(1, 14);
      expect(Number(found.change) / 9.65555426872607e-6).toBeCloseTo(1, 14);
    }
  });

  it.each([
    ['level', { level: 95 }], ['level', { level: Number.NaN }], ['looks', { looks: 0 }], ['looks', { looks: 1.5 }],
    ['looks', { looks: 366 }],
  ])('has no such %s', (_what, options) => {
    expect(() => compareTallies(emptyTally, emptyTally, options)).toThrow(RangeError);
  });

  it('halves the p-value when one direction is asked for, and takes it from the other end', () => {
    const [before, after] = [tally([40, 30, 30]), tally([55, 25, 20])];
    for (const method of ['adjusted-wald', 'welch', 'wald', 'score-pooled', 'permutation'] as const) {
      const [both, up, down] = (['two-sided', 'greater', 'less'] as const).map(
        (alternative) => Number(compareTallies(before, after, { method, alternative }).pValue),
      );
      expect(up).toBeCloseTo(Number(both) / 2, 14);
      expect(Number(up) + Number(down)).toBeCloseTo(1, 14);
    }
  });
});

describe('repeated looks', () => {
  it('are a reservation in the data, with the chance of a false alarm', () => {
    const [before, after] = [tally([40, 30, 30]), tally([55, 25, 20])];
    const once = compareTallies(before, after);
    const again = compareTallies(before, after, { looks: 5 });
    expect(once.brokenAssumptions).toEqual([]);
    expect(once.falseAlarmChance).toBeCloseTo(0.05, 12);
    expect(again).toEqual({ ...once, brokenAssumptions: ['single-look'], falseAlarmChance: again.falseAlarmChance });
    expect(again.falseAlarmChance).toBeCloseTo(0.142, 3);
  });
});

describe('what a method takes for granted', () => {
  it.each([
    ['adjusted-wald', [4, 3, 3], [40, 30, 30], []],
    ['adjusted-wald', [3, 3, 3], [40, 30, 30], ['large-sample']],
    ['wald', [10, 10, 9], [40, 30, 30], ['large-sample']],
    ['welch', [10, 10, 10], [40, 30, 0], ['every-category']],
    ['mover', [1, 0, 1], [40, 30, 30], []],
    ['permutation-exact', [1, 0, 1], [40, 50, 30], ['equal-distributions']],
    ['permutation-exact', [1, 0, 1], [1, 1, 0], []],
    ['score-pooled', [30, 40, 30], [90, 5, 90], ['equal-distributions']],
    ['score-pooled', [30, 40, 30], [48, 4, 48], []],
  ] as const)('by %s of %j and %j: %j', (method, before, after, broken) => {
    expect(compareTallies(tally(before), tally(after), { method }).brokenAssumptions).toEqual(broken);
  });
});

describe('laws of comparisons', () => {
  it('find nothing between a group and itself', () => {
    fc.assert(
      fc.property(anyTally, anyMethod, (group, method) => {
        const { change, pValue } = compareTallies(group, group, { method });
        expect(change === null || change === 0).toBe(true);
        expect(pValue === null || pValue > 1 - 1e-12).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('turn round with their sides, and mirror with their answers', () => {
    fc.assert(
      fc.property(anySide, anySide, anyMethod, (a, b, method) => {
        const forth = compareTallies(a, b, { method });
        for (const back of [compareTallies(b, a, { method }), compareTallies(mirrored(a), mirrored(b), { method })]) {
          expect(back.change).toBe(forth.change === null ? null : 0 - forth.change);
          expect(back.estimate).toBe(forth.estimate === null ? null : 0 - forth.estimate);
          expect(back.interval?.lower).toBe(forth.interval === null ? undefined : 0 - forth.interval.upper);
          // The exact method adds in another order.
          if (method === 'permutation-exact') expect(back.pValue ?? -1).toBeCloseTo(forth.pValue ?? -1, 12);
          else expect(back.pValue).toBe(forth.pValue);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('hold no NaN, no infinity and no -0', () => {
    fc.assert(
      fc.property(anySide, anySide, anyMethod, anyLevel, (a, b, method, level) => {
        const { before, after, change, estimate, standardError, statistic, degreesOfFreedom, pValue, interval } =
          compareTallies(a, b, { method, level });
        const numbers = [before, after, change, estimate, standardError, statistic, degreesOfFreedom, pValue];
        for (const value of [...numbers, interval?.lower, interval?.upper]) {
          if (value === null || value === undefined) continue;
          expect(Number.isFinite(value)).toBe(true);
          expect(Object.is(value, -0)).toBe(false);
        }
      }),
    );
  });

  it('exclude 0 from the interval exactly when the p-value is below 1 - level', () => {
    fc.assert(
      fc.property(anyTally, anyTally, anyLevel, fc.constantFrom('adjusted-wald', 'welch', 'wald'), (a, b, level, method) => {
        const { interval, pValue } = compareTallies(a, b, { level, method });
        if (interval === null || pValue === null || Math.abs(pValue - (1 - level)) < 1e-9) return;
        expect(interval.lower > 0 || interval.upper < 0).toBe(pValue < 1 - level);
      }),
    );
  });

  it('nest intervals by level', () => {
    fc.assert(
      fc.property(anyTally, anyTally, anyLevel, fc.constantFrom(...withInterval), (a, b, level, method) => {
        const narrow = compareTallies(a, b, { level, method }).interval;
        const wide = compareTallies(a, b, { level: (1 + level) / 2, method }).interval;
        if (narrow === null || wide === null) return;
        expect(wide.lower).toBeLessThanOrEqual(narrow.lower + 1e-9);
        expect(wide.upper).toBeGreaterThanOrEqual(narrow.upper - 1e-9);
      }),
    );
  });

  it('make of mover what each side says alone when the other is known', () => {
    // Against 10^9 answers with score 0 the interval is nearly that of the side itself.
    const known = tally([300_000_000, 400_000_000, 300_000_000]);
    const side = tally([9, 4, 2]);
    const { interval } = compareTallies(known, side, { method: 'mover' });
    const alone = npsInterval(side, { method: 'score' });
    expect(interval?.lower).toBeCloseTo(Number(alone?.lower), 4);
    expect(interval?.upper).toBeCloseTo(Number(alone?.upper), 4);
  });
});

describe('the permutation methods', () => {
  /** All ways to choose who is on the second side, one by one. */
  const byEnumeration = ([p, s, d]: Counts, [p2, s2, d2]: Counts) => {
    const values = [...Array(p + p2).fill(1), ...Array(s + s2).fill(0), ...Array(d + d2).fill(-1)];
    const size = p2 + s2 + d2;
    const sums: number[] = [];
    for (let mask = 0; mask < 2 ** values.length; mask += 1) {
      const chosen = values.filter((_, at) => (mask >> at) & 1);
      if (chosen.length === size) sums.push(chosen.reduce((sum, value) => sum + value, 0));
    }
    const mean = sums.reduce((a, b) => a + b, 0) / sums.length;
    const variance = sums.reduce((sum, value) => sum + (value - mean) ** 2, 0) / sums.length;
    const observed = p2 - d2;
    const share = (isExtreme: (sum: number) => boolean) => sums.filter(isExtreme).length / sums.length;
    return {
      z: (observed - mean) / Math.sqrt(variance),
      'two-sided': share((sum) => Math.abs(sum - mean) >= Math.abs(observed - mean) - 1e-9),
      greater: share((sum) => sum >= observed),
      less: share((sum) => sum <= observed),
    };
  };

  it.each([
    [[3, 1, 1], [1, 2, 2]], [[4, 0, 1], [0, 3, 3]], [[1, 1, 0], [2, 2, 6]], [[0, 1, 0], [5, 3, 3]], [[2, 2, 2], [2, 2, 2]],
    [[5, 0, 0], [0, 0, 5]], [[7, 1, 1], [0, 1, 2]],
  ] as const)('agree with every assignment of %j and %j, of unequal size too', (before, after) => {
    const all = byEnumeration(before, after);
    const [a, b] = [tally(before), tally(after)];
    for (const alternative of ['two-sided', 'greater', 'less'] as const) {
      expect(compareTallies(a, b, { method: 'permutation-exact', alternative }).pValue).toBeCloseTo(all[alternative], 12);
    }
    expect(compareTallies(a, b, { method: 'permutation' }).statistic).toBeCloseTo(all.z, 12);
  });

  it.each([
    // R 4.2.2, coin 1.4.2: oneway_test(v ~ g, distribution = 'exact').
    [[9, 4, 2], [4, 5, 6], 0.0773365639161843],
  ] as const)('agree with coin on %j and %j', (before, after, pValue) => {
    expect(compareTallies(tally(before), tally(after), { method: 'permutation-exact' }).pValue).toBeCloseTo(pValue, 12);
  });

  it('approach each other with many answers', () => {
    const [before, after] = [tally([628, 240, 132]), tally([590, 260, 150])];
    const exact = Number(compareTallies(before, after, { method: 'permutation-exact' }).pValue);
    const limit = Number(compareTallies(before, after, { method: 'permutation' }).pValue);
    expect(Math.abs(exact - limit)).toBeLessThan(0.01);
  });

  it('have no exact p-value when the ways to deal are too many', () => {
    const many = tally([20_000, 20_000, 20_000]);
    expect(compareTallies(many, many, { method: 'permutation-exact' }).pValue).toBeNull();
  });

  it('give chances in any case', () => {
    fc.assert(
      fc.property(smallTally, smallTally, fc.constantFrom('two-sided', 'greater', 'less'), (a, b, alternative) => {
        const { pValue } = compareTallies(a, b, { method: 'permutation-exact', alternative });
        if (pValue === null) return;
        expect(pValue).toBeGreaterThan(0);
        expect(pValue).toBeLessThanOrEqual(1);
      }),
    );
  });
});
