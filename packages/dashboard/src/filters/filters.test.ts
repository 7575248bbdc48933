import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answersHref, filterSearch, noFilters, parseFilters, presets, type Filters } from './filters.js';

const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const words = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 12 }), { maxLength: 3 });

const anyFilters: fc.Arbitrary<Filters> = fc.record({
  period: fc.oneof(
    fc.constant({ kind: 'all' as const }),
    fc.constantFrom(...presets).map((preset) => ({ kind: 'last' as const, preset })),
    fc
      .tuple(day, day)
      .map(([a, b]) =>
        a <= b ? { kind: 'range' as const, from: a, to: b } : { kind: 'range' as const, from: b, to: a },
      ),
  ),
  branches: words,
  surveys: words,
  score: fc.option(fc.integer({ min: 0, max: 10 })),
  category: fc.option(fc.constantFrom('promoter' as const, 'passive' as const, 'detractor' as const)),
  text: fc.string({ maxLength: 20 }).map((text) => text.trim()),
});

test('what an address holds is what was written into it', () => {
  fc.assert(
    fc.property(anyFilters, (filters) => {
      expect(parseFilters(filterSearch(filters))).toEqual(filters);
    }),
  );
});

test('no filters leave the address empty', () => {
  expect(filterSearch(noFilters)).toBe('');
  expect(parseFilters('')).toEqual(noFilters);
});

describe('what cannot be read is left out', () => {
  test.each([
    '?period=7w',
    '?from=2026-02-30&to=2026-03-02',
    '?from=2026-01-01',
    '?from=1.1.2026&to=2.1.2026',
    '?score=11',
    '?score=6.5',
    '?score=',
    '?score=-1',
    '?category=PROMOTER',
    '?branch=',
    '?unknown=1',
  ])('%s filters nothing', (search) => {
    expect(parseFilters(search)).toEqual(noFilters);
  });
});

test('a score of 0 is a filter, not an empty one', () => {
  expect(filterSearch({ ...noFilters, score: 0 })).toBe('?score=0');
  expect(parseFilters('?score=0').score).toBe(0);
});

test('days in the wrong order are taken as the range between them', () => {
  expect(parseFilters('?from=2026-03-02&to=2026-01-01').period).toEqual({
    kind: 'range',
    from: '2026-01-01',
    to: '2026-03-02',
  });
});

test('a number opens its answers within what is filtered already', () => {
  expect(answersHref(parseFilters('?period=90d&branch=centro'), { score: 3 })).toBe(
    '/answers?period=90d&branch=centro&score=3',
  );
});
