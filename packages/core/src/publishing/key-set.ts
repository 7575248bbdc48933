/** A set of texts that keeps about 16 bytes for each, however long they are. */
export interface KeySet {
  /** Whether the text is new. */
  readonly add: (text: string) => boolean;
}

/**
 * Texts are told apart by 53 bits of a hash: among ten million, one is taken for another with a chance of 1 in 180.
 */
export function keySet(): KeySet {
  let slots = new Float64Array(1 << 10);
  let used = 0;
  const place = (hash: number): number => {
    const mask = slots.length - 1;
    let at = hash & mask;
    for (let there = slots[at]; there !== 0 && there !== hash; there = slots[at]) at = (at + 1) & mask;
    return at;
  };
  const grow = (): void => {
    const before = slots;
    slots = new Float64Array(2 * before.length);
    for (const hash of before) if (hash !== 0) slots[place(hash)] = hash;
  };
  return {
    add: (text) => {
      const hash = hashOf(text);
      const at = place(hash);
      if (slots[at] === hash) return false;
      slots[at] = hash;
      used += 1;
      if (2 * used > slots.length) grow();
      return true;
    },
  };
}

/** cyrb53, by bryc (public domain): from 1 to 2^53. 0 marks an empty slot. */
function hashOf(text: string): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 2 ** 32 * (low & 0x1fffff) + (high >>> 0) + 1;
}
