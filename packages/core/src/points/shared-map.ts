/**
 * A map by text that never changes: a version with one more entry shares all but one shelf with the one before, so
 * that a programme with a hundred thousand members does not copy all of them for one earning.
 */
export type SharedMap<V> = readonly (ReadonlyMap<string, V> | undefined)[];

const shelves = 256;

/** FNV-1a, folded to a shelf. */
function shelfOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 16)) & (shelves - 1);
}

/** A map from its entries, such as the rows of a table. */
export function sharedMap<V>(entries: Iterable<readonly [string, V]>): SharedMap<V> {
  const map: Map<string, V>[] = [];
  for (const [key, value] of entries) (map[shelfOf(key)] ??= new Map()).set(key, value);
  return map;
}

/** What stands under a key; `null` when nothing does. */
export function entryOf<V>(map: SharedMap<V>, key: string): V | null {
  return map[shelfOf(key)]?.get(key) ?? null;
}

/** A map that has this entry as well, or instead of the one under the same key. */
export function withEntry<V>(map: SharedMap<V>, key: string, value: V): SharedMap<V> {
  const at = shelfOf(key);
  const copy = map.slice();
  copy[at] = new Map(map[at]).set(key, value);
  return copy;
}

/** All values, shelf by shelf. */
export function valuesOf<V>(map: SharedMap<V>): readonly V[] {
  return map.flatMap((shelf) => (shelf === undefined ? [] : [...shelf.values()]));
}
