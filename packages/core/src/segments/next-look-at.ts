import type { Facts } from '../rules/define-facts.js';
import { checkNow } from '../rules/evaluate.js';
import type { PreparedSegment } from './prepare-segment.js';

/** The last instant that a `Date` can be. */
const lastInstant = 8_640_000_000_000_000;

/**
 * When time alone may bring somebody into a segment or out of it: look again then, though no fact has changed.
 *
 * @returns the next instant after `now` at which one of the segment's windows of time opens or closes for these facts; `null` when none
 *   ever will. Kinds of conditions of your own that read the clock are not foreseen.
 * @throws RangeError when `now` is not an instant
 * @example
 * // "a customer for less than 30 days", since the 1st of November
 * nextLookAt(prepared, { 'customer.since': new Date('2026-11-01') }, new Date('2026-11-27')); // 2026-12-01
 */
export function nextLookAt({ windows }: PreparedSegment, facts: Facts, now: Date): Date | null {
  checkNow(now);
  let next = Infinity;
  for (const { path, low, high } of windows) {
    const value = Object.hasOwn(facts, path) ? facts[path] : null;
    if (!(value instanceof Date)) continue;
    // It is inside while low < value - now <= high.
    for (const change of [value.getTime() - low, value.getTime() - high]) {
      if (change > now.getTime() && change < next && change <= lastInstant) next = change;
    }
  }
  return next === Infinity ? null : new Date(next);
}
