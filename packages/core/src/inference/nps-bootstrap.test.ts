import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answeredTally, anyLevel, mirrored, tallyWith } from '../../test/arbitraries.js';
import { standardError } from '../nps/answer-variance.js';
import { emptyTally, tallyOf } from '../nps/tally.js';
import { npsBootstrap } from './nps-bootstrap.js';

describe('the bootstrap of a score', () => {
  it('says nothing of no answers, and no interval without spread', () => {
    expect(npsBootstrap(emptyTally)).toEqual({
      score: null, standardError: null, interval: null, n: 0, reliability: 'none', brokenAssumptions: [],
    });
    expect(npsBootstrap(tallyWith({ promoters: 12, passives: 0, detractors: 0 }))).toMatchObject({
      score: 100, standardError: 0, interval: null, brokenAssumptions: ['large-sample', 'every-category', 'spread'],
    });
  });

  it('of two opposite answers takes all three scores that resamples have', () => {
    // -100, 0, 100 with chances 1/4, 1/2, 1/4.
    const tally = tallyOf([0, 10]);
    expect(npsBootstrap(tally).interval).toEqual({ lower: -100, upper: 100, level: 0.95, method: 'bootstrap' });
    expect(npsBootstrap(tally, { level: 0.4 }).interval).toMatchObject({ lower: 0, upper: 0 });
  });

  it('gives the example of the documentation', () => {
    expect(npsBootstrap(tallyOf([10, 9, 7, 3])).interval).toMatchObject({ lower: -50, upper: 100 });
  });

  it.each([
    [700, 200, 101], [950, 30, 21], [20, 900, 81], [333, 334, 334], [991, 5, 5],
  ])('ends beyond a thousand answers within two steps of where it would end if it were enumerated: %d, %d, %d', (promoters, passives, detractors) => {
    // The trinomial of 1,001 answers added up here, answer by answer.
    const total = promoters + passives + detractors;
    let chances = new Float64Array([1]);
    for (let drawn = 0; drawn < total; drawn += 1) {
      const next = new Float64Array(chances.length + 2);
      chances.forEach((chance, at) => {
        next[at] = (next[at] ?? 0) + (chance * detractors) / total;
        next[at + 1] = (next[at + 1] ?? 0) + (chance * passives) / total;
        next[at + 2] = (next[at + 2] ?? 0) + (chance * promoters) / total;
      });
      chances = next;
    }
    const at = (share: number): number => {
      let below = 0;
      return (100 * (chances.findIndex((chance) => (below += chance) >= share) - total)) / total;
    };
    const interval = npsBootstrap(tallyWith({ promoters, passives, detractors })).interval;
    expect(Math.abs(Number(interval?.lower) - at(0.025))).toBeLessThan(200 / total);
    expect(Math.abs(Number(interval?.upper) - at(0.975))).toBeLessThan(200 / total);
  });

  it.each([
    // The distance from 100 is Poisson with mean 2: no more than 5, and no less than 0, with 2.5 % beyond.
    [999_999_998, 2, 0, 100 - 5e-7, 100], [0, 2, 999_999_998, -100, -100 + 5e-7], [1, 1000, 0, 0, 300 / 1001],
  ])('ends where scores end, at 100 and -100, and never at -0: %d, %d, %d', (promoters, passives, detractors, lower, upper) => {
    const interval = npsBootstrap(tallyWith({ promoters, passives, detractors })).interval;
    expect(Math.abs(Number(interval?.lower) - lower)).toBeLessThan(101 / (promoters + passives + detractors));
    expect(Math.abs(Number(interval?.upper) - upper)).toBeLessThan(101 / (promoters + passives + detractors));
    expect([interval?.lower, interval?.upper].filter((limit) => Math.abs(Number(limit)) > 100 || Object.is(limit, -0))).toEqual([]);
  });

  it('of a billion answers needs no draws', () => {
    const { interval } = npsBootstrap(tallyWith({ promoters: 400_000_000, passives: 300_000_000, detractors: 300_000_000 }));
    expect(interval?.lower).toBeCloseTo(10 - 1.959963984540054 * Math.sqrt(6900 / 1e9), 6);
  });

  it('nests its intervals by level', () => {
    fc.assert(
      fc.property(answeredTally, anyLevel, (tally, level) => {
        const [narrow, wide] = [level, (1 + level) / 2].map((at) => npsBootstrap(tally, { level: at }).interval);
        if (!narrow || !wide) return;
        expect(wide.lower).toBeLessThanOrEqual(narrow.lower);
        expect(wide.upper).toBeGreaterThanOrEqual(narrow.upper);
      }),
      { numRuns: 40 },
    );
  });

  it('mirrors with its answers, has the standard error of the score and no level of 95', () => {
    fc.assert(
      fc.property(answeredTally, (tally) => {
        const [one, other] = [npsBootstrap(tally), npsBootstrap(mirrored(tally))];
        expect(other.interval?.lower).toBe(one.interval === null ? undefined : 0 - one.interval.upper);
        expect(one.standardError).toBeCloseTo(Number(standardError(tally)), 12);
      }),
      { numRuns: 40 },
    );
    expect(() => npsBootstrap(emptyTally, { level: 95 })).toThrow(RangeError);
  });
});
