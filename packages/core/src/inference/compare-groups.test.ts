import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answeredTally, anyTally, mirrored, tallyWith } from '../../test/arbitraries.js';
import { emptyTally, tallyOf } from '../nps/tally.js';
import { compareGroups, type GroupsMethod } from './compare-groups.js';
import { comparePairs } from './compare-pairs.js';
import { compareTallies } from './compare-tallies.js';

type Counts = readonly [promoters: number, passives: number, detractors: number];
const tally = ([promoters, passives, detractors]: Counts) => tallyWith({ promoters, passives, detractors });
const methods: readonly GroupsMethod[] = ['welch', 'kruskal-wallis', 'permutation'];

describe('several scores', () => {
  it.each(methods)('by %s have nothing to be compared below two groups with answers', (method) => {
    for (const groups of [[], [emptyTally], [tally([5, 3, 2])], [emptyTally, tally([5, 3, 2])]]) {
      expect(compareGroups(groups, { method })).toMatchObject({
        statistic: null, degreesOfFreedom: 0, degreesOfFreedomWithin: null, pValue: null,
      });
    }
    expect(compareGroups([], { method })).toMatchObject({ scores: [], n: 0, reliability: 'none', brokenAssumptions: [] });
  });

  it('leave groups without answers out', () => {
    const groups = [tally([50, 30, 20]), tally([40, 35, 25]), tally([60, 25, 15])];
    const [first, second] = [compareGroups(groups), compareGroups([emptyTally, ...groups, emptyTally])];
    expect(second).toEqual({ ...first, scores: [null, 30, 15, 45, null] });
    expect(first).toMatchObject({ n: 300, reliability: 'ok', brokenAssumptions: [], degreesOfFreedom: 2 });
  });

  it('with a group of promoters only have no Welch, and still a permutation test', () => {
    const groups = [tally([10, 0, 0]), tally([5, 3, 2]), tally([1, 3, 2])];
    expect(compareGroups(groups)).toMatchObject({
      statistic: null, pValue: null, degreesOfFreedom: 2, brokenAssumptions: ['large-sample', 'every-category', 'spread'],
    });
    expect(compareGroups(groups, { method: 'permutation' }).pValue).toBeLessThan(0.05);
  });

  it.each(['kruskal-wallis', 'permutation'] as const)('that are all alike give %s no spread', (method) => {
    expect(compareGroups([tally([10, 0, 0]), tally([5, 0, 0])], { method }).statistic).toBeNull();
  });

  it('of two groups are Welch’s t squared, and the permutation z squared', () => {
    fc.assert(
      fc.property(answeredTally, answeredTally, (a, b) => {
        for (const [many, two] of [['welch', 'welch'], ['permutation', 'permutation']] as const) {
          const { statistic, pValue } = compareGroups([a, b], { method: many });
          const pair = compareTallies(a, b, { method: two });
          if (statistic === null || pair.statistic === null) continue;
          expect(statistic).toBeCloseTo(pair.statistic ** 2, 6);
          expect(pValue).toBeCloseTo(Number(pair.pValue), 8);
        }
      }),
    );
  });

  it.each(['permutation', 'kruskal-wallis'] as const)('by %s have, over all ways to deal them out, their degrees of freedom as mean', (method) => {
    // 8! / (2! 3! 3!) ways to give eight answers to three groups of unequal size.
    const answers: readonly number[] = [10, 10, 9, 7, 8, 0, 3, 10];
    const statistics: number[] = [];
    const deal = (at: number, hands: readonly (readonly number[])[]): void => {
      const answer = answers[at];
      if (answer === undefined) statistics.push(Number(compareGroups(hands.map((hand) => tallyOf(Uint8Array.from(hand))), { method }).statistic));
      else hands.forEach((hand, to) => hand.length < [2, 3, 3][to]! && deal(at + 1, hands.with(to, [...hand, answer])));
    };
    deal(0, [[], [], []]);
    expect(statistics).toHaveLength(560);
    expect(statistics.reduce((sum, statistic) => sum + statistic, 0) / 560).toBeCloseTo(2, 12);
  });

  it('do not depend on their order nor on which end is good', () => {
    fc.assert(
      fc.property(fc.array(anyTally, { minLength: 2, maxLength: 5 }), fc.constantFrom(...methods), (groups, method) => {
        const plain = compareGroups(groups, { method });
        for (const other of [compareGroups(groups.toReversed(), { method }), compareGroups(groups.map(mirrored), { method })]) {
          if (plain.statistic === null) expect(other.statistic).toBeNull();
          else expect(Number(other.statistic) / plain.statistic || 1).toBeCloseTo(1, 6);
        }
      }),
      { numRuns: 50 },
    );
  });

  it.each([
    // mpmath 1.3.0, 40 digits
    ['welch', 56.04995232659560], ['kruskal-wallis', 81.06666010097841], ['permutation', 59.50834795976249],
  ] as const)('near 100 keep the digits of %s', (method, statistic) => {
    const groups = [tally([900_000_000, 100, 2]), tally([1_000_000_000, 5, 7])];
    for (const given of [groups, groups.map(mirrored)]) {
      expect(Number(compareGroups(given, { method }).statistic) / statistic).toBeCloseTo(1, 13);
    }
  });

  it('of a billion answers keep their digits', () => {
    const group = tally([400_000_000, 300_000_000, 300_000_000]);
    for (const method of methods) {
      const { statistic, pValue } = compareGroups([group, group, group], { method });
      expect(statistic).toBeCloseTo(0, 6);
      expect(pValue).toBeCloseTo(1, 6);
    }
  });
});

describe('pairs of groups', () => {
  const groups = [tally([9, 4, 2]), tally([4, 5, 6]), tally([7, 7, 1]), tally([2, 6, 7])];

  it('are all there, each as it is alone', () => {
    const pairs = comparePairs(groups);
    expect(pairs.map(({ first, second }) => [first, second])).toEqual([[0, 1], [0, 2], [0, 3], [1, 2], [1, 3], [2, 3]]);
    for (const { first, second, adjustedPValue, ...alone } of pairs) {
      expect(alone).toEqual(compareTallies(groups[first] ?? emptyTally, groups[second] ?? emptyTally));
      expect(adjustedPValue).toBeGreaterThanOrEqual(Number(alone.pValue));
    }
  });

  it('without answers do not count as tests', () => {
    const [with0, without] = [comparePairs([...groups, emptyTally]), comparePairs(groups)];
    const tested = with0.filter(({ pValue }) => pValue !== null);
    expect(tested.map((pair) => pair.adjustedPValue)).toEqual(without.map((pair) => pair.adjustedPValue));
    expect(with0.find(({ second }) => second === 4)?.adjustedPValue).toBeNull();
  });

  it('are none of fewer than two groups', () => {
    expect(comparePairs([])).toEqual([]);
    expect(comparePairs([tally([1, 1, 1])])).toEqual([]);
  });
});
