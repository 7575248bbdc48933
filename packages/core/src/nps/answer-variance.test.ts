import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyTally, mirrored, tallyWith } from '../../test/arbitraries.js';
import { answerVariance, sampleVariance, standardError } from './answer-variance.js';
import { tallyOf } from './tally.js';

describe('the variance of one answer', () => {
  it.each([
    // promoters, passives, detractors, divisor n, divisor n - 1, standard error
    [0, 0, 0, null, null, null],
    [1, 0, 0, 0, null, 0],
    [0, 7, 0, 0, 0, 0],
    [1, 0, 1, 10_000, 20_000, Math.sqrt(5_000)],
    // whuber, stats.stackexchange: shares 1/2, 1/3, 1/6 have 5/9
    [3, 2, 1, 50_000 / 9, 60_000 / 9, Math.sqrt(50_000 / 54)],
    [500_000_000, 0, 500_000_000, 10_000, 10_000.00001, Math.sqrt(1e-5)],
  ])('of %d, %d, %d is %d, and %d as a sample', (promoters, passives, detractors, variance, sample, error) => {
    const tally = tallyWith({ promoters, passives, detractors });
    const pairs = [[answerVariance(tally), variance], [sampleVariance(tally), sample], [standardError(tally), error]] as const;
    for (const [got, expected] of pairs) {
      if (expected === null) expect(got).toBeNull();
      else expect(got).toBeCloseTo(expected, 10);
    }
  });

  it('keeps its digits where nearly all answers are alike', () => {
    // 4 (n - 1) / n^2 on shares; P + D - (P - D)^2 in doubles loses half of the digits.
    const n = 1_000_000_000;
    const variance = Number(answerVariance(tallyWith({ promoters: n - 1, passives: 0, detractors: 1 })));
    expect(variance / ((40_000 * (n - 1)) / n / n)).toBeCloseTo(1, 12);
  });

  it('of the example in the documentation', () => {
    const tally = tallyOf([10, 9, 7, 3]);
    expect(answerVariance(tally)).toBe(6875);
    expect(sampleVariance(tally)).toBeCloseTo(9166.666666666666, 9);
    expect(standardError(tally)).toBeCloseTo(41.4578098794425, 12);
  });

  it('is the same for mirrored answers, to the last digit, and never above 10,000', () => {
    fc.assert(
      fc.property(anyTally, (tally) => {
        const variance = answerVariance(tally);
        expect(answerVariance(mirrored(tally))).toBe(variance);
        if (variance !== null) expect(variance).toBeLessThanOrEqual(10_000);
      }),
    );
  });
});
