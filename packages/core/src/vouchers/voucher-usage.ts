import type { CalendarClock } from '../calendars/calendar-clock.js';
import { periodOf } from '../calendars/period-of.js';
import type { VoucherLimit } from './voucher-programme.js';

/** What was used so far, by the key of the counter; a counter that is missing stands at 0. */
export type VoucherUsage = Pick<ReadonlyMap<string, number>, 'get'>;

/** For whom a limit is looked at, and when. */
export interface VoucherScope {
  readonly programmeId: string;
  readonly code: string;
  /** All merged identities of the customer, the present one first; empty for nobody. */
  readonly customerIds: readonly string[];
  readonly clock: CalendarClock;
  readonly at: Date;
}

/** What a limit leaves. */
export interface LimitStanding {
  readonly limit: VoucherLimit;
  /** The counter that a use adds to. */
  readonly key: string;
  /** Used so far, over all identities of a customer. */
  readonly used: number;
  /** What the counter under `key` may show at most: less than the limit when other identities have used some of it. */
  readonly ceiling: number;
}

/** How one limit stands before a use. */
export function limitStanding(limit: VoucherLimit, scope: VoucherScope, usage: VoucherUsage): LimitStanding {
  const [key = '', ...others] = counterKeys(limit, scope);
  const usedByOthers = others.reduce((sum, other) => sum + countOf(usage, other), 0);
  return { limit, key, used: usedByOthers + countOf(usage, key), ceiling: limit.atMost - usedByOthers };
}

export function countOf(usage: VoucherUsage, key: string): number {
  const count = usage.get(key) ?? 0;
  if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`usage: ${count} is not a count`);
  return count;
}

/** JSON, so that no id can be chosen to look like the counter of another. */
function counterKeys({ per, period, of }: VoucherLimit, scope: VoucherScope): readonly string[] {
  const since = period === null ? null : periodOf(scope.at, period, scope.clock).from.toISOString();
  const whose = { code: [scope.code], customer: [...new Set(scope.customerIds)], programme: [null] }[per];
  return whose.map((one) => JSON.stringify([scope.programmeId, per, one, of, period, since]));
}
