import { instantOf } from '../calendars/instant-of.js';
import { periodsBetween } from '../calendars/periods-between.js';
import { pointsBalance } from '../points/points-balance.js';
import { pointsLiability } from '../points/points-liability.js';
import { runDue } from '../points/run-due.js';
import type { PastEvent } from '../publishing/backtest.js';
import { isWhole } from '../rules/condition-fault.js';
import { decide } from '../rules/decide.js';
import type { FactValue } from '../rules/fact-type.js';
import { prepareRules, type PreparedRules } from '../rules/prepare-rules.js';
import { stampsOn } from '../loyalty/stamp-book.js';
import { applyAward } from './apply-award.js';
import type { Programme } from './programme.js';
import { buyInRun, refundInRunOf } from './simulate-purchases.js';
import { claimInRun, qualifyInRun, refundInRun, runNextReferral } from './simulate-referrals.js';
import { decideTiers, passTiers } from './simulate-tiers.js';
import type { SimulatedCost, SimulatedMonth, Simulation, SimulationTerms } from './simulation.js';
import {
  customerOf, endBudget, keepTransactions, newRun, type SimulatedCustomer, type SimulatedPurchase, type SimulationRun,
} from './simulation-run.js';
import { pointsOf } from './unnamed-part.js';

export type {
  BudgetEnd, CostKind, SimulatedAward, SimulatedCost, SimulatedMonth, SimulatedRefusal, Simulation, SimulationTerms,
} from './simulation.js';

/** Events that come of events are followed so far; a programme that feeds itself ends there. */
const deepest = 8;

/**
 * What a programme would have done, had it run while a history happened: who would have got what, what it would have cost, what
 * members could still ask for, and when a budget would have ended. To be looked at before it is published.
 *
 * The history knows what happened, the run what the programme made of it: points, tier, stamps, and when the customer last had an apology,
 * an invitation to bring friends or an ask for a review, are those of the run. Purchases are `interaction/recorded` with the kind
 * `purchase` and an amount; refunds are `interaction/refunded` with the same `interactionId`, of the amount that this one gives back or,
 * without one, of all. Claims of friends are `referral/claimed`. Full stamp cards, changes of tier and what becomes of referrals are events that the run
 * makes itself.
 *
 * What customers would have done differently for the programme, nobody knows: they buy what they bought. A voucher is used with the next
 * purchase that it fits, which makes its cost the highest.
 *
 * @param history - in the order of time
 * @throws RangeError when the history is not in the order of time or goes beyond `until`, an event is unknown, a fact has a value of another
 *   type, a purchase or a refund is below 0, a term is not in its range, or a rule has a holdout and there is no hash
 * @example
 * simulate(stampCardProgramme({ currency: 'EUR', stamps: 10, reward: 'coffee' }), lastYear, terms).months[0]?.gifts; // 1250
 */
export function simulate(programme: Programme, history: readonly PastEvent[], terms: SimulationTerms): Simulation {
  const run = newRun(programme, terms);
  const prepared = prepareRules(programme.rules, terms.vocabulary);
  let last = -Infinity;
  for (const event of history) {
    const at = instantOf('simulation', event.at);
    if (at < last) throw new RangeError('simulation: the history is not in the order of time');
    last = at;
    passTime(run, prepared, event.at);
    happen(run, prepared, event);
  }
  if (instantOf('simulation', terms.until) < last) throw new RangeError('simulation: the history goes beyond its end');
  passTime(run, prepared, terms.until);
  for (const customer of run.customers.values()) decideTiers(run, customer, terms.until);
  followQueue(run, prepared);
  return outcomeOf(run, history[0]?.at ?? terms.until);
}

/** What time alone does to referrals, and what comes of each, one after the other. */
function passTime(run: SimulationRun, prepared: PreparedRules, until: Date): void {
  while (runNextReferral(run, until)) followQueue(run, prepared);
}

function happen(run: SimulationRun, prepared: PreparedRules, event: PastEvent): void {
  const { ids, at } = event;
  const customer = ids['customerId'] ? customerOf(run, ids['customerId'], at) : null;
  if (customer !== null) {
    passTiers(run, customer, at);
    followQueue(run, prepared);
    meet(customer, event);
  }
  if (event.event === 'referral/claimed') claimInRun(run, event);
  const purchase = interactionIn(run, customer, event);
  decideOn(run, prepared, event, purchase);
  if (customer !== null) decideTiers(run, customer, at);
  followQueue(run, prepared);
}

/** What an event says of its customer; who is a member is known by an event or a fact. */
function meet(customer: SimulatedCustomer, { event, at, facts }: PastEvent): void {
  const lasting = Object.entries(facts).filter(([path]) => /^(?:customer|membership)\./.test(path));
  customer.facts = { ...customer.facts, ...Object.fromEntries(lasting) };
  const joined = facts['membership.joinedAt'];
  if (customer.isMember || (event !== 'membership/joined' && !(joined instanceof Date) && facts['membership.status'] !== 'active')) return;
  customer.isMember = true;
  customer.joinedAt = joined instanceof Date && joined < at ? joined : at;
}

/** A till may not know who returns something; whose purchase it was is known. */
function interactionIn(
  run: SimulationRun, customer: SimulatedCustomer | null, { event, at, ids, facts }: PastEvent,
): SimulatedPurchase | null {
  const { interactionId } = ids;
  const [kind, amount] = [facts['interaction.kind'], facts['interaction.amount']];
  if (!interactionId) return null;
  const known = run.purchases.get(interactionId) ?? null;
  if (event === 'interaction/refunded') {
    if (known !== null) refundInRunOf(run, known, moneyOf(amount), at);
    else if (customer !== null) refundInRun(run, customer.id, interactionId, 'all', at);
    return null;
  }
  if (customer === null) return null;
  if (event !== 'interaction/recorded' || known !== null) return known;
  const paid = kind === 'purchase' ? moneyOf(amount) : null;
  if (paid !== null) return buyInRun(run, interactionId, customer, paid, at);
  if (typeof kind === 'string') qualifyInRun(run, customer.id, { kind: 'event', id: interactionId, name: kind, at });
  return null;
}

/** What was paid or given back, in minor units; `null` when nothing says so. */
function moneyOf(amount: FactValue | null | undefined): number | null {
  if (amount === null || amount === undefined) return null;
  if (isWhole(amount, 0, Number.MAX_SAFE_INTEGER)) return amount;
  throw new RangeError('simulation: interaction.amount is not a whole number of at least 0');
}

function decideOn(run: SimulationRun, prepared: PreparedRules, event: PastEvent, purchase: SimulatedPurchase | null): void {
  const { ids, at } = event;
  const customerId = ids['customerId'] ?? '';
  const counts = Object.fromEntries(
    [...run.counts].map(([rule, { total, byCustomer }]) => [rule, { total, customer: byCustomer.get(customerId) ?? 0 }]),
  );
  const decision = decide(prepared, event.event, { ...event.facts, ...factsOf(run, customerId, at) }, { now: at, ids, counts, hash: run.terms.hash });
  const fresh = new Set(decision.effects.filter((effect) => {
    const isDone = applyAward(run, effect, at, ids);
    if (isDone) purchase?.effects.push({ effect, customerId });
    return isDone;
  }).map(({ rule }) => rule));
  for (const outcome of decision.outcomes) {
    if (outcome.status === 'capReached' && outcome.cap === 'total') endBudget(run, { of: 'rule', rule: outcome.rule, at });
    if (outcome.status !== 'fired' || !fresh.has(outcome.rule)) continue;
    const count = run.counts.get(outcome.rule) ?? { total: 0, byCustomer: new Map<string, number>() };
    if (customerId !== '') count.byCustomer.set(customerId, (count.byCustomer.get(customerId) ?? 0) + 1);
    run.counts.set(outcome.rule, { ...count, total: count.total + 1 });
  }
}

/** What the programme itself has made of a customer so far. */
function factsOf(run: SimulationRun, customerId: string, at: Date): Readonly<Record<string, FactValue>> {
  const customer = run.customers.get(customerId);
  if (customer === undefined) return {};
  const { programme: { tiers, stampCard, points }, ledger } = run;
  const facts = new Map<string, FactValue>();
  const currency = pointsOf({ points }, undefined);
  if (ledger !== null && currency !== null) {
    const { available, pending } = pointsBalance(ledger, customerId, currency, at);
    facts.set('membership.points', Number(available)).set('membership.pointsPending', Number(pending));
  }
  const tier = customer.standing?.tier ?? null;
  if (tiers !== null && tier !== null) {
    facts.set('membership.tier', tier).set('membership.tierRank', tiers.tiers.findIndex(({ name }) => name === tier));
  }
  const open = customer.book?.cards.find(({ status }) => status === 'open');
  if (stampCard !== null) facts.set('membership.stamps', open === undefined ? 0 : stampsOn(open));
  if (customer.lastApologyAt !== null) facts.set('customer.lastApologyAt', customer.lastApologyAt);
  if (customer.lastReferralAskAt !== null) facts.set('customer.lastReferralAskAt', customer.lastReferralAskAt);
  if (customer.lastReviewAskAt !== null) facts.set('customer.lastReviewAskAt', customer.lastReviewAskAt);
  // The vocabulary may lack some of the catalogue.
  return Object.fromEntries([...facts].filter(([path]) => Object.hasOwn(run.terms.vocabulary.facts.types, path)));
}

/** What comes of an event, with what is known of the customers whom it is about. */
function followQueue(run: SimulationRun, prepared: PreparedRules): void {
  for (let depth = 0; run.queue.length > 0 && depth < deepest; depth += 1) {
    for (const event of run.queue.splice(0)) {
      if (!Object.hasOwn(run.terms.vocabulary.events, event.event)) continue;
      const customer = run.customers.get(event.ids['customerId'] ?? '');
      decideOn(run, prepared, { ...event, facts: { ...customer?.facts, ...event.facts } }, null);
      if (customer !== undefined) decideTiers(run, customer, event.at);
    }
  }
  run.queue.length = 0;
}

function outcomeOf(run: SimulationRun, from: Date): Simulation {
  const { terms: { clock, until }, costs, awards, refusals, ends, unpriced } = run;
  if (run.ledger !== null) keepTransactions(run, runDue(run.ledger, until).transactions);
  return {
    awards, refusals, costs,
    months: monthsOf(costs, periodsBetween(from, new Date(until.getTime() + 1), 'month', clock)),
    liability: pointsLiability([...run.transactions.values()].flat(), clock),
    budgetEnds: [...ends.values()],
    unpricedGifts: [...unpriced].sort(),
  };
}

function monthsOf(costs: readonly SimulatedCost[], months: readonly Pick<SimulatedMonth, 'from' | 'until'>[]): readonly SimulatedMonth[] {
  return months.map((month) => {
    const sums = { vouchers: 0, points: 0, gifts: 0, bonuses: 0 };
    for (const { at, kind, amount } of costs) if (at >= month.from && at < month.until) sums[kind] += amount;
    return { ...month, ...sums };
  });
}
