import { dayOf } from '../calendars/day-of.js';
import { addStamps } from '../loyalty/add-stamps.js';
import { grantTier } from '../loyalty/grant-tier.js';
import { rewardStampCard } from '../loyalty/reward-stamp-card.js';
import { emptyStampBook } from '../loyalty/stamp-book.js';
import { firstStanding } from '../loyalty/tier-standing.js';
import type { PastEvent } from '../publishing/backtest.js';
import { ok, refuse, type Refusal, type Result } from '../result.js';
import type { Span } from '../rules/condition.js';
import type { DecidedEffect } from '../rules/effect.js';
import { voucherOfEffect } from '../vouchers/voucher-of-effect.js';
import type { SimulatedAward } from './simulation.js';
import { commandPoints, customerOf, payFor, type SimulatedCustomer, type SimulationRun } from './simulation-run.js';
import { tellTierChanges } from './simulate-tiers.js';
import { pointsOf } from './unnamed-part.js';

const hour = 3_600_000;
/** Where a tier is given without an end. */
const never = new Date('9999-01-01T00:00:00Z');

/** What an effect of a rule does in the run, once under its key. */
export function applyAward(run: SimulationRun, effect: DecidedEffect, at: Date, ids: PastEvent['ids']): boolean {
  if (run.keys.has(effect.dedupeKey)) return false;
  run.keys.add(effect.dedupeKey);
  const customerId = ids['customerId'] ?? null;
  const award = { at, customerId, source: effect.rule, key: effect.dedupeKey, what: effect.do };
  const done = customerId === null
    ? withoutCustomer(run, effect, at)
    : forCustomer(run, effect, at, customerOf(run, customerId, at), ids);
  if (done.ok) run.awards.push({ ...award, ...done.value });
  else run.refusals.push({ ...award, name: nameIn(effect), refusal: done.refusal });
  return done.ok;
}

type Given = Pick<SimulatedAward, 'name' | 'amount'>;

/** What is given to somebody comes to nothing, and is no award; what is told, or given by a person who sees whom, does. */
function withoutCustomer(run: SimulationRun, effect: DecidedEffect, at: Date): Result<Given, Refusal> {
  if (isForSomebody(effect)) return refuse({ kind: 'programme/customer-missing' });
  if (effect.do === 'giveGift') giveGift(run, { gift: effect.gift, source: effect.rule, customerId: null, at });
  if (effect.do !== 'accrueStaffBonus') return ok({ name: nameIn(effect), amount: null });
  payFor(run, { at, customerId: null, source: effect.rule, kind: 'bonuses', amount: effect.amount });
  return ok({ name: nameIn(effect), amount: effect.amount });
}

function isForSomebody(effect: DecidedEffect): boolean {
  switch (effect.do) {
    case 'grantPoints': case 'holdPoints': case 'issueVoucher': case 'setTier': case 'inviteToReferral': return true;
    case 'custom': return effect.code === 'addStamps';
    default: return false;
  }
}

function forCustomer(
  run: SimulationRun, effect: DecidedEffect, at: Date, customer: SimulatedCustomer, ids: PastEvent['ids'],
): Result<Given, Refusal> {
  const { programme } = run;
  const name = nameIn(effect);
  switch (effect.do) {
    case 'grantPoints': {
      const currency = pointsOf(programme, effect.points) ?? '';
      const earned = commandPoints(run, {
        kind: 'earn', member: customer.id, currency, amount: BigInt(effect.amount), idempotencyKey: effect.dedupeKey, at,
        pendingUntil: after(at, effect.activeAfter), expiresAt: after(at, effect.expires),
      });
      return earned.ok ? ok({ name: currency, amount: effect.amount }) : earned;
    }
    case 'holdPoints': {
      const currency = pointsOf(programme, effect.points) ?? '';
      const held = commandPoints(run, {
        kind: 'hold', member: customer.id, currency, amount: BigInt(effect.amount), idempotencyKey: effect.dedupeKey, at,
        until: after(at, effect.expires) ?? at,
      });
      return held.ok ? ok({ name: currency, amount: effect.amount }) : held;
    }
    case 'issueVoucher': {
      // The key is as unique as a code, and the same in every run.
      const issued = voucherOfEffect(effect, {
        code: effect.dedupeKey, customerId: customer.id, currency: programme.currency, now: at,
        programme: programme.vouchers.find(({ id }) => id === effect.programme),
      });
      const { programme: terms } = issued;
      if (terms === null) return refuse({ kind: 'programme/name-unknown' });
      customer.vouchers = [...customer.vouchers, { programme: terms, voucher: issued.voucher, source: effect.rule, isUsedUp: false }];
      if (ids['caseId']) customer.lastApologyAt = at;
      return ok({ name: terms.id, amount: effect.value });
    }
    case 'giveGift':
      giveGift(run, { gift: effect.gift, source: effect.rule, customerId: customer.id, at });
      return ok({ name, amount: null });
    case 'setTier': {
      if (programme.tiers === null) throw new RangeError('simulation: the programme has no tiers');
      const standing = customer.standing ?? firstStanding(customer);
      const granted = grantTier(programme.tiers, standing, effect.tier, after(at, effect.expires) ?? never, at);
      if (!granted.ok) return granted;
      customer.standing = granted.value.standing;
      customer.tierDueAt = at;
      tellTierChanges(run, customer, granted.value.events, at);
      return ok({ name, amount: null });
    }
    case 'accrueStaffBonus':
      payFor(run, { at, customerId: customer.id, source: effect.rule, kind: 'bonuses', amount: effect.amount });
      return ok({ name, amount: effect.amount });
    case 'inviteToReferral':
      customer.lastReferralAskAt = at;
      return ok({ name, amount: null });
    case 'askReview':
      customer.lastReviewAskAt = at;
      return ok({ name, amount: null });
    case 'custom':
      return effect.code === 'addStamps' ? stamp(run, effect, at, customer, ids) : ok({ name, amount: null });
    default:
      return ok({ name, amount: null });
  }
}

function stamp(
  run: SimulationRun, effect: Extract<DecidedEffect, { readonly do: 'custom' }>, at: Date, customer: SimulatedCustomer,
  ids: PastEvent['ids'],
): Result<Given, Refusal> {
  const card = run.programme.stampCard;
  if (card === null) return refuse({ kind: 'programme/name-unknown' });
  // The kind of effect has checked its arguments.
  const { count } = effect.args as { readonly count: number };
  const book = customer.book ?? emptyStampBook(card.id, customer.id);
  const purchaseId = ids['interactionId'] ?? effect.dedupeKey;
  const stamped = addStamps(card, book, { purchaseId, count, on: dayOf(at, run.terms.clock) });
  if (!stamped.ok) return stamped;
  customer.book = stamped.value.book;
  for (const number of stamped.value.filled) {
    const rewarded = rewardStampCard(card, customer.book, number);
    if (!rewarded.ok) continue;
    customer.book = rewarded.value.book;
    const ofCard = { stampCardId: rewarded.value.reward.idempotencyKey, membershipId: customer.id, customerId: customer.id };
    run.queue.push({ event: 'stamp-card/completed', at, ids: ofCard, facts: {} });
  }
  return ok({ name: card.id, amount: stamped.value.given });
}

/** A gift, with its cost where that is known. */
export function giveGift(
  run: SimulationRun, given: { readonly gift: string; readonly source: string; readonly customerId: string | null; readonly at: Date },
): void {
  const { gift, source, customerId, at } = given;
  const costs = run.terms.giftCosts ?? {};
  const amount = Object.hasOwn(costs, gift) ? costs[gift] : undefined;
  if (amount === undefined) run.unpriced.add(gift);
  else payFor(run, { at, customerId, source, kind: 'gifts', amount });
}

function after(at: Date, span: Span | undefined): Date | null {
  return span === undefined ? null : new Date(at.getTime() + span.amount * (span.unit === 'days' ? 24 : 1) * hour);
}

function nameIn(effect: DecidedEffect): string | null {
  switch (effect.do) {
    case 'grantPoints': case 'holdPoints': return effect.points ?? null;
    case 'issueVoucher': case 'inviteToReferral': return effect.programme ?? null;
    case 'giveGift': return effect.gift;
    case 'setTier': return effect.tier;
    case 'custom': return effect.code;
    case 'sendMessage': return effect.template;
    case 'alert': return effect.to;
    case 'openCase': return effect.team ?? null;
    case 'askReview': return effect.destination ?? null;
    case 'askReason': return effect.channel ?? null;
    case 'accrueStaffBonus': return effect.scheme ?? null;
  }
}
