import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyTally, mirrored, tallyWith } from '../../test/arbitraries.js';
import { emptyTally } from '../nps/tally.js';
import { shrinkScores } from './shrink-scores.js';

const groupsOf = (...counts: readonly (readonly [number, number, number])[]) =>
  counts.map(([promoters, passives, detractors], key) => ({ key, tally: tallyWith({ promoters, passives, detractors }) }));

describe('shrunk scores', () => {
  it('are those of DerSimonian and Laird', () => {
    // Computed with mpmath 1.3, 30 digits, by the textbook formula for τ².
    const found = shrinkScores(groupsOf([4, 0, 0], [30, 10, 5], [12, 20, 30], [200, 100, 100], [0, 0, 3]));
    expect(found.betweenVariance / 1413.653048981429).toBeCloseTo(1, 13);
    expect(found.mean).toBeCloseTo(15.110517342192283, 12);
    const expected = [
      [61.95768431613023, 0.5518606723377077, 26.58920695172672], [52.66767756898993, 0.9285974716767247, 10.139211081424058],
      [-26.2369162736579, 0.9366749878071007, 9.5386927430997], [24.881365301136302, 0.9880039529903989, 4.124426690741855],
      [-37.71722420163715, 0.45893062392193856, 29.529442253990734],
    ] as const;
    found.groups.forEach(({ shrunkScore, weight, standardError }, at) => {
      expect(shrunkScore).toBeCloseTo(expected[at]![0], 11);
      expect(weight).toBeCloseTo(expected[at]![1], 13);
      expect(standardError).toBeCloseTo(expected[at]![2], 11);
    });
    expect(found.brokenAssumptions).toEqual([]);
  });

  it('all lie at the mean when branches differ no more than chance allows', () => {
    const { groups, mean, betweenVariance } = shrinkScores(groupsOf([5, 3, 2], [6, 3, 3], [50, 30, 20]));
    expect(betweenVariance).toBe(0);
    expect(groups.map(({ shrunkScore, weight }) => [shrunkScore, weight])).toEqual([[mean, 0], [mean, 0], [mean, 0]]);
  });

  it('do not believe a branch whose four answers are alike more than one of a hundred', () => {
    const [few, many] = shrinkScores(groupsOf([4, 0, 0], [90, 5, 5], [20, 30, 50], [40, 30, 30], [10, 50, 40])).groups;
    expect(few!.shrunkScore).toBeLessThan(many!.shrunkScore);
    expect(few!.weight).toBeLessThan(many!.weight);
  });

  it('give a branch without answers the mean, with the variance between branches', () => {
    const { groups, mean } = shrinkScores([...groupsOf([90, 5, 5], [20, 30, 50], [40, 30, 30]), { key: 9, tally: emptyTally }]);
    expect(groups[3]).toMatchObject({ key: 9, score: null, shrunkScore: mean, weight: 0, n: 0, reliability: 'none' });
    expect(groups[3]!.standardError).toBeGreaterThan(groups[0]!.standardError);
  });

  it('of one branch are its own, with no variance between', () => {
    const { groups, mean, betweenVariance, brokenAssumptions } = shrinkScores(groupsOf([3, 0, 1]));
    expect([groups[0]?.shrunkScore, mean, betweenVariance, brokenAssumptions]).toEqual([50, 50, 0, ['large-sample']]);
  });

  it.each([['no branch', []], ['no answer', [{ key: 1, tally: emptyTally }]]])('are none for %s', (_what, groups) => {
    expect(shrinkScores(groups)).toEqual({ groups: [], mean: null, betweenVariance: 0, level: 0.95, method: 'empirical-bayes', brokenAssumptions: [] });
  });

  it('hold where one branch outweighs all others by far', () => {
    const { groups, betweenVariance } = shrinkScores(groupsOf([1e9, 0, 0], [0, 0, 1], [1, 0, 1]));
    expect(betweenVariance).toBeGreaterThan(0);
    expect(groups[0]!.shrunkScore).toBeCloseTo(100, 6);
    for (const { shrunkScore, weight, standardError } of groups) expect(Math.max(Math.abs(shrunkScore), weight, standardError)).toBeLessThanOrEqual(200);
  });

  const anyGroups = fc.array(anyTally, { minLength: 1, maxLength: 12 }).map((tallies) => tallies.map((tally, key) => ({ key, tally })));

  it('lie between the own score and the mean, with weights from 0 to 1', () => {
    fc.assert(
      fc.property(anyGroups, (given) => {
        const { groups, mean } = shrinkScores(given);
        for (const { score, shrunkScore, weight, standardError, interval } of groups) {
          const own = score ?? mean!;
          expect(shrunkScore).toBeGreaterThanOrEqual(Math.min(own, mean!) - 1e-9);
          expect(shrunkScore).toBeLessThanOrEqual(Math.max(own, mean!) + 1e-9);
          expect(weight).toBeGreaterThanOrEqual(0);
          expect(weight).toBeLessThanOrEqual(1);
          expect(standardError).toBeGreaterThan(0);
          expect(interval.lower).toBeLessThan(interval.upper);
        }
      }),
    );
  });

  it('are mirrored with their answers', () => {
    fc.assert(
      fc.property(anyGroups, (given) => {
        const [one, other] = [shrinkScores(given), shrinkScores(given.map(({ key, tally }) => ({ key, tally: mirrored(tally) })))];
        one.groups.forEach(({ shrunkScore }, at) => expect(other.groups[at]!.shrunkScore).toBeCloseTo(0 - shrunkScore, 7));
      }),
    );
  });

  it('have no level of 95', () => {
    expect(() => shrinkScores([], { level: 95 })).toThrow(RangeError);
  });
});
