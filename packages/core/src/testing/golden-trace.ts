import { canonicalJson } from '../rules/canonical-json.js';

/** The first line in which two traces differ. */
export interface TraceDifference {
  /** From 1. */
  readonly line: number;
  /** `null` when that trace has ended. */
  readonly golden: string | null;
  readonly now: string | null;
}

/**
 * Decisions, explanations or anything else that is plain, one line of canonical JSON for each: a file to keep in your repository. It has
 * the same bytes as long as the entries mean the same.
 *
 * @throws RangeError as `canonicalJson`
 * @example
 * recordTrace([{ rule: 'a', status: 'fired' }]); // '{"rule":"a","status":"fired"}\n'
 */
export function recordTrace(entries: Iterable<unknown>): string {
  let trace = '';
  for (const entry of entries) trace += `${canonicalJson(entry)}\n`;
  return trace;
}

/**
 * Where a trace differs from the golden one; `null` when it does not. Line ends of Windows make no difference.
 *
 * @example
 * compareTrace('1\n2\n', '1\n3\n'); // { line: 2, golden: '2', now: '3' }
 */
export function compareTrace(golden: string, trace: string): TraceDifference | null {
  const [before, after] = [linesOf(golden), linesOf(trace)];
  for (let at = 0; at < Math.max(before.length, after.length); at += 1) {
    const [one, other] = [before[at] ?? null, after[at] ?? null];
    if (one !== other) return { line: at + 1, golden: one, now: other };
  }
  return null;
}

function linesOf(trace: string): readonly string[] {
  const lines = trace.split(/\r?\n/);
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}
