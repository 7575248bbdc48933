import { decide } from '../rules/decide.js';
import { idNamed } from '../rules/dedupe-key.js';
import type { Decision, DecisionContext, RuleCount, RuleStatus } from '../rules/decision.js';
import type { Facts } from '../rules/define-facts.js';
import type { DecidedEffect } from '../rules/effect.js';
import type { PreparedRules } from '../rules/prepare-rules.js';
import { keySet } from './key-set.js';

/** Something that happened, with what was known then. */
export interface PastEvent {
  readonly event: string;
  readonly at: Date;
  readonly ids: DecisionContext['ids'];
  readonly facts: Facts;
}

/** Money for some rules together. */
export interface BacktestBudget {
  readonly id: string;
  /** The rules that draw on it; absent: all. */
  readonly rules?: readonly string[] | undefined;
  /** Most that `costOf` may come to. */
  readonly limit: number;
}

export interface BacktestOptions {
  /** As for `decide`; needed when a rule has a holdout. */
  readonly hash?: DecisionContext['hash'];
  /** What an effect costs you: whole minor units of one currency, 0 or more. */
  readonly costOf?: ((effect: DecidedEffect, past: PastEvent) => number) | undefined;
  readonly budgets?: readonly BacktestBudget[] | undefined;
  /** Is told of each event for which something would have been done, and what: who would have got what. */
  readonly onEffects?: ((effects: readonly DecidedEffect[], past: PastEvent) => void) | undefined;
}

/** What became of one rule. */
export interface RuleBacktest {
  readonly rule: string;
  /** On how many events it came to what: `fired`, `holdout` and so on. */
  readonly outcomes: Readonly<Record<RuleStatus, number>>;
  /** Effects that would have been applied. */
  readonly effects: number;
  /** Effects whose key had been used before, so that nothing would have been done. */
  readonly repeated: number;
  /** Sums by unit: `points` or `points:<kind>`, and currencies for vouchers and bonuses. */
  readonly amounts: Readonly<Record<string, number>>;
  /** `null` when nobody said what effects cost. */
  readonly cost: number | null;
  /** When its `total` cap was used up; `null` when it was not, or has none. */
  readonly capUsedUpAt: Date | null;
}

export interface BacktestedBudget {
  readonly id: string;
  readonly limit: number;
  readonly cost: number;
  /** The event whose effects would have been the first to cost more than was left; `null` when it would have sufficed. */
  readonly ranOutAt: Date | null;
}

export interface Backtest {
  readonly events: number;
  readonly from: Date | null;
  readonly to: Date | null;
  /** By id. */
  readonly rules: readonly RuleBacktest[];
  readonly budgets: readonly BacktestedBudget[];
}

interface Running {
  readonly rule: string;
  readonly outcomes: Record<RuleStatus, number>;
  readonly total: number | null;
  readonly perCustomer: Map<string, number> | null;
  /** What `decide` is given; changed in place from event to event. */
  readonly count: { customer: number; total: number };
  effects: number;
  repeated: number;
  readonly amounts: Map<string, number>;
  cost: number;
  capUsedUpAt: Date | null;
}

/**
 * What a rule set would have done in the past: counts and cost of each rule, and when caps and budgets would have been used up.
 *
 * It decides as `decide` does, event by event. Caps count from nothing, and keep a rule from firing; budgets are only
 * watched. An effect is counted once for its `dedupeKey`. An event without `customerId` counts for no cap per customer.
 *
 * @param past - in the order of time; read once and not kept. In memory stay the sums, about 16 bytes for each effect, and a count for
 *   each customer of a rule that is capped per customer
 * @throws RangeError as `decide`; when an event is earlier than the one before, a cost is not a whole number of at least 0, a sum is
 *   beyond 2^53 - 1, or a budget cannot be: without `costOf`, of an unknown rule, or twice
 * @example
 * backtest(prepareRules(rules, vocabulary), lastYear, { costOf }).rules[0]?.outcomes.fired; // 312
 */
export function backtest(prepared: PreparedRules, past: Iterable<PastEvent>, options: BacktestOptions = {}): Backtest {
  const { hash, costOf, onEffects } = options;
  const running = [...prepared.ruleSet.rules].sort((one, other) => (one.id < other.id ? -1 : 1)).map(runningOf);
  const byId = new Map(running.map((run) => [run.rule, run]));
  const budgets = (options.budgets ?? []).map((budget) => openBudget(budget, byId, costOf !== undefined));
  if (new Set(budgets.map(({ id }) => id)).size !== budgets.length) throw new RangeError('backtest: a budget is there twice');
  const capped = running.filter(({ total, perCustomer }) => total !== null || perCustomer !== null);
  const counts: Readonly<Record<string, RuleCount>> = Object.fromEntries(capped.map(({ rule, count }) => [rule, count]));
  const keys = keySet();
  let [events, from, to]: [number, Date | null, number] = [0, null, -Infinity];
  for (const happened of past) {
    const { event, at, ids, facts } = happened;
    if (at.getTime() < to) throw new RangeError('backtest: an event is earlier than the one before');
    const customer = idNamed('customerId', ids);
    for (const { perCustomer, count } of capped) {
      count.customer = perCustomer === null || customer === null ? 0 : (perCustomer.get(customer) ?? 0);
    }
    const { outcomes, effects } = decide(prepared, event, facts, { now: at, ids, counts, hash });
    [events, from, to] = [events + 1, from ?? copied(at), at.getTime()];
    countOutcomes(outcomes, running, customer, at);
    if (effects.length === 0) continue;
    const fresh = effects.filter((effect) => {
      const isNew = keys.add(effect.dedupeKey);
      const run = byId.get(effect.rule);
      if (run !== undefined && !isNew) run.repeated += 1;
      return isNew;
    });
    for (const effect of fresh) {
      const run = byId.get(effect.rule);
      if (run === undefined) continue;
      addEffect(run, effect);
      if (costOf === undefined) continue;
      const cost = costOf(effect, happened);
      if (!Number.isSafeInteger(cost) || cost < 0) throw new RangeError(`backtest: the cost ${cost} is not a whole number of at least 0`);
      run.cost = sum(run.cost, cost);
      for (const budget of budgets) if (budget.rules.has(effect.rule)) draw(budget, cost, at);
    }
    if (fresh.length > 0) onEffects?.(fresh, happened);
  }
  return {
    events,
    from,
    to: events === 0 ? null : new Date(to),
    rules: running.map(({ rule, outcomes, effects, repeated, amounts, cost, capUsedUpAt }) => ({
      rule, outcomes, effects, repeated, amounts: Object.fromEntries(amounts), cost: costOf === undefined ? null : cost, capUsedUpAt,
    })),
    budgets: budgets.map(({ id, limit, cost, ranOutAt }) => ({ id, limit, cost, ranOutAt })),
  };
}

function runningOf({ id, caps }: PreparedRules['ruleSet']['rules'][number]): Running {
  return {
    rule: id,
    outcomes: {
      fired: 0, conditionFalse: 0, conditionUnknown: 0, inputMissing: 0, notYetStarted: 0, ended: 0, capReached: 0, holdout: 0,
      outbidBy: 0, excludedBy: 0, otherEvent: 0,
    },
    total: caps?.total ?? null,
    perCustomer: caps?.perCustomer === undefined ? null : new Map(),
    count: { customer: 0, total: 0 },
    effects: 0,
    repeated: 0,
    amounts: new Map(),
    cost: 0,
    capUsedUpAt: null,
  };
}

/** Outcomes stand by id, as the rules do. */
function countOutcomes(outcomes: Decision['outcomes'], running: readonly Running[], customer: string | null, at: Date): void {
  for (let place = 0; place < outcomes.length; place += 1) {
    const [outcome, run] = [outcomes[place], running[place]];
    if (outcome === undefined || run === undefined) continue;
    run.outcomes[outcome.status] += 1;
    if (outcome.status !== 'fired') continue;
    run.count.total += 1;
    if (run.count.total === run.total) run.capUsedUpAt = copied(at);
    if (run.perCustomer !== null && customer !== null) run.perCustomer.set(customer, run.count.customer + 1);
  }
}

function addEffect(run: Running, effect: DecidedEffect): void {
  run.effects += 1;
  const [unit, amount] = amountOf(effect);
  if (unit !== '') run.amounts.set(unit, sum(run.amounts.get(unit) ?? 0, amount));
}

/** Held points are not given, and what a percentage comes to depends on what will be bought. */
function amountOf(effect: DecidedEffect): readonly [unit: string, amount: number] {
  switch (effect.do) {
    case 'grantPoints':
      return [effect.points === undefined ? 'points' : `points:${effect.points}`, effect.amount];
    case 'accrueStaffBonus':
      return [effect.currency, effect.amount];
    case 'issueVoucher':
      return [effect.currency ?? '', effect.value];
    default:
      return ['', 0];
  }
}

interface OpenBudget {
  readonly id: string;
  readonly limit: number;
  readonly rules: ReadonlySet<string>;
  cost: number;
  ranOutAt: Date | null;
}

function openBudget({ id, rules, limit }: BacktestBudget, known: ReadonlyMap<string, unknown>, isCosted: boolean): OpenBudget {
  if (!isCosted) throw new RangeError('backtest: a budget needs costOf');
  if (!Number.isSafeInteger(limit) || limit < 0) throw new RangeError(`backtest: the limit ${limit} is not a whole number of at least 0`);
  const unknown = rules?.find((rule) => !known.has(rule));
  if (unknown !== undefined) throw new RangeError(`backtest: a budget is for ${JSON.stringify(unknown)}, which is not a rule`);
  return { id, limit, rules: new Set(rules ?? known.keys()), cost: 0, ranOutAt: null };
}

function draw(budget: OpenBudget, cost: number, at: Date): void {
  budget.cost = sum(budget.cost, cost);
  if (budget.cost > budget.limit) budget.ranOutAt ??= copied(at);
}

function sum(one: number, other: number): number {
  const both = one + other;
  if (!Number.isSafeInteger(both)) throw new RangeError('backtest: a sum is beyond 2^53 - 1');
  return both;
}

/** The caller may move his own, also from one event to the next. */
function copied(at: Date): Date {
  return new Date(at);
}
