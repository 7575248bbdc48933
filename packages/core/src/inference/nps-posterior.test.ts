import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answeredTally, anyLevel, mirrored, tallyWith } from '../../test/arbitraries.js';
import { npsInterval } from '../nps/nps-interval.js';
import { emptyTally, tallyOf } from '../nps/tally.js';
import { chanceAbove, npsPosterior } from './nps-posterior.js';

describe('the posterior of a score', () => {
  it('is not there when nobody answered, nor is a chance', () => {
    expect(npsPosterior(emptyTally)).toBeNull();
    expect(chanceAbove(emptyTally, 0)).toBeNull();
  });

  it('of one promoter under a flat prior is known by hand', () => {
    // Dirichlet(2, 1, 1): mean 1/4; variance (3/4 - 1/16) / 5; P(D > P) = 1/4.
    const one = tallyOf([9]);
    const posterior = npsPosterior(one);
    expect(posterior?.mean).toBeCloseTo(25, 12);
    expect(posterior?.standardDeviation).toBeCloseTo(100 * Math.sqrt(0.6875 / 5), 11);
    expect(chanceAbove(one, 0)).toBeCloseTo(0.75, 11);
    expect(posterior).toMatchObject({ n: 1, reliability: 'very-low', prior: { promoters: 1, passives: 1, detractors: 1 } });
  });

  it('gives the examples of the documentation', () => {
    expect(npsPosterior(tallyOf([10, 9, 7, 3]))?.mean).toBeCloseTo(14.285714285714286, 12);
    expect(chanceAbove(tallyOf([10, 9, 7, 3]), 0)).toBeCloseTo(0.6875, 11);
  });

  it.each([[100, 0], [-100, 1]])('knows that the score is above %d with chance %d', (target, chance) => {
    expect(chanceAbove(tallyOf([10, 9, 7, 3]), target)).toBe(chance);
  });

  it('of a billion answers is the Wald interval', () => {
    const tally = tallyWith({ promoters: 400_000_000, passives: 300_000_000, detractors: 300_000_000 });
    const [posterior, interval] = [npsPosterior(tally)?.interval, npsInterval(tally, { method: 'wald' })];
    expect(posterior?.lower).toBeCloseTo(Number(interval?.lower), 6);
    expect(posterior?.upper).toBeCloseTo(Number(interval?.upper), 6);
    expect(chanceAbove(tally, 10)).toBeCloseTo(0.5, 3);
  });

  it.each([
    ['a target of 101', () => chanceAbove(emptyTally, 101)],
    ['a target of NaN', () => chanceAbove(emptyTally, Number.NaN)],
    ['a prior of 0', () => npsPosterior(emptyTally, { prior: { promoters: 1, passives: 0, detractors: 1 } })],
    ['an endless prior', () => chanceAbove(emptyTally, 0, { prior: { promoters: 1, passives: Infinity, detractors: 1 } })],
    ['a level of 95', () => npsPosterior(emptyTally, { level: 95 })],
  ])('has no %s', (_what, call) => {
    expect(call).toThrow(RangeError);
  });

  it('nests its intervals by level', () => {
    fc.assert(
      fc.property(answeredTally, anyLevel, (tally, level) => {
        const [narrow, wide] = [level, (1 + level) / 2].map((at) => npsPosterior(tally, { level: at })?.interval);
        expect(Number(wide?.lower)).toBeLessThanOrEqual(Number(narrow?.lower));
        expect(Number(wide?.upper)).toBeGreaterThanOrEqual(Number(narrow?.upper));
      }),
      { numRuns: 12 },
    );
  });

  it('mirrors with its answers, and its limits have the tails that the level leaves', () => {
    fc.assert(
      fc.property(answeredTally, (tally) => {
        const [one, other] = [npsPosterior(tally), npsPosterior(mirrored(tally))];
        expect(other?.mean).toBe(one === null ? null : 0 - one.mean);
        expect(other?.interval.lower).toBe(one === null ? null : 0 - one.interval.upper);
        expect(chanceAbove(tally, Number(one?.interval.lower))).toBeCloseTo(0.975, 8);
        expect(chanceAbove(tally, Number(one?.interval.upper))).toBeCloseTo(0.025, 8);
      }),
      { numRuns: 12 },
    );
  });
});
