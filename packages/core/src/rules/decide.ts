import { amountFrom } from './amount.js';
import type { Decision, DecisionContext, RuleOutcome } from './decision.js';
import { filledKey, idNamed } from './dedupe-key.js';
import type { Facts } from './define-facts.js';
import type { DecidedEffect } from './effect.js';
import { checkNow, checkPlain } from './evaluate.js';
import type { PreparedEffect, PreparedEvent, PreparedLane, PreparedRule, PreparedRules } from './prepare-rules.js';
import { walk } from './walk.js';

/** A rule that wants to fire, with what it would do. */
interface Candidate {
  readonly rule: PreparedRule;
  readonly effects: readonly DecidedEffect[];
  readonly bid: number;
}

/**
 * What a rule set does on an event: effects as data, and what became of every rule.
 *
 * The same facts, version and context give the same decision. A rule fires when its condition is true, not when it is unknown.
 * An amount that comes to 0 is no effect.
 *
 * @param event - one of the vocabulary
 * @param facts - a plain record of what is known; see `checkFacts` for facts from outside
 * @throws RangeError when the event is unknown, a fact that is asked for has a value of another type, or the context lacks the counts
 *   or the hash that a rule needs
 * @example
 * const decision = decide(prepared, 'response/submitted', { 'response.score': 3 }, { now, ids: { responseId: 'r1' } });
 * decision.outcomes; // [{ rule: 'call-back', status: 'fired' }]
 */
export function decide(prepared: PreparedRules, event: string, facts: Facts, context: DecisionContext): Decision {
  checkPlain(facts);
  checkNow(context.now);
  const { lanes, outcomes: waiting } = eventOf(prepared, event);
  const outcomes = waiting.slice();
  const effects: DecidedEffect[] = [];
  let ended: string | null = null;
  for (const lane of lanes) {
    const candidates: Candidate[] = [];
    for (const rule of lane.rules) {
      const candidate = candidateOf(rule, facts, context);
      if ('status' in candidate) outcomes[rule.rank] = candidate;
      else candidates.push(candidate);
    }
    const alone: string | null = settle(lane, candidates, ended, outcomes, effects);
    ended ??= alone;
  }
  return { version: prepared.version, event, decidedAt: new Date(context.now), effects, outcomes };
}

/** @throws RangeError when the event is not one of the vocabulary */
export function eventOf(prepared: PreparedRules, event: string): PreparedEvent {
  const found = prepared.events.get(event);
  if (found === undefined) throw new RangeError('event: the value is not an event of the vocabulary');
  return found;
}

function candidateOf(rule: PreparedRule, facts: Facts, context: DecisionContext): Candidate | RuleOutcome {
  const at = context.now.getTime();
  if (at < rule.startsAt) return rule.outcomes.notYetStarted;
  if (at >= rule.endsAt) return rule.outcomes.ended;
  const truth = walk(rule.root, facts, context.now, null);
  if (truth !== true) return truth === null ? rule.outcomes.conditionUnknown : rule.outcomes.conditionFalse;
  return heldOut(rule, context) ?? capped(rule, context) ?? withEffects(rule, facts, context);
}

/** Who is held out would have got the effect: the two groups differ by nothing else. */
function heldOut({ id, holdout, outcomes }: PreparedRule, { ids, hash }: DecisionContext): RuleOutcome | null {
  if (holdout === null) return null;
  const by = idNamed(holdout.by, ids);
  if (by === null) return { rule: id, status: 'inputMissing', what: 'id', name: holdout.by };
  if (hash === undefined) throw new RangeError(`hash: rule ${id} has a holdout and needs one`);
  const digits = hash(`${holdout.salt}:${by}`).slice(0, 8);
  if (!/^[0-9a-f]{8}$/.test(digits)) throw new RangeError('hash: the value does not begin with 8 hexadecimal digits');
  return Number.parseInt(digits, 16) < (holdout.percent / 100) * 2 ** 32 ? outcomes.holdout : null;
}

function capped({ id, caps }: PreparedRule, { counts }: DecisionContext): RuleOutcome | null {
  if (caps === null) return null;
  // Without counts every cap would be open for ever.
  if (counts === undefined) throw new RangeError(`counts: rule ${id} has caps and needs them`);
  const { customer, total } = (Object.hasOwn(counts, id) ? counts[id] : undefined) ?? { customer: 0, total: 0 };
  if (!isCount(customer) || !isCount(total)) throw new RangeError(`counts: those of rule ${id} are not whole numbers of at least 0`);
  if (caps.perCustomer !== undefined && customer >= caps.perCustomer) {
    return { rule: id, status: 'capReached', cap: 'perCustomer', limit: caps.perCustomer };
  }
  return caps.total !== undefined && total >= caps.total ? { rule: id, status: 'capReached', cap: 'total', limit: caps.total } : null;
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

function withEffects(rule: PreparedRule, facts: Facts, context: DecisionContext): Candidate | RuleOutcome {
  const effects: DecidedEffect[] = [];
  for (const prepared of rule.effects) {
    const effect = decidedEffect(prepared, rule.id, facts, context);
    if ('missing' in effect) return { rule: rule.id, status: 'inputMissing', what: effect.what, name: effect.missing };
    if (!isNothing(effect)) effects.push(effect);
  }
  const bid = rule.bid === null ? 0 : amountFrom(rule.bid, facts);
  if (bid !== null) return { rule, effects, bid };
  return { rule: rule.id, status: 'inputMissing', what: 'fact', name: pathOf(rule.bid) };
}

function isNothing(effect: DecidedEffect): boolean {
  return ('amount' in effect && effect.amount === 0) || ('value' in effect && effect.value === 0);
}

function decidedEffect(
  { effect, key }: PreparedEffect, rule: string, facts: Facts, { ids }: DecisionContext,
): DecidedEffect | { readonly missing: string; readonly what: 'fact' | 'id' } {
  const dedupeKey = filledKey(key, rule, ids);
  if (typeof dedupeKey !== 'string') return { missing: dedupeKey.missing, what: 'id' };
  switch (effect.do) {
    case 'issueVoucher': {
      const value = amountFrom(effect.value, facts);
      return value === null ? { missing: pathOf(effect.value), what: 'fact' } : { ...effect, value, rule, dedupeKey };
    }
    case 'grantPoints':
    case 'holdPoints':
    case 'accrueStaffBonus': {
      const amount = amountFrom(effect.amount, facts);
      return amount === null ? { missing: pathOf(effect.amount), what: 'fact' } : { ...effect, amount, rule, dedupeKey };
    }
    default:
      return { ...effect, rule, dedupeKey };
  }
}

/** Only a share can miss its fact. */
function pathOf(amount: PreparedRule['bid']): string {
  return typeof amount === 'object' && amount !== null ? amount.shareOf : '';
}

/**
 * Lets candidates of a lane fire or not.
 *
 * @param ended - the exclusive rule of an earlier lane that fired, or `null`
 * @returns the exclusive rule that fired in this lane, or `null`
 */
function settle(
  { pick }: PreparedLane, candidates: Candidate[], ended: string | null, outcomes: RuleOutcome[], effects: DecidedEffect[],
): string | null {
  // Sorting is stable: those of one worth stay in the order of priority and id.
  if (pick === 'best') candidates.sort((one, other) => other.bid - one.bid);
  let first: PreparedRule | null = null;
  for (const { rule, effects: own } of candidates) {
    if (ended !== null) {
      outcomes[rule.rank] = { rule: rule.id, status: 'excludedBy', by: ended };
    } else if (first !== null && pick !== 'all') {
      outcomes[rule.rank] = { rule: rule.id, status: 'outbidBy', by: first.id };
    } else if (first !== null && (first.exclusive || rule.exclusive)) {
      outcomes[rule.rank] = { rule: rule.id, status: 'excludedBy', by: first.id };
    } else {
      outcomes[rule.rank] = rule.outcomes.fired;
      for (const effect of own) effects.push(effect);
      first ??= rule;
    }
  }
  return first !== null && first.exclusive ? first.id : null;
}
