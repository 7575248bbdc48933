import { reverseStamps } from '../loyalty/reverse-stamps.js';
import { accountAt } from '../points/run-due.js';
import { applyVoucherChanges } from '../vouchers/apply-voucher-changes.js';
import { redeemVoucher } from '../vouchers/redeem-voucher.js';
import { reserveVoucher } from '../vouchers/reserve-voucher.js';
import { rollBackVoucher } from '../vouchers/roll-back-voucher.js';
import { qualifyInRun, refundInRun } from './simulate-referrals.js';
import {
  commandPoints, customerOf, endBudget, payFor, type HeldVoucher, type SimulatedCustomer, type SimulatedPurchase, type SimulationRun,
} from './simulation-run.js';
import { pointsOf } from './unnamed-part.js';

const hour = 3_600_000;

/**
 * A purchase: one voucher is used if the customer has one that fits, the oldest first; points are spent if the terms say so; and
 * it may be what a referral waits for.
 */
export function buyInRun(run: SimulationRun, id: string, customer: SimulatedCustomer, amount: number, at: Date): SimulatedPurchase {
  const purchase: SimulatedPurchase = { id, customerId: customer.id, amount, refunded: 0, isReturned: false, used: [], spends: [], effects: [] };
  for (const held of customer.vouchers) if (purchase.used.length === 0 && !held.isUsedUp) useVoucher(run, purchase, customer, held, at);
  spendPoints(run, purchase, at);
  run.purchases.set(id, purchase);
  customer.purchases = [...customer.purchases, { orderId: id, paid: amount, paidAt: at, refunds: [] }];
  if (amount > 0) {
    customer.qualifications = [
      ...customer.qualifications,
      { id: `spend:${id}`, measure: 'spend', amount, at, reverses: null }, { id: `visit:${id}`, measure: 'visits', amount: 1, at, reverses: null },
    ];
  }
  qualifyInRun(run, customer.id, { kind: 'purchase', id, at, amount, currency: run.programme.currency });
  return purchase;
}

function useVoucher(run: SimulationRun, purchase: SimulatedPurchase, customer: SimulatedCustomer, held: HeldVoucher, at: Date): void {
  const { programme, voucher, source } = held;
  const order = { id: purchase.id, currency: programme.currency, shipping: 0, lines: [{ product: '', amount: purchase.amount }] };
  const reserved = reserveVoucher({
    programme, voucher, order, customer: { ids: [customer.id], purchases: customer.purchases }, usage: run.usage, clock: run.terms.clock, now: at,
  }, { key: `${purchase.id}:${voucher.code}`.slice(0, 200), until: new Date(at.getTime() + hour), existing: null });
  if (!reserved.ok) {
    const { refusal } = reserved;
    if (refusal.kind === 'voucher/limit-reached' && refusal.per === 'programme') {
      endBudget(run, { of: 'voucher', programme: programme.id, period: refusal.period, at });
    }
    // What is over is in nobody's pocket any more.
    if (refusal.kind === 'voucher/expired') customer.vouchers = customer.vouchers.filter((other) => other !== held);
    held.isUsedUp = refusal.kind === 'voucher/limit-reached' && refusal.per === 'code' && refusal.period === null;
    return;
  }
  const redeemed = redeemVoucher(reserved.value.redemption, { key: purchase.id, now: at });
  const usage = applyVoucherChanges(run.usage, reserved.value.changes);
  if (!redeemed.ok || !usage.ok) return;
  run.usage = usage.value;
  const { redemption } = redeemed.value;
  purchase.used.push({ redemption, held });
  payFor(run, { at, customerId: customer.id, source, kind: 'vouchers', amount: redemption.redeemed });
  if (redemption.quote.boundBy !== 'budget') return;
  const rooms = redemption.quote.changes.flatMap(({ key, within: { limit, ceiling } }) =>
    (limit.of === 'money' ? [{ limit, room: ceiling - (run.usage.get(key) ?? 0) }] : []));
  const least = Math.min(...rooms.map(({ room }) => room));
  for (const { limit: { per, period }, room } of rooms) {
    // Of several budgets only the tightest has ended, and a customer's own limit is none.
    if (room === least && per === 'programme') endBudget(run, { of: 'voucher', programme: programme.id, period, at });
  }
}

function spendPoints(run: SimulationRun, purchase: SimulatedPurchase, at: Date): void {
  const { programme, terms, ledger } = run;
  if (ledger === null || terms.spendFrom === undefined) return;
  for (const currency of Object.keys(programme.points?.currencies ?? {})) {
    const { available: amount } = accountAt(ledger, purchase.customerId, currency, at);
    if (amount === 0n || amount < BigInt(terms.spendFrom)) continue;
    const key = `spend:${purchase.id}:${currency}`;
    const spent = commandPoints(run, { kind: 'spend', member: purchase.customerId, currency, amount, idempotencyKey: key, at });
    if (!spent.ok) continue;
    purchase.spends.push({ currency, key, amount });
    payFor(run, { at, customerId: purchase.customerId, source: null, kind: 'points', amount: worthOf(run, currency, amount) });
  }
}

function worthOf(run: SimulationRun, currency: string, amount: bigint): number {
  const worth = run.terms.worthOf100 ?? {};
  return Number((amount * BigInt(Object.hasOwn(worth, currency) ? (worth[currency] ?? 0) : 0)) / 100n);
}

/**
 * A refund of a purchase, or of a part: points that it earned are taken back and the discount of its voucher comes back in
 * proportion; the voucher itself, points that it spent, and its stamps go back with the whole; of the referral its terms decide.
 *
 * @param part - minor units of this refund; `null` for all that is left
 */
export function refundInRunOf(run: SimulationRun, purchase: SimulatedPurchase, part: number | null, at: Date): void {
  const { amount, customerId, id } = purchase;
  if (purchase.isReturned) return;
  const before = purchase.refunded;
  purchase.refunded = Math.min(amount, before + (part ?? amount));
  const soFar = purchase.refunded;
  if (soFar === before && amount > 0) return;
  const isWhole = soFar === amount;
  purchase.isReturned = isWhole;
  const customer = customerOf(run, customerId, at);
  for (const used of purchase.used) {
    const { redemption } = used;
    const soFarBack = isWhole ? redemption.redeemed : Number((BigInt(redemption.redeemed) * BigInt(soFar)) / BigInt(amount));
    const back = soFarBack - redemption.takenBack;
    // With the whole the use comes back as well, even of a voucher that took off no money.
    if (back === 0 && !isWhole) continue;
    const step = rollBackVoucher(redemption, { key: `${id}:${soFar}`, amount: back, now: at });
    const usage = step.ok ? applyVoucherChanges(run.usage, step.value.changes) : step;
    if (!step.ok || !usage.ok) continue;
    used.redemption = step.value.redemption;
    used.held.isUsedUp = false;
    run.usage = usage.value;
    payFor(run, { at, customerId, source: used.held.source, kind: 'vouchers', amount: -back });
  }
  if (isWhole) {
    for (const { currency, key, amount: points } of purchase.spends) {
      const undone = commandPoints(run, { kind: 'undo', member: customerId, currency, spend: key, idempotencyKey: `undo:${key}`, at });
      if (undone.ok) payFor(run, { at, customerId, source: null, kind: 'points', amount: -worthOf(run, currency, points) });
    }
  }
  takeBackAwards(run, purchase, at);
  customer.tierDueAt = at;
  customer.purchases = customer.purchases.map((one) => (one.orderId === id
    ? { ...one, refunds: [...one.refunds, { amount: soFar - before, refundedAt: at, undoneAt: null }] } : one));
  if (soFar > before) {
    customer.qualifications = [
      ...customer.qualifications,
      { id: `spend:${id}:${soFar}`, measure: 'spend', amount: soFar - before, at, reverses: `spend:${id}` },
      ...(isWhole ? [{ id: `visit:${id}:refunded`, measure: 'visits', amount: 1, at, reverses: `visit:${id}` }] : []),
    ];
  }
  refundInRun(run, customerId, id, soFar, at);
}

function takeBackAwards(run: SimulationRun, { id, amount, refunded, effects }: SimulatedPurchase, at: Date): void {
  const isWhole = refunded === amount;
  for (const { effect, customerId } of effects) {
    if (effect.do === 'grantPoints') {
      const currency = pointsOf(run.programme, effect.points) ?? '';
      commandPoints(run, {
        kind: 'reverse', member: customerId, currency, lot: effect.dedupeKey, idempotencyKey: `reverse:${effect.dedupeKey}:${refunded}`, at,
        returned: amount > 0 ? { soFar: refunded, of: amount } : null,
      });
    } else if (effect.do === 'issueVoucher' && isWhole) {
      const customer = customerOf(run, customerId, at);
      customer.vouchers = customer.vouchers.filter(({ voucher }) => voucher.code !== effect.dedupeKey);
    } else if (effect.do === 'custom' && effect.code === 'addStamps' && isWhole) {
      const customer = customerOf(run, customerId, at);
      const card = run.programme.stampCard;
      const taken = card === null || customer.book === null ? null : reverseStamps(card, customer.book, id);
      if (taken?.ok) customer.book = taken.value;
    }
  }
}
