import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyTally, mirrored, tallyWith } from '../../test/arbitraries.js';
import { emptyTally } from '../nps/tally.js';
import { npsControlChart } from './nps-control-chart.js';

const tally = (promoters: number, passives: number, detractors: number) => tallyWith({ promoters, passives, detractors });
const usual = tally(50, 30, 20);

describe('the control chart of a score', () => {
  it('signals the period that differs by more than chance', () => {
    const chart = npsControlChart([usual, usual, usual, usual, usual, usual, usual, usual, tally(20, 30, 50), usual]);
    expect(chart.points.map(({ signal }) => signal).indexOf('below')).toBe(8);
    expect(chart.points.filter(({ signal }) => signal !== null)).toHaveLength(1);
    expect(chart.brokenAssumptions).toEqual([]);
  });

  it('is set by its baseline alone', () => {
    const chart = npsControlChart([usual, usual, tally(90, 10, 0)], { baseline: 2 });
    expect(chart).toMatchObject({ centre: 30, n: 200 });
    expect(chart.points[2]).toMatchObject({ score: 90, signal: 'above' });
  });

  it('has closer limits for more answers', () => {
    const [few, many] = npsControlChart([usual, tally(5000, 3000, 2000)]).points;
    expect(Number(many?.upper) - Number(many?.lower)).toBeCloseTo((Number(few?.upper) - Number(few?.lower)) / 10, 10);
  });

  it('leaves a place for a period without answers', () => {
    const chart = npsControlChart([usual, emptyTally, usual]);
    expect(chart.points[1]).toEqual({
      score: null, n: 0, reliability: 'none', lower: null, upper: null, z: null, signal: null,
    });
    expect(chart.centre).toBe(30);
  });

  it.each([
    ['no periods', []],
    ['no answers', [emptyTally, emptyTally]],
  ])('has no centre with %s', (_, tallies) => {
    expect(npsControlChart(tallies)).toMatchObject({ centre: null, variance: null, n: 0, reliability: 'none' });
  });

  it('knows no z without spread, and says so', () => {
    const chart = npsControlChart([tally(20, 0, 0), tally(30, 0, 0)]);
    expect(chart).toMatchObject({ centre: 100, variance: 0, brokenAssumptions: ['spread'] });
    expect(chart.points[0]).toMatchObject({ score: 100, z: null, signal: null });
  });

  it('marks periods with few answers', () => {
    expect(npsControlChart([usual, tally(1, 1, 1)]).brokenAssumptions).toEqual(['large-sample']);
  });

  it.each([0, -3, Number.NaN, Infinity])('has no limit %d', (limit) => {
    expect(() => npsControlChart([usual], { limit })).toThrow(RangeError);
  });

  it.each([-1, 2, 0.5, Number.NaN])('of one period has no baseline of %d', (baseline) => {
    expect(() => npsControlChart([usual], { baseline })).toThrow(RangeError);
  });

  it('signals exactly the distances beyond the limit, and mirrors with its answers', () => {
    fc.assert(
      fc.property(fc.array(anyTally, { maxLength: 12 }), fc.double({ min: 0.1, max: 4, noNaN: true }), (tallies, limit) => {
        const plain = npsControlChart(tallies, { limit });
        const mirror = npsControlChart(tallies.map(mirrored), { limit });
        plain.points.forEach(({ z, signal, score, lower, upper }, at) => {
          if (z !== null && Math.abs(Math.abs(z) - limit) > 1e-9) {
            expect(signal !== null).toBe(Math.abs(z) > limit);
          }
          const other = mirror.points[at];
          expect(other?.lower).toBe(upper === null ? null : 0 - upper);
          expect(other?.upper).toBe(lower === null ? null : 0 - lower);
          expect(other?.score).toBe(score === null ? null : 0 - score);
        });
      }),
    );
  });
});
