import type { CalendarClock } from '../calendars/calendar-clock.js';
import { instantOf } from '../calendars/instant-of.js';
import { ok, refuse, type Result } from '../result.js';
import { explainFirstPurchase, type FirstPurchase, type Purchase } from './explain-first-purchase.js';
import { grantReward, type VoucherGrant, type VoucherBound } from './grant-reward.js';
import { totalOf, wholeOrder, type VoucherOrder, type VoucherRemainder } from './voucher-order.js';
import type { Voucher, VoucherLimit, VoucherProgramme } from './voucher-programme.js';
import type { VoucherQuote, VoucherUse } from './voucher-quote.js';
import type { VoucherRefusal } from './voucher-refusal.js';
import { limitStanding, type LimitStanding, type VoucherUsage } from './voucher-usage.js';

/** Who wants to use a voucher. */
export interface VoucherCustomer {
  /** All identities that were merged into this customer, the present one first. */
  readonly ids: readonly string[];
  /** All their orders; needed for programmes of the first purchase only. */
  readonly purchases: readonly Purchase[];
}

/** All that decides whether a voucher can be used, and what it gives. */
export interface VoucherRequest {
  readonly programme: VoucherProgramme;
  /** `null` when no voucher has the code: the same work is done before it is refused. */
  readonly voucher: Voucher | null;
  readonly order: VoucherOrder;
  /** `null` while nobody is known, as at a till. */
  readonly customer: VoucherCustomer | null;
  readonly usage: VoucherUsage;
  /** Where the periods of limits begin. */
  readonly clock: CalendarClock;
  readonly now: Date;
}

/** One condition, what it asks for and what it found. Those that a programme does not set have passed. */
export type VoucherCheck = { readonly passed: boolean } & (
  | { readonly check: 'customer' }
  | { readonly check: 'valid-from'; readonly from: Date | null }
  | { readonly check: 'valid-until'; readonly until: Date | null }
  | { readonly check: 'currency'; readonly expected: string; readonly actual: string }
  | { readonly check: 'minimum-order'; readonly atLeast: number; readonly actual: number }
  /** `null` when it need not be the first one, or nobody is known. */
  | { readonly check: 'first-purchase'; readonly found: FirstPurchase | null }
  | { readonly check: 'limit'; readonly limit: VoucherLimit; readonly used: number }
  | { readonly check: 'worth'; readonly desired: number; readonly granted: number; readonly boundBy: VoucherBound | null }
);

/** What came out, and every check in the order in which they decide. */
export interface VoucherExplanation {
  readonly checks: readonly VoucherCheck[];
  /** The first check that did not pass decides the refusal. */
  readonly outcome: Result<VoucherQuote, VoucherRefusal>;
}

type Judged = readonly [VoucherCheck, VoucherRefusal];

/**
 * Whether a voucher can be used for an order, with each condition and the numbers it looked at.
 *
 * All conditions are looked at whichever of them fails, and also when there is no such voucher, so that a stranger cannot
 * tell from the time an answer takes which codes exist.
 *
 * @param left - what earlier vouchers have left of the order; the whole order when it is left out. The minimum is asked of
 *   the whole order in any case
 * @throws RangeError when the voucher is of another programme, a customer has no id, an amount or a counter is not a whole
 *   number >= 0, `left` is more than the order, or a date is not of the years 1000 to 9999
 */
export function explainVoucher(request: VoucherRequest, left?: VoucherRemainder): VoucherExplanation {
  const { programme, voucher, order, customer, now } = request;
  instantOf('explainVoucher', now);
  if (customer?.ids.length === 0) throw new RangeError('customer: there is no id');
  if (voucher !== null && voucher.programmeId !== programme.id) throw new RangeError('voucher: it is of another programme');
  const known = voucher ?? { code: '', programmeId: programme.id, customerId: null, validFrom: null, validUntil: null };
  const remainder = remainderOf(order, left);
  const standings = limitStandings(request, known);
  const grant = grantReward(programme.reward, order, remainder, budgetLeft(standings));
  const judged: readonly Judged[] = [
    judgeCustomer(programme, known, customer),
    judgeStart(latest(programme.validFrom, known.validFrom), now),
    judgeEnd(earliest(programme.validUntil, known.validUntil), now),
    judgeCurrency(programme, order),
    judgeMinimum(programme, order),
    judgeFirstPurchase(request),
    ...standings.map((standing) => judgeLimit(standing, smallestGrant(programme))),
    judgeWorth(grant),
  ];
  const refusal = judged.find(([{ passed }]) => !passed)?.[1] ?? null;
  return {
    checks: judged.map(([check]) => check),
    outcome:
      voucher === null ? refuse({ kind: 'voucher/not-found' })
      : refusal !== null ? refuse(refusal)
      : ok({
        ...grant,
        programmeId: programme.id,
        code: known.code,
        orderId: order.id,
        customerId: customer?.ids[0] ?? null,
        changes: changesOf(standings, grant.granted),
      }),
  };
}

function remainderOf(order: VoucherOrder, left: VoucherRemainder | undefined): VoucherRemainder {
  const whole = wholeOrder(order);
  if (left === undefined) return whole;
  const isWithin = (amount: number, most: number) => Number.isSafeInteger(amount) && amount >= 0 && amount <= most;
  const fits = left.lines.length <= whole.lines.length
    && whole.lines.every((amount, at) => isWithin(left.lines[at] ?? -1, amount))
    && isWithin(left.shipping, whole.shipping);
  if (!fits) throw new RangeError('left: it is not a part of the order');
  return left;
}

function limitStandings({ programme, customer, usage, clock, now }: VoucherRequest, { code }: Voucher): readonly LimitStanding[] {
  const scope = { programmeId: programme.id, code, customerIds: customer?.ids ?? [''], clock, at: now };
  return programme.limits.map((limit) => limitStanding(limit, scope, usage));
}

function budgetLeft(standings: readonly LimitStanding[]): number {
  const lefts = standings.filter(({ limit }) => limit.of === 'money').map(({ limit, used }) => limit.atMost - used);
  // A limit may have been lowered below what was used already.
  return Math.max(0, Math.min(Number.MAX_SAFE_INTEGER, ...lefts));
}

/** The least money that makes a use worth while: of gifts, one. */
function smallestGrant({ reward }: VoucherProgramme): number {
  return reward.kind === 'item' ? reward.unitValue : 1;
}

function judgeCustomer(programme: VoucherProgramme, voucher: Voucher, customer: VoucherCustomer | null): Judged {
  const isAsked = voucher.customerId !== null || programme.firstPurchaseOnly || programme.limits.some(({ per }) => per === 'customer');
  if (customer === null) return [{ check: 'customer', passed: !isAsked }, { kind: 'voucher/customer-needed' }];
  const passed = voucher.customerId === null || customer.ids.includes(voucher.customerId);
  return [{ check: 'customer', passed }, { kind: 'voucher/other-customer' }];
}

function judgeStart(from: Date | null, now: Date): Judged {
  return [{ check: 'valid-from', from, passed: from === null || now >= from }, { kind: 'voucher/not-yet-valid', from: from ?? now }];
}

function judgeEnd(until: Date | null, now: Date): Judged {
  return [{ check: 'valid-until', until, passed: until === null || now < until }, { kind: 'voucher/expired', until: until ?? now }];
}

function judgeCurrency({ currency: expected }: VoucherProgramme, { currency: actual }: VoucherOrder): Judged {
  return [{ check: 'currency', expected, actual, passed: expected === actual }, { kind: 'voucher/other-currency', expected }];
}

function judgeMinimum({ minimumOrder: atLeast, currency }: VoucherProgramme, { lines }: VoucherOrder): Judged {
  const actual = totalOf(lines.map(({ amount }) => amount));
  return [
    { check: 'minimum-order', atLeast, actual, passed: actual >= atLeast },
    { kind: 'voucher/minimum-order', currency, atLeast, actual },
  ];
}

function judgeFirstPurchase({ programme, customer, order, now }: VoucherRequest): Judged {
  const found = programme.firstPurchaseOnly && customer !== null ? explainFirstPurchase(customer.purchases, order.id, now) : null;
  return [{ check: 'first-purchase', found, passed: found?.isFirst ?? true }, { kind: 'voucher/not-first-purchase' }];
}

function judgeLimit({ limit, used }: LimitStanding, smallest: number): Judged {
  const least = limit.of === 'uses' ? 1 : smallest;
  return [{ check: 'limit', limit, used, passed: limit.atMost - used >= least }, { kind: 'voucher/limit-reached', ...limit, used }];
}

function judgeWorth({ desired, granted, boundBy, pointsMultiplier }: VoucherGrant): Judged {
  return [
    { check: 'worth', desired, granted, boundBy, passed: granted > 0 || pointsMultiplier !== null },
    { kind: 'voucher/nothing-to-give' },
  ];
}

/** Two limits that count the same share a counter, which has to stay within both. */
function changesOf(standings: readonly LimitStanding[], granted: number): readonly VoucherUse[] {
  const changes = new Map<string, VoucherUse>();
  for (const { limit, key, ceiling } of standings) {
    const by = limit.of === 'uses' ? 1 : granted;
    const isTighter = ceiling < (changes.get(key)?.within.ceiling ?? Infinity);
    if (by > 0 && isTighter) changes.set(key, { key, by, within: { limit, ceiling } });
  }
  return [...changes.values()];
}

function latest(...dates: readonly (Date | null)[]): Date | null {
  return inOrder(dates).at(-1) ?? null;
}

function earliest(...dates: readonly (Date | null)[]): Date | null {
  return inOrder(dates)[0] ?? null;
}

function inOrder(dates: readonly (Date | null)[]): readonly Date[] {
  const given = dates.filter((date) => date !== null);
  for (const date of given) instantOf('explainVoucher', date);
  return given.sort((one, other) => one.getTime() - other.getTime());
}
