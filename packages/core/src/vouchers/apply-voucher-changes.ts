import { ok, refuse, type Result } from '../result.js';
import type { VoucherChange } from './voucher-quote.js';
import type { VoucherLimitReached } from './voucher-refusal.js';
import { countOf } from './voucher-usage.js';

/**
 * The counters after some changes: all of them, or none when one would pass its limit.
 *
 * A database does the same by one statement for each change, in one transaction, and takes all back when a row is missing:
 * `UPDATE … SET used = used + $by WHERE key = $key AND used + $by <= $ceiling RETURNING used`.
 *
 * @param usage - stays as it is
 * @returns counters at 0 are left out, so that doing and undoing leaves what was there; refuses `voucher/limit-reached` when
 *   others have used the limit since the voucher was checked
 * @throws RangeError when a counter is not a count, or would fall below 0
 * @example
 * const after = applyVoucherChanges(new Map(), quote.changes);
 * if (after.ok) after.value.size; // 2
 */
export function applyVoucherChanges(
  usage: ReadonlyMap<string, number>,
  changes: readonly VoucherChange[],
): Result<ReadonlyMap<string, number>, VoucherLimitReached> {
  const after = new Map(usage);
  for (const { key, by, within } of changes) {
    const before = countOf(after, key);
    const count = before + by;
    if (within !== null && count > within.ceiling) {
      const usedByOthers = within.limit.atMost - within.ceiling;
      return refuse({ kind: 'voucher/limit-reached', ...within.limit, used: usedByOthers + before });
    }
    if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`usage: ${count} is not a count`);
    if (count === 0) after.delete(key);
    else after.set(key, count);
  }
  return ok(after);
}
