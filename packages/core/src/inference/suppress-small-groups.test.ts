import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answeredTally, tallyWith } from '../../test/arbitraries.js';
import { addTallies, emptyTally, type Tally } from '../nps/tally.js';
import { suppressSmallGroups, type RespondentGroup } from './suppress-small-groups.js';

/** Groups of so many detractors. */
const groupsOf = (...sizes: readonly number[]): readonly RespondentGroup<number>[] =>
  sizes.map((size, key) => ({ key, tally: tallyWith({ promoters: 0, passives: 0, detractors: size }) }));

const shownSizes = (...sizes: readonly number[]) => suppressSmallGroups(groupsOf(...sizes)).groups.map(({ n }) => n);

describe('small groups', () => {
  it.each([
    ['no group', [], []],
    ['nobody', [0, 0], [0, 0]],
    ['five and more', [5, 6], [5, 6]],
    ['a single one below five, with the next smallest', [20, 4, 9, 6], [20, null, 9, null]],
    ['two that together reach five', [2, 3, 20], [null, null, 20]],
    ['two that together do not, with a third', [2, 2, 20, 30], [null, null, null, 30]],
    ['one beside an empty one, which hides nobody', [0, 3, 20, 30], [0, null, null, 30]],
    ['the first of two that are equally next', [3, 7, 7], [null, null, 7]],
    ['all, when there is no other', [3, 20], [null, null]],
  ])('suppresses %s', (_what, sizes, expected) => {
    expect(shownSizes(...sizes)).toEqual(expected);
  });

  it.each([[[3], true], [[3, 0], true], [[2, 2], true], [[2, 3], false], [[3, 20], false], [[], false], [[0], false]])(
    'of %j suppresses the total: %j',
    (sizes, suppressed) => {
      expect(suppressSmallGroups(groupsOf(...sizes)).total.suppressed).toBe(suppressed);
    },
  );

  it('shows comments from eight respondents on, and none of a suppressed group', () => {
    const comments = (...sizes: readonly number[]) =>
      suppressSmallGroups(groupsOf(...sizes)).groups.map(({ showsComments }) => showsComments);
    expect(comments(7, 8)).toEqual([false, true]);
    expect(comments(3, 8, 9)).toEqual([false, false, true]);
  });

  it('does not show comments of a group whose score is suppressed, whatever the numbers', () => {
    const { groups } = suppressSmallGroups(groupsOf(8, 20, 30), { threshold: 10, commentsFrom: 1 });
    expect(groups.map(({ showsComments }) => showsComments)).toEqual([false, false, true]);
  });

  it('leaves keys and order alone and takes nothing of a suppressed group along', () => {
    const { groups } = suppressSmallGroups(groupsOf(3, 9, 6));
    expect(groups.map(({ key }) => key)).toEqual([0, 1, 2]);
    expect(groups[0]).toEqual({ key: 0, suppressed: true, tally: null, n: null, showsComments: false });
  });

  it.each([0, -1, 2.5, Number.NaN])('have no threshold of %d', (wrong) => {
    expect(() => suppressSmallGroups([], { threshold: wrong })).toThrow(RangeError);
    expect(() => suppressSmallGroups([], { commentsFrom: wrong })).toThrow(RangeError);
  });
});

describe('what is suppressed', () => {
  it('is, less what is shown, at least two groups of together five, or the total is suppressed', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constant(emptyTally), answeredTally)), (tallies) => {
        const { groups, total } = suppressSmallGroups(tallies.map((tally, key) => ({ key, tally })));
        const hidden = groups.filter(({ suppressed }) => suppressed);
        if (hidden.length === 0 || total.tally === null) return;
        const shown = groups.reduce<Tally>((sum, { tally }) => addTallies(sum, tally ?? emptyTally), emptyTally);
        const left = total.tally.reduce((sum, count, score) => sum + count - Number(shown[score]), 0);
        expect(hidden.length).toBeGreaterThan(1);
        expect(left).toBeGreaterThanOrEqual(5);
      }),
    );
  });

  it('has no number of respondents that somebody could tell who knows the rule and sees everything shown', () => {
    // All numbers of respondents of three groups, by what they look like. Which of two equal groups goes is a matter of
    // their order, and that is not known: so every order counts.
    const orders = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]];
    const sizes = Array.from({ length: 12 }, (_, size) => size);
    const lookalikes = new Map<string, (readonly number[])[]>();
    for (const a of sizes) for (const b of sizes) for (const c of sizes) for (const order of orders) {
      const groups = groupsOf(a, b, c);
      const { groups: shown, total } = suppressSmallGroups(order.map((at) => groups[at]!));
      const view = JSON.stringify([shown.toSorted((one, other) => one.key - other.key).map(({ n }) => n), total.n]);
      lookalikes.set(view, [...(lookalikes.get(view) ?? []), [a, b, c]]);
    }
    const told = [...lookalikes].flatMap(([view, alike]) =>
      (JSON.parse(view) as [(number | null)[], number | null])[0].flatMap((n, at) =>
        n === null && new Set(alike.map((numbers) => numbers[at])).size === 1 ? [alike] : [],
      ),
    );
    expect(lookalikes.size).toBeGreaterThan(500);
    expect(told).toEqual([]);
  });
});
