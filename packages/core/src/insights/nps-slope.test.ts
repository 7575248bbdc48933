import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answeredTally, mirrored, tallyWith } from '../../test/arbitraries.js';
import { refusalOf, valueOf } from '../../test/expect-refusal.js';
import { addTallies, emptyTally, tallyOfCounts, type Tally } from '../nps/tally.js';
import { npsSlope } from './nps-slope.js';

const tally = (promoters: number, passives: number, detractors: number) => tallyWith({ promoters, passives, detractors });
const month = (promoters: number): Tally => tallyOfCounts([100 - promoters, 0, 0, 0, 0, 0, 0, 0, 0, 0, promoters]);

const nine: readonly Tally[] = [
  tally(40, 30, 20), tally(45, 28, 22), tally(38, 33, 19), tally(50, 25, 18), tally(52, 30, 12),
  tally(60, 22, 10), tally(30, 35, 28), tally(44, 31, 20), tally(3, 1, 0),
];

describe('the slope of a score', () => {
  it('is that of a regression weighted by the number of answers', () => {
    // R 4.2.2: lm(score ~ period, weights = n), confint(), predict()
    const found = valueOf(npsSlope(nine));
    expect(found.slope).toBeCloseTo(0.3970938433769673, 10);
    expect(found.standardError).toBeCloseTo(2.449770708103799, 10);
    expect(found.pValue).toBeCloseTo(0.87581130322730760, 9);
    expect(found.interval?.lower).toBeCloseTo(-5.395693383846905, 8);
    expect(found.interval?.upper).toBeCloseTo(6.18988107060084, 8);
    expect([found.first, found.last]).toEqual([expect.closeTo(27.1443522577318, 10), expect.closeTo(30.32110300474753, 10)]);
    expect(found).toMatchObject({ verdict: 'no-trend-shown', degreesOfFreedom: 7, periods: 9, n: 746, brokenAssumptions: ['large-sample'] });
  });

  it('passes over a period without answers, which keeps its place in time', () => {
    // R 4.2.2: the same with the fourth period left out, level 0.9
    const found = valueOf(npsSlope(nine.with(3, emptyTally), { level: 0.9 }));
    expect(found.slope).toBeCloseTo(0.4863179647696052, 10);
    expect(found.standardError).toBeCloseTo(2.625046931050052, 10);
    expect(found.interval?.lower).toBeCloseTo(-4.614621467074071, 8);
    expect(found.periods).toBe(8);
  });

  it('of the example in its documentation is 4.4', () => {
    expect(valueOf(npsSlope([50, 52, 53, 57].map(month))).slope).toBeCloseTo(4.4, 12);
  });

  it.each([
    [[30, 40, 49, 61, 70], 'rising'],
    [[70, 61, 49, 40, 30], 'falling'],
  ])('of %j is %s', (promoters, verdict) => {
    expect(valueOf(npsSlope(promoters.map(month))).verdict).toBe(verdict);
  });

  it.each([
    ['on a straight line', [30, 40, 50, 60], 20],
    ['that never moves', [33, 33, 33, 33], 0],
  ])('%s shows no spread and claims nothing', (_, promoters, slope) => {
    const found = valueOf(npsSlope(promoters.map(month)));
    expect(found.slope).toBeCloseTo(slope, 10);
    expect(found).toMatchObject({
      standardError: null, interval: null, pValue: null, verdict: 'no-trend-shown', brokenAssumptions: ['spread'],
    });
  });

  it('says when neighbouring periods resemble each other', () => {
    const wave = Array.from({ length: 24 }, (_, at) => month(50 + Math.round(30 * Math.sin(at / 4))));
    expect(valueOf(npsSlope(wave)).brokenAssumptions).toContain('independent-periods');
    expect(valueOf(npsSlope(nine)).brokenAssumptions).not.toContain('independent-periods');
  });

  it.each([0, 1, 2])('is refused for %d periods with answers', (periods) => {
    const tallies = [emptyTally, ...nine.slice(0, periods), emptyTally];
    expect(refusalOf(npsSlope(tallies))).toEqual({ kind: 'series/too-few-values', got: periods, atLeast: 3 });
  });

  it('holds for a thousand million answers in each period', () => {
    const big = [5e8, 6e8, 5.5e8, 7e8].map((promoters) => tally(promoters, 0, 1e9 - promoters));
    const small = [50, 60, 55, 70].map(month);
    expect(valueOf(npsSlope(big)).pValue).toBeCloseTo(Number(valueOf(npsSlope(small)).pValue), 12);
  });

  it.each([0, 1, 95, Number.NaN])('has no level %d', (level) => {
    expect(() => npsSlope(nine, { level })).toThrow(RangeError);
    expect(() => npsSlope([], { level })).toThrow(RangeError);
  });

  it('turns round with time and with its answers, and does not depend on how often everybody is counted', () => {
    fc.assert(
      fc.property(fc.array(answeredTally, { minLength: 3, maxLength: 12 }), (tallies) => {
        const plain = valueOf(npsSlope(tallies));
        const others = [npsSlope(tallies.toReversed()), npsSlope(tallies.map(mirrored))].map(valueOf);
        for (const { slope } of others) expect(Math.abs(slope + plain.slope)).toBeLessThan(1e-9);
        const twice = valueOf(npsSlope(tallies.map((one) => addTallies(one, one))));
        expect(Math.abs(twice.slope - plain.slope)).toBeLessThan(1e-9);
        for (const { slope, pValue } of [plain, twice, ...others]) {
          expect(Number.isFinite(slope) && !Object.is(slope, -0)).toBe(true);
          expect(pValue === null || (pValue >= 0 && pValue <= 1)).toBe(true);
        }
      }),
    );
  });
});
