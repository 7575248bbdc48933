import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Score } from '../scores/score.js';
import { talliesByGroup } from './tallies-by-group.js';
import { emptyTally, tallyOf } from './tally.js';

const columns = fc.array(fc.tuple(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 0, max: 6 })));

describe('tallies by group', () => {
  it('are those that each group has alone', () => {
    fc.assert(
      fc.property(columns, fc.constantFrom(Uint8Array, Uint16Array, Uint32Array), (rows, Column) => {
        const tallies = talliesByGroup(Uint8Array.from(rows, ([score]) => score), Column.from(rows.map(([, group]) => group)), 7);
        const expected = Array.from({ length: 7 }, (_, group) =>
          tallyOf(rows.filter(([, other]) => other === group).map(([score]) => score as Score)),
        );
        expect(tallies).toEqual(expected);
      }),
    );
  });

  it('are empty for groups without answers, and none without groups', () => {
    expect(talliesByGroup(Uint8Array.of(), Uint8Array.of(), 2)).toEqual([emptyTally, emptyTally]);
    expect(talliesByGroup(Uint8Array.of(), Uint8Array.of(), 0)).toEqual([]);
  });

  it.each([
    ['a score of 11', [11], [0], 1], ['a score of 15', [3, 15], [0, 0], 1],
    ['a score of 16, which would be a 0 of the next group', [16], [0], 2], ['a score of 255', [255], [0], 20],
    ['a group beyond the last', [5], [1], 1], ['a group so high that its place would wrap around', [5], [2 ** 28], 1],
    ['any group when there is none', [5], [0], 0], ['more scores than groups', [5, 5], [0], 1], ['a group without a score', [5], [0, 0], 1],
    ['a broken number of groups', [5], [0], 1.5], ['a negative number of groups', [], [], -1], ['no number of groups', [], [], Number.NaN],
    ['too many groups', [], [], 2 ** 26 + 1],
  ])('are refused with %s', (_what, scores, groups, numberOfGroups) => {
    expect(() => talliesByGroup(Uint8Array.from(scores), Uint32Array.from(groups), numberOfGroups)).toThrow(RangeError);
  });
});
