import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyTally, tallyWith } from '../../test/arbitraries.js';
import { netPromoterScore } from '../nps/net-promoter-score.js';
import { addTallies, emptyTally, tallyOf } from '../nps/tally.js';
import { rollingNps } from './rolling-nps.js';

const few = tallyWith({ promoters: 1, passives: 0, detractors: 0 });
const many = tallyWith({ promoters: 0, passives: 0, detractors: 99 });

describe('a rolling score', () => {
  it('pools the answers, so that the period with few of them counts for few', () => {
    const [, second] = rollingNps([few, many], 2);
    expect(second).toMatchObject({ score: -98, total: 100, periods: 2, reliability: 'ok' });
    expect(second?.interval?.method).toBe('adjusted-wald');
  });

  it('is not there until the window is full', () => {
    expect(rollingNps([few, many, few], 3).map((entry) => entry?.total ?? null)).toEqual([null, null, 101]);
    expect(rollingNps([few, many], 3)).toEqual([null, null]);
    expect(rollingNps([], 3)).toEqual([]);
  });

  it('takes what there is when part of a window is welcome', () => {
    const entries = rollingNps([few, many, few], 3, { partial: true, level: 0.9, method: 'score' });
    expect(entries.map((entry) => [entry?.periods, entry?.total])).toEqual([[1, 1], [2, 100], [3, 101]]);
    expect(entries[0]?.interval).toMatchObject({ level: 0.9, method: 'score' });
  });

  it('has no number, but a place, where a whole window is empty', () => {
    const entries = rollingNps([few, emptyTally, emptyTally, few], 2);
    expect(entries.map((entry) => entry && entry.score)).toEqual([null, 100, null, 100]);
    expect(entries[2]).toMatchObject({ score: null, interval: null, total: 0, reliability: 'none' });
  });

  it('of the example in its documentation has three answers', () => {
    const entries = rollingNps([tallyOf([10]), tallyOf([0, 10]), tallyOf([9])], 2);
    expect(entries.map((entry) => entry?.total)).toEqual([undefined, 3, 3]);
  });

  it.each([0, -1, 1.5, Number.NaN, Infinity])('has no window of %d periods', (window) => {
    expect(() => rollingNps([few], window)).toThrow(`rollingNps: ${window} is not a number of periods`);
  });

  it('over one period is the score of the period, over all of them that of everything', () => {
    fc.assert(
      fc.property(fc.array(anyTally, { minLength: 1, maxLength: 9 }), (tallies) => {
        expect(rollingNps(tallies, 1).map((entry) => entry?.score)).toEqual(tallies.map(netPromoterScore));
        const all = tallies.reduce(addTallies, emptyTally);
        expect(rollingNps(tallies, tallies.length).at(-1)?.score).toBe(netPromoterScore(all));
      }),
    );
  });
});
