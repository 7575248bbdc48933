import type { Facts } from '../rules/define-facts.js';
import { evaluate } from '../rules/evaluate.js';
import { nextLookAt } from './next-look-at.js';
import type { PreparedSegment } from './prepare-segment.js';

/** A customer or an answer whose facts changed, or for whom it is time to look again. */
export interface SegmentRow {
  readonly id: string;
  /** Whether it is in the segment so far. */
  readonly isMember: boolean;
  /** All that is known now; `null` when it no longer exists. */
  readonly facts: Facts | null;
}

/** Who goes in and out, in the order of the rows. */
export interface SegmentChanges {
  readonly entered: readonly string[];
  readonly left: readonly string[];
  /** Nobody can say, because a fact is not known: no members. */
  readonly unknown: readonly string[];
  /** When to look again at whom, though nothing else happens. */
  readonly looks: readonly { readonly id: string; readonly at: Date }[];
}

/**
 * Who enters a segment and who leaves it. Only those who changed are looked at; the members are kept by the caller.
 *
 * @param rows - each id once
 * @throws RangeError when an id is there twice, or a fact that is asked for has a value of another type
 * @example
 * segmentChanges(prepareSegment(fans, vocabulary), [
 *   { id: 'ana', isMember: false, facts: { 'customer.score': 10 } },
 *   { id: 'ben', isMember: true, facts: { 'customer.score': 8 } },
 * ], now);
 * // { entered: ['ana'], left: ['ben'], unknown: [], looks: [] }
 */
export function segmentChanges(prepared: PreparedSegment, rows: Iterable<SegmentRow>, now: Date): SegmentChanges {
  const entered: string[] = [];
  const left: string[] = [];
  const unknown: string[] = [];
  const looks: { id: string; at: Date }[] = [];
  const seen = new Set<string>();
  for (const { id, isMember, facts } of rows) {
    if (seen.has(id)) throw new RangeError('rows: an id is there twice');
    seen.add(id);
    const truth = facts === null ? false : evaluate(prepared.condition, facts, now);
    if (truth === null) unknown.push(id);
    if (truth === true && !isMember) entered.push(id);
    if (truth !== true && isMember) left.push(id);
    const at = facts === null ? null : nextLookAt(prepared, facts, now);
    if (at !== null) looks.push({ id, at });
  }
  return { entered, left, unknown, looks };
}
