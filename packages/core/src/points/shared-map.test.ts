import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entryOf, sharedMap, valuesOf, withEntry, type SharedMap } from './shared-map.js';

const ordered = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b);

describe('a shared map', () => {
  it('is a map', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.string({ maxLength: 3 }), fc.nat())), (entries) => {
      const model = new Map(entries);
      const grown = entries.reduce<SharedMap<number>>((map, [key, value]) => withEntry(map, key, value), []);
      for (const map of [grown, sharedMap(entries)]) {
        for (const [key, value] of model) expect(entryOf(map, key)).toBe(value);
        expect(ordered(valuesOf(map))).toEqual(ordered([...model.values()]));
      }
    }));
  });

  it('has nothing under other names, nor under those of a prototype', () => {
    const map = sharedMap([['a', 1]]);
    for (const key of ['b', '', 'constructor', '__proto__', 'toString']) expect(entryOf(map, key)).toBeNull();
    expect(valuesOf([])).toEqual([]);
  });

  it('does not change when another version of it gets an entry', () => {
    const before = sharedMap([['a', 1], ['b', 2]]);
    const after = withEntry(before, 'a', 3);
    expect([entryOf(before, 'a'), entryOf(after, 'a'), entryOf(after, 'b')]).toEqual([1, 3, 2]);
    expect(valuesOf(withEntry(before, 'c', 9))).toHaveLength(3);
    expect(valuesOf(before)).toHaveLength(2);
  });

  it('spreads names over its shelves', () => {
    const map = sharedMap(Array.from({ length: 25_600 }, (_, at) => [`member ${at}`, at]));
    const sizes = map.map((shelf) => shelf?.size ?? 0);
    expect(sizes).toHaveLength(256);
    expect(Math.max(...sizes)).toBeLessThan(200);
    expect(Math.min(...sizes)).toBeGreaterThan(40);
  });
});
