import type { ZoneOffset } from './zone-offset.js';

/** The first instant after `from` at which clocks are no longer at the offset of `from`; at `to` they are not. */
export function clockChange(from: number, to: number, offsetAt: ZoneOffset): number {
  const offset = offsetAt(from);
  let [before, after] = [from, to];
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (offsetAt(middle) === offset) before = middle;
    else after = middle;
  }
  return after;
}
