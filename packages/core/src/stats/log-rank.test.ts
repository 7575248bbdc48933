import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FollowUp } from './follow-up.js';
import { logRankTest } from './log-rank.js';

const followUpsOf = (rows: readonly (readonly number[])[]): readonly FollowUp[] =>
  rows.map(([time, event]) => ({ time: time!, event: event === 1 }));

// R survival 3.5.3, aml
const maintained = followUpsOf([
  [9, 1], [13, 1], [13, 0], [18, 1], [23, 1], [28, 0], [31, 1], [34, 1], [45, 0], [48, 1], [161, 0],
]);
const notMaintained = followUpsOf([
  [5, 1], [5, 1], [8, 1], [8, 1], [12, 1], [16, 0], [23, 1], [27, 1], [30, 1], [33, 1], [43, 1], [45, 1],
]);

const followUp = fc.record({ time: fc.integer({ min: 0, max: 12 }), event: fc.boolean() });
const group = fc.array(followUp, { minLength: 3, maxLength: 30 });

describe('the log-rank test', () => {
  it('is that of R survival 3.5.3, survdiff', () => {
    const { chiSquare, degreesOfFreedom, pValue, groups } = logRankTest([maintained, notMaintained]);
    expect(chiSquare).toBeCloseTo(3.3963886989776, 12);
    expect(degreesOfFreedom).toBe(1);
    expect(pValue).toBeCloseTo(0.0653393220405051, 12);
    expect(groups[0]?.expected).toBeCloseTo(10.6893359923007, 12);
    expect(groups.map(({ observed, n }) => [observed, n])).toEqual([[7, 11], [11, 12]]);
  });

  it('has no part for a group without anybody, or that left before the first event', () => {
    const left = followUpsOf([[0, 0], [4, 0]]);
    const two = logRankTest([maintained, notMaintained]);
    expect(logRankTest([[], maintained, notMaintained, []])).toMatchObject({ degreesOfFreedom: 1 });
    expect(logRankTest([[], maintained, notMaintained, []]).chiSquare).toBeCloseTo(two.chiSquare!, 12);
    expect(logRankTest([left, maintained, notMaintained]).chiSquare).toBeCloseTo(two.chiSquare!, 12);
  });

  it.each([
    ['no group', []],
    ['one group', [maintained]],
    ['nobody', [[], []]],
    ['no event', [followUpsOf([[3, 0]]), followUpsOf([[4, 0]])]],
    ['groups that never met', [followUpsOf([[1, 0], [2, 0]]), followUpsOf([[3, 1], [4, 1]])]],
    ['all leaving at once', [followUpsOf([[3, 1], [3, 1]]), followUpsOf([[3, 1]])]],
  ])('is unknown for %s', (_, groups) => {
    expect(logRankTest(groups)).toMatchObject({ chiSquare: null, pValue: null });
  });

  it('is 0 between groups that are alike', () => {
    fc.assert(
      fc.property(group, (given) => {
        const { chiSquare } = logRankTest([given, given, given]);
        fc.pre(chiSquare !== null);
        expect(chiSquare).toBeCloseTo(0, 20);
      }),
    );
  });

  it('expects as many events as there were, and does not depend on the order of groups', () => {
    fc.assert(
      fc.property(group, group, group, (a, b, c) => {
        const result = logRankTest([a, b, c]);
        const events = [...a, ...b, ...c].filter(({ event }) => event).length;
        expect(result.groups.reduce((sum, { expected }) => sum + expected, 0)).toBeCloseTo(events, 10);
        const turned = logRankTest([c, a, b]);
        fc.pre(result.chiSquare !== null && turned.chiSquare !== null);
        expect(turned.chiSquare).toBeCloseTo(result.chiSquare, 8);
      }),
    );
  });

  it('warns below ten events', () => {
    const events = (count: number) => followUpsOf(Array.from({ length: 12 }, (_, at) => [at, Number(at < count)]));
    expect(logRankTest([events(5), events(4)]).brokenAssumptions).toEqual(['large-sample']);
    expect(logRankTest([events(5), events(5)]).brokenAssumptions).toEqual([]);
  });

  it('does not take a time below 0', () => {
    expect(() => logRankTest([followUpsOf([[-1, 1]]), maintained])).toThrow(RangeError);
  });
});
