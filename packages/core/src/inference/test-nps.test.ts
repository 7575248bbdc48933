import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answeredTally, anyLevel, mirrored, tallyWith } from '../../test/arbitraries.js';
import { npsInterval } from '../nps/nps-interval.js';
import { emptyTally } from '../nps/tally.js';
import { testNps, type NpsTestMethod } from './test-nps.js';

type Counts = readonly [promoters: number, passives: number, detractors: number];
const tally = ([promoters, passives, detractors]: Counts) => tallyWith({ promoters, passives, detractors });
const methods: readonly NpsTestMethod[] = [
  'score', 'adjusted-wald', 'adjusted-wald-uniform', 'agresti-min', 'bonett-price', 'exact-sign', 'mcnemar', 't', 'wald',
];

describe('a test of one score', () => {
  it.each(methods)('by %s has nothing to say when nobody answered', (method) => {
    expect(testNps(emptyTally, 0, { method })).toEqual({
      score: null, target: 0, estimate: null, standardError: null, statistic: null, degreesOfFreedom: null, pValue: null,
      alternative: 'two-sided', method, n: 0, reliability: 'none', brokenAssumptions: [],
    });
  });

  it.each([
    // statistics.md, section 13: the packages print p = 0 for equal answers; mcnemar of passives is 0 / 0.
    ['wald', [10, 0, 0], 0, null], ['t', [10, 0, 0], 0, null], ['t', [1, 0, 0], 0, null], ['wald', [0, 8, 0], 0, null],
    ['mcnemar', [0, 8, 0], 0, null], ['exact-sign', [0, 8, 0], 0, 1], ['score', [0, 8, 0], 0, 1],
    ['adjusted-wald', [0, 8, 0], 0, 1], ['exact-sign', [1, 0, 0], 0, 1], ['exact-sign', [5, 3, 5], 0, 1],
    // A target of 100 leaves no room: it holds or it does not.
    ['score', [10, 0, 0], 100, 1], ['score', [9, 1, 0], 100, 0], ['score', [0, 0, 10], -100, 1], ['score', [1, 0, 9], -100, 0],
  ] as const)('by %s of %j against %d has a p-value of %j', (method, counts, target, pValue) => {
    const test = testNps(tally(counts), target, { method });
    if (pValue === null) expect(test.pValue).toBeNull();
    else expect(test.pValue).toBeCloseTo(pValue, 14);
    if (pValue === 0 || pValue === null) expect(test.statistic).toBeNull();
  });

  it.each([
    // mpmath 1.3.0: the regularised incomplete beta function at one half, 40 digits; the first scipy 1.17.1, binom.sf.
    [[500_020_000, 0, 499_980_000], 0.20591454810171667], [[700_000, 0, 300_000], 0],
    [[60, 0, 20], 8.580559867049611e-6],
  ] as const)('by signs of %j is exact: %d', (counts, pValue) => {
    expect(testNps(tally(counts), 0, { method: 'exact-sign' }).pValue).toBeCloseTo(pValue, 9);
  });

  it('keeps the digits of a far tail', () => {
    // 2 * 2^-1000, exactly.
    expect(Number(testNps(tally([1000, 5, 0]), 0, { method: 'exact-sign' }).pValue) / 2 ** -999).toBeCloseTo(1, 10);
  });

  it('by one sign only adds up', () => {
    // P(X >= 3) + P(X <= 3) = 1 + P(X = 3) for 4 answers: 1.25.
    const [up, down] = (['greater', 'less'] as const).map((alternative) =>
      testNps(tally([3, 2, 1]), 0, { method: 'exact-sign', alternative }).pValue);
    expect(up).toBeCloseTo(5 / 16, 14);
    expect(down).toBeCloseTo(15 / 16, 14);
  });

  it.each([
    ['a target of 101', () => testNps(emptyTally, 101)], ['a target of NaN', () => testNps(emptyTally, Number.NaN)],
    ['mcnemar against 10', () => testNps(emptyTally, 10, { method: 'mcnemar' })],
    ['signs against 10', () => testNps(emptyTally, 10, { method: 'exact-sign' })],
    ['negative pseudo-answers', () =>
      testNps(tally([1, 1, 1]), 0, { method: 'adjusted-wald', pseudoAnswers: { promoters: -1, passives: 1, detractors: 1 } })],
    ['endless pseudo-answers', () =>
      npsInterval(tally([1, 1, 1]), { pseudoAnswers: { promoters: 1, passives: Infinity, detractors: 1 } })],
  ])('has no %s', (_what, call) => {
    expect(call).toThrow(RangeError);
  });

  it('takes own pseudo-answers, and no pseudo-answers are Wald', () => {
    const answers = tally([50, 30, 20]);
    const none = { promoters: 0, passives: 0, detractors: 0 };
    const plain = testNps(answers, 10, { method: 'wald' });
    expect(testNps(answers, 10, { method: 'adjusted-wald', pseudoAnswers: none }).pValue).toBe(plain.pValue);
  });

  it('names what it takes for granted', () => {
    expect(testNps(tally([2, 0, 0]), 0, { method: 'wald' }).brokenAssumptions).toEqual(['large-sample', 'every-category', 'spread']);
    expect(testNps(tally([2, 0, 1]), 0).brokenAssumptions).toEqual([]);
  });
});

describe('laws of tests of one score', () => {
  it('the score test rejects exactly what its interval leaves out', () => {
    fc.assert(
      fc.property(answeredTally, anyLevel, fc.double({ min: -100, max: 100, noNaN: true }), (answers, level, target) => {
        const interval = npsInterval(answers, { method: 'score', level });
        const { pValue } = testNps(answers, target);
        if (interval === null || Math.abs(Number(pValue) - (1 - level)) < 1e-9) return;
        expect(target < interval.lower || target > interval.upper).toBe(Number(pValue) < 1 - level);
      }),
    );
  });

  it.each([['adjusted-wald'], ['wald'], ['t'], ['agresti-min']] as const)('so does %s where its interval is not cut', (method) => {
    fc.assert(
      fc.property(answeredTally, anyLevel, fc.double({ min: -100, max: 100, noNaN: true }), (answers, level, target) => {
        const interval = npsInterval(answers, { method, level, clip: false });
        const { pValue } = testNps(answers, target, { method });
        if (interval === null || Math.abs(Number(pValue) - (1 - level)) < 1e-9) return;
        expect(target < interval.lower || target > interval.upper).toBe(Number(pValue) < 1 - level);
      }),
      { numRuns: 50 },
    );
  });

  it('each mirrors with answers, target and direction', () => {
    fc.assert(
      fc.property(answeredTally, fc.integer({ min: -100, max: 100 }), fc.constantFrom(...methods), (answers, some, method) => {
        const target = method === 'mcnemar' || method === 'exact-sign' ? 0 : some;
        const up = testNps(answers, target, { method, alternative: 'greater' });
        const down = testNps(mirrored(answers), 0 - target, { method, alternative: 'less' });
        expect(down.pValue).toBe(up.pValue);
        for (const value of [up.estimate, up.standardError, up.statistic, up.pValue]) {
          expect(value === null || (Number.isFinite(value) && !Object.is(value, -0))).toBe(true);
        }
      }),
    );
  });

  it('signs and mcnemar agree when answers are many', () => {
    const answers = tally([500_020_000, 7, 499_980_000]);
    const [exact, limit] = (['exact-sign', 'mcnemar'] as const).map((method) => testNps(answers, 0, { method }).pValue);
    expect(exact).toBeCloseTo(Number(limit), 4);
  });
});
