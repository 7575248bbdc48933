import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyTally, answeredTally, mirrored, tallyWith } from '../../test/arbitraries.js';
import { netPromoterScore } from './net-promoter-score.js';
import { shares } from './shares.js';
import { addTallies, emptyTally, tallyOf } from './tally.js';

describe('the Net Promoter Score', () => {
  it.each([
    // promoters, passives, detractors, points, where it comes from
    [70, 20, 10, 60, 'an example of the owner'],
    [20, 50, 30, -10, 'an example of the owner'],
    [100, 30, 80, 100 * (20 / 210), 'measuringusability.com'],
    [1, 0, 0, 100, 'one promoter'],
    [0, 1, 0, 0, 'one passive'],
    [0, 0, 1, -100, 'one detractor'],
  ])('of %d, %d, %d is %d: %s', (promoters, passives, detractors, points) => {
    expect(netPromoterScore(tallyWith({ promoters, passives, detractors }))).toBeCloseTo(points, 12);
  });

  it('of the 1,287 real Portuguese answers is 62.859', () => {
    // 100 * (885 - 76) / 1287
    expect(netPromoterScore(tallyWith({ promoters: 885, passives: 326, detractors: 76 }))).toBe(80_900 / 1287);
  });

  it('is that of the counts, not of shares that were rounded for a page', () => {
    const counts = { promoters: 2, passives: 1, detractors: 4 };
    const shown = shares(counts);
    expect(Number(shown?.promoters) - Number(shown?.detractors)).toBe(-28);
    expect(netPromoterScore(tallyWith(counts))).toBe(-200 / 7);
  });

  it('of the example in the documentation is 25', () => {
    expect(netPromoterScore(tallyOf([10, 9, 7, 3]))).toBe(25);
  });

  it('is not there when nobody answered', () => {
    expect(netPromoterScore(emptyTally)).toBeNull();
  });

  it('is 0, never -0, when promoters and detractors balance', () => {
    expect(Object.is(netPromoterScore(tallyWith({ promoters: 3, passives: 0, detractors: 3 })), 0)).toBe(true);
  });

  it('is antisymmetric in promoters and detractors', () => {
    fc.assert(
      fc.property(answeredTally, (tally) => {
        expect(netPromoterScore(mirrored(tally))).toBe(0 - Number(netPromoterScore(tally)));
      }),
    );
  });

  it('lies between -100 and 100', () => {
    fc.assert(
      fc.property(answeredTally, (tally) => {
        expect(Math.abs(Number(netPromoterScore(tally)))).toBeLessThanOrEqual(100);
      }),
    );
  });

  it('of two groups together lies between their scores', () => {
    fc.assert(
      fc.property(answeredTally, answeredTally, (a, b) => {
        const [low, high] = [Number(netPromoterScore(a)), Number(netPromoterScore(b))].sort((x, y) => x - y);
        const together = Number(netPromoterScore(addTallies(a, b)));
        expect(together).toBeGreaterThanOrEqual(Number(low) - 1e-9);
        expect(together).toBeLessThanOrEqual(Number(high) + 1e-9);
      }),
    );
  });

  it('does not depend on how many times everybody is counted', () => {
    fc.assert(
      fc.property(anyTally, (tally) => {
        const twice = netPromoterScore(addTallies(tally, tally));
        expect(twice).toBe(netPromoterScore(tally));
      }),
    );
  });
});
