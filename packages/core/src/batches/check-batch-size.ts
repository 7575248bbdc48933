import { ok, refuse, type Result } from '../result.js';

export type BatchRefusal =
  | { readonly kind: 'batch/empty' }
  | { readonly kind: 'batch/too-large'; readonly count: number; readonly limit: number };

/** The most items that one request may carry. */
export const batchLimit = 1_000;

/**
 * Whether a request may carry so many items: 1 to 1,000.
 *
 * @returns the count; refuses `batch/empty`, `batch/too-large`
 */
export function checkBatchSize(count: number): Result<number, BatchRefusal> {
  if (count === 0) return refuse({ kind: 'batch/empty' });
  return count > batchLimit ? refuse({ kind: 'batch/too-large', count, limit: batchLimit }) : ok(count);
}
