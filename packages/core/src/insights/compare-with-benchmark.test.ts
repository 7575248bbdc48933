import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answeredTally, anyTally, mirrored, tallyWith } from '../../test/arbitraries.js';
import { compareTallies } from '../inference/compare-tallies.js';
import { emptyTally } from '../nps/tally.js';
import { testNps } from '../inference/test-nps.js';
import { compareWithBenchmark, type Benchmark } from './compare-with-benchmark.js';

const origin = { source: 'a report', asOf: '2025-11-30' } as const;
const own = tallyWith({ promoters: 50, passives: 30, detractors: 20 });
const fixed = (score: number): Benchmark => ({ ...origin, kind: 'fixed', score });

describe('a comparison with a benchmark', () => {
  it.each([
    [10, 'above'], [50, 'below'], [30, 'not-distinguishable'], [-100, 'above'], [100, 'below'],
  ])('that is fixed at %d finds the score %s', (score, verdict) => {
    const found = compareWithBenchmark(own, fixed(score));
    expect(found).toMatchObject({ verdict, score: 30, benchmark: score, difference: 30 - score, n: { own: 100, benchmark: null } });
    expect(found.pValue).toBeCloseTo(Number(testNps(own, score, { method: 'adjusted-wald' }).pValue), 12);
  });

  it('keeps source and date', () => {
    expect(compareWithBenchmark(own, fixed(10))).toMatchObject({ ...origin, kind: 'fixed' });
  });

  it('counts the chance of a benchmark that is a sample itself', () => {
    const against = (benchmark: Benchmark) => compareWithBenchmark(own, benchmark);
    const [known, sample] = [against(fixed(10)), against({ ...origin, kind: 'published', score: 10, n: 100 })];
    expect(known.verdict).toBe('above');
    expect(sample.verdict).toBe('not-distinguishable');
    expect(Number(sample.standardError)).toBeGreaterThan(Number(known.standardError));
    expect(against({ ...origin, kind: 'published', score: 10, n: 100, standardError: 7 }).standardError).toBeCloseTo(
      Math.hypot(Number(known.standardError), 7), 10,
    );
  });

  it('takes the widest spread for a published score without a standard error', () => {
    // 55 promoters and 45 detractors, with the pseudo-answers.
    const found = compareWithBenchmark(own, { ...origin, kind: 'published', score: 10, n: 100 });
    const widest = compareTallies(tallyWith({ promoters: 55, passives: 0, detractors: 45 }), own);
    expect(found.standardError).toBeCloseTo(Number(widest.standardError), 10);
    expect(found.pValue).toBeCloseTo(Number(widest.pValue), 12);
  });

  it('becomes that with a fixed number when the sample is huge', () => {
    const found = compareWithBenchmark(own, { ...origin, kind: 'published', score: 10, n: 1e9 });
    expect(found.pValue).toBeCloseTo(Number(compareWithBenchmark(own, fixed(10)).pValue), 4);
  });

  it('asks one side only when told to', () => {
    const [greater, less, both] = (['greater', 'less', 'two-sided'] as const).map((alternative) =>
      compareWithBenchmark(own, fixed(15), { alternative }),
    );
    expect(Number(greater?.pValue)).toBeCloseTo(Number(both?.pValue) / 2, 12);
    expect(Number(greater?.pValue) + Number(less?.pValue)).toBeCloseTo(1, 12);
    expect([greater?.verdict, less?.verdict, both?.verdict]).toEqual(['above', 'not-distinguishable', 'not-distinguishable']);
    expect(greater?.interval).toEqual(both?.interval);
    expect(compareWithBenchmark(own, fixed(90), { alternative: 'less' }).verdict).toBe('below');
  });

  it.each([
    ['nobody answered', emptyTally, fixed(10), null],
    ['few answered', tallyWith({ promoters: 9, passives: 0, detractors: 0 }), fixed(-50), 150],
    ['the benchmark rests on few', own, { ...origin, kind: 'published', score: -50, n: 9 } as const, 80],
    ['nobody answered for the benchmark', own, { ...origin, kind: 'tally', tally: emptyTally } as const, null],
  ])('says too few answers when %s', (_, tally, benchmark, difference) => {
    const found = compareWithBenchmark(tally, benchmark);
    expect(found).toMatchObject({ verdict: 'too-few-answers', difference });
    expect(found.pValue === null).toBe(difference === null);
    expect(found.interval === null).toBe(difference === null);
  });

  it.each([
    fixed(101), fixed(Number.NaN), { ...origin, kind: 'published', score: 10, n: 0 } as const,
    { ...origin, kind: 'published', score: 10, n: 10.5 } as const,
    { ...origin, kind: 'published', score: 10, n: 10, standardError: 0 } as const,
    { ...origin, kind: 'published', score: 10, n: 10, standardError: Number.NaN } as const,
  ])('is not there for %j', (benchmark) => {
    expect(() => compareWithBenchmark(own, benchmark)).toThrow(RangeError);
  });

  it('with the answers themselves is the comparison of two groups', () => {
    fc.assert(
      fc.property(anyTally, anyTally, (tally, theirs) => {
        const found = compareWithBenchmark(tally, { ...origin, kind: 'tally', tally: theirs });
        const { pValue, change, interval } = compareTallies(theirs, tally);
        expect(found.difference).toBe(change);
        if (pValue !== null) expect(found.pValue).toBeCloseTo(pValue, 12);
        if (interval !== null) expect(found.interval?.lower).toBeCloseTo(interval.lower, 9);
      }),
    );
  });

  it('keeps the last digits of two scores near 100, of a thousand million answers each', () => {
    const [tally, theirs] = [50, 90].map((detractors) => tallyWith({ promoters: 1e9 - detractors, passives: 0, detractors }));
    const found = compareWithBenchmark(tally ?? emptyTally, { ...origin, kind: 'tally', tally: theirs ?? emptyTally });
    // By hand: 40 detractors less, 200 points each, of 1e9. The p-value by mpmath, with the pseudo-answers.
    expect(Number(found.difference) / 8e-6).toBeCloseTo(1, 14);
    expect(Number(found.pValue) / 0.0007971727248944722).toBeCloseTo(1, 9);
    expect(found.verdict).toBe('above');
  });

  it('mirrors with its answers', () => {
    const opposite = { above: 'below', below: 'above', 'not-distinguishable': 'not-distinguishable', 'too-few-answers': 'too-few-answers' };
    fc.assert(
      fc.property(answeredTally, fc.integer({ min: -100, max: 100 }), (tally, score) => {
        const [plain, mirror] = [compareWithBenchmark(tally, fixed(score)), compareWithBenchmark(mirrored(tally), fixed(0 - score))];
        expect(mirror.verdict).toBe(opposite[plain.verdict]);
        expect(mirror.difference).toBe(0 - Number(plain.difference));
      }),
    );
  });
});
