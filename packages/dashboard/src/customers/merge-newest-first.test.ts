import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeNewestFirst } from './merge-newest-first.js';

const entry = (time: number) => ({ at: new Date(time) });
const times = (entries: readonly { readonly at: Date }[]) => entries.map(({ at }) => at.getTime());

/** Lists as they lie on the server, and how many entries of each have come. */
const lists = fc.array(
  fc.record({
    all: fc
      .array(fc.integer({ min: 0, max: 30 }), { maxLength: 12 })
      .map((all) => all.toSorted((a, b) => b - a).map(entry)),
    loaded: fc.nat({ max: 12 }),
  }),
  { maxLength: 4 },
);
const sourceOf = ({ all, loaded }: { readonly all: readonly { readonly at: Date }[]; readonly loaded: number }) => ({
  entries: all.slice(0, loaded),
  hasMore: loaded < all.length,
});

describe('several lists as one', () => {
  test('hold back what a missing page could come before', () => {
    const merged = mergeNewestFirst([
      { entries: [entry(9), entry(7)], hasMore: true },
      { entries: [entry(8), entry(5)], hasMore: false },
    ]);
    expect(times(merged.entries)).toEqual([9, 8, 7]);
    expect(merged.waitsFor).toEqual([0]);
  });

  test('show nothing before the first page of each is there', () => {
    expect(mergeNewestFirst([{ entries: [entry(9)], hasMore: false }, { entries: [], hasMore: true }])).toEqual({
      entries: [],
      waitsFor: [1],
    });
  });

  test('of none are none', () => {
    expect(mergeNewestFirst([])).toEqual({ entries: [], waitsFor: [] });
  });

  test('are always the beginning of the whole', () => {
    fc.assert(
      fc.property(lists, (some) => {
        const whole = times(some.flatMap(({ all }) => all)).toSorted((a, b) => b - a);
        const shown = times(mergeNewestFirst(some.map(sourceOf)).entries);
        expect(shown).toEqual(whole.slice(0, shown.length));
      }),
    );
  });

  test('come to an end, and grow with every page that is waited for', () => {
    fc.assert(
      fc.property(lists, (some) => {
        let now = some;
        for (let pages = 0; ; pages += 1) {
          const { entries, waitsFor } = mergeNewestFirst(now.map(sourceOf));
          if (waitsFor.length === 0) {
            expect(entries).toHaveLength(some.flatMap(({ all }) => all).length);
            return;
          }
          expect(pages).toBeLessThan(60);
          now = now.map((list, place) => (waitsFor.includes(place) ? { ...list, loaded: list.loaded + 3 } : list));
          expect(mergeNewestFirst(now.map(sourceOf)).entries.length).toBeGreaterThanOrEqual(entries.length);
        }
      }),
    );
  });
});
