import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusalOf, valueOf } from '../../test/expect-refusal.js';
import { compareWeightedGroups } from './compare-weighted-groups.js';
import { weightedNps } from './weighted-nps.js';

const answers = {
  scores: [10, 9, 3, 7, 9, 8, 0, 10, 6, 9, 10, 8],
  weights: [4, 2, 1, 3, 1, 2, 4, 1, 2.5, 1, 1, 3.5],
};
const strata = ['n', 'n', 'n', 'n', 'n', 'n', 's', 's', 's', 's', 's', 's'];
const clusters = [1, 1, 2, 2, 3, 3, 1, 1, 2, 3, 3, 3];
const groups = ['a', 'b', 'a', 'b', 'a', 'b', 'a', 'c', 'b', 'a', 'b', 'c'];
const aToB = { groups, before: 'a', after: 'b' };

const anyRows = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 10 }), fc.double({ min: 0.1, max: 20, noNaN: true }), fc.integer({ min: 0, max: 2 })),
  { minLength: 1, maxLength: 40 },
);

describe('a comparison of weighted groups', () => {
  it.each([
    // R survey 4.1.1: svyttest(v ~ g, subset(design, g != "c")): estimate, t, df, p
    ['of single answers', answers, {}, [-0.0432900432900434, -0.066050485688765, 8, 0.948958432285454]],
    ['of clusters in strata', { ...answers, strata, clusters }, {}, [-0.0432900432900434, -0.0719180075861486, 3, 0.947193369456174]],
    ['of finite strata', { ...answers, strata, clusters }, { population: { n: 10, s: 20 } }, [-0.0432900432900434, -0.0788735486596962, 3, 0.942099650512409]],
  ] as const)('agrees with R survey %s', (_what, given, options, [change, statistic, degreesOfFreedom, pValue]) => {
    const found = valueOf(compareWeightedGroups(given, { ...aToB, ...options }));
    expect(found.change).toBeCloseTo(100 * change, 11);
    expect(found.statistic).toBeCloseTo(statistic, 12);
    expect(found.degreesOfFreedom).toBe(degreesOfFreedom);
    expect(found.pValue).toBeCloseTo(pValue, 12);
  });

  it('takes its scores from the weighted scores of the two groups', () => {
    const found = valueOf(compareWeightedGroups(answers, aToB));
    const scoreOf = (label: string) => valueOf(weightedNps(answers, { domain: groups.map((group) => group === label) })).score;
    expect([found.before, found.after, found.n]).toEqual([scoreOf('a'), scoreOf('b'), { before: 5, after: 5 }]);
  });

  it('turns round with its groups, whatever they are', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const given = { scores: rows.map(([score]) => score), weights: rows.map(([, weight]) => weight) };
        const labels = rows.map(([, , group]) => group);
        const there = valueOf(compareWeightedGroups(given, { groups: labels, before: 0, after: 1 }));
        const back = valueOf(compareWeightedGroups(given, { groups: labels, before: 1, after: 0 }));
        expect(back.change).toBe(there.change === null ? null : 0 - there.change);
        expect(back.pValue).toBe(there.pValue);
        expect(back.interval?.upper).toBe(there.interval === null ? undefined : 0 - there.interval.lower);
        for (const value of Object.values(there)) expect(value).not.toBeNaN();
      }),
    );
  });

  it('does not know the scale of the weights', () => {
    const scaled = { ...answers, weights: answers.weights.map((weight) => weight * 2 ** 40) };
    expect(compareWeightedGroups(scaled, aToB)).toEqual(compareWeightedGroups(answers, aToB));
  });

  it('gives a narrower error to groups that share clusters whose answers rise and fall together', () => {
    // Ten shops, each asked before and after: good shops are good both times.
    const shops = [10, 10, 9, 9, 8, 8, 7, 3, 2, 1];
    const given = { scores: [...shops, ...shops.map((score) => Math.max(0, score - (score === 9 ? 2 : 0)))] };
    const options = { groups: [...shops.map(() => 1), ...shops.map(() => 2)], before: 1, after: 2 };
    const error = (clusters?: readonly number[]) => valueOf(compareWeightedGroups(clusters ? { ...given, clusters } : given, options)).standardError!;
    expect(error([...shops.keys(), ...shops.keys()])).toBeLessThan(error() / 2);
  });

  it('has no difference when a group is empty, and no test when nothing varies', () => {
    expect(valueOf(compareWeightedGroups(answers, { groups, before: 'a', after: 'z' }))).toMatchObject({
      after: null, change: null, standardError: null, statistic: null, pValue: null, interval: null, n: { before: 5, after: 0 }, reliability: 'none', brokenAssumptions: [],
    });
    const alike = { scores: [10, 10, 3, 3] };
    expect(valueOf(compareWeightedGroups(alike, { groups: [1, 1, 2, 2], before: 1, after: 2 }))).toMatchObject({
      change: -200, standardError: 0, statistic: null, pValue: null, interval: null, brokenAssumptions: ['large-sample', 'spread'],
    });
  });

  it('of two single answers has no degree of freedom left', () => {
    expect(valueOf(compareWeightedGroups({ scores: [10, 3] }, { groups: [1, 2], before: 1, after: 2 }))).toMatchObject({
      change: -200, degreesOfFreedom: 0, pValue: null, interval: null,
    });
  });

  it('is refused with a lonely stratum', () => {
    const lonely = { scores: [10, 3, 9], strata: ['a', 'a', 'b'] };
    expect(refusalOf(compareWeightedGroups(lonely, { groups: [1, 2, 2], before: 1, after: 2 }))).toEqual({ kind: 'weights/lonely-stratum', stratum: 'b' });
  });

  it.each([
    ['one group twice', { groups, before: 'a', after: 'a' }], ['a label twice, as number and text', { groups, before: 1, after: '1' }],
    ['too few labels', { groups: ['a'], before: 'a', after: 'b' }], ['a level of 95', { ...aToB, level: 95 }],
  ])('is not defined with %s', (_what, options) => {
    expect(() => compareWeightedGroups(answers, options)).toThrow(RangeError);
  });
});
