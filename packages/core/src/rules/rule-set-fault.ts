import { isPlainRecord } from '../plain-record.js';
import { ruleLimits, type Condition } from './condition.js';
import { conditionFault, fieldFault, isInstantText, isText, isWhole, numberOf, pointer } from './condition-fault.js';
import { isName } from './condition-kind.js';
import { eventTypeOf, type EventType, type Vocabulary } from './define-vocabulary.js';
import { defaultKey, templateOf } from './dedupe-key.js';
import type { Effect } from './effect.js';
import { amountFault, effectFault } from './effect-fault.js';
import { eventFactFault } from './event-fact-fault.js';
import { mainLane, type Lane } from './rule.js';
import { malformed, nameUnknown, tooLarge, type RuleRefusal } from './rule-refusal.js';

type Plain = Readonly<Record<string, unknown>>;

interface Reading {
  readonly vocabulary: Vocabulary;
  readonly lanes: readonly Lane[];
  /** Templates of keys that the rules of an event use already. */
  readonly keys: Map<string, Set<string>>;
}

/**
 * Why a rule set cannot be used with a vocabulary; `null` when it can.
 *
 * @param ruleSet - plain data: without getters and prototypes of its own
 * @returns `rule/malformed`, `rule/name-unknown`, `rule/too-large` or `rule/id-repeated`, with a JSON pointer
 */
export function ruleSetFault(ruleSet: unknown, vocabulary: Vocabulary): RuleRefusal | null {
  if (!isPlainRecord(ruleSet)) return malformed('', 'record');
  if (ruleSet['v'] !== 1) return malformed('/v', 'version');
  const unfit = fieldFault(ruleSet, ['v', 'lanes'], ['rules'], '') ?? lanesFault(ruleSet);
  if (unfit !== null) return unfit;
  const { rules } = ruleSet;
  if (!Array.isArray(rules)) return malformed('/rules', 'list');
  if (rules.length > ruleLimits.rules) return tooLarge('/rules', 'rules', ruleLimits.rules);
  // Looked at by `lanesFault`.
  const lanes = Object.hasOwn(ruleSet, 'lanes') ? (ruleSet['lanes'] as readonly Lane[]) : [mainLane];
  const reading: Reading = { vocabulary, lanes, keys: new Map() };
  const ids = new Set<unknown>();
  for (let index = 0; index < rules.length; index += 1) {
    const at = `/rules/${index}`;
    const rule: unknown = rules[index];
    if (!isPlainRecord(rule)) return malformed(at, 'record');
    const fault = ruleFault(rule, reading, at);
    if (fault !== null) return fault;
    if (ids.has(rule['id'])) return { kind: 'rule/id-repeated', path: `${at}/id` };
    ids.add(rule['id']);
  }
  return null;
}

function lanesFault(ruleSet: Plain): RuleRefusal | null {
  if (!Object.hasOwn(ruleSet, 'lanes')) return null;
  const { lanes } = ruleSet;
  if (!Array.isArray(lanes) || lanes.length === 0) return malformed('/lanes', 'list');
  if (lanes.length > ruleLimits.lanes) return tooLarge('/lanes', 'lanes', ruleLimits.lanes);
  const ids = new Set<unknown>();
  for (let index = 0; index < lanes.length; index += 1) {
    const at = `/lanes/${index}`;
    const lane: unknown = lanes[index];
    if (!isPlainRecord(lane)) return malformed(at, 'record');
    const { id, pick } = lane;
    const unfit = fieldFault(lane, ['metric'], ['id', 'pick'], at);
    if (unfit !== null) return unfit;
    if (!isName(id)) return malformed(`${at}/id`, 'name');
    if (ids.has(id)) return { kind: 'rule/id-repeated', path: `${at}/id` };
    ids.add(id);
    if (pick !== 'all' && pick !== 'first' && pick !== 'best') return malformed(`${at}/pick`, 'one-of');
    if (pick === 'best' && !isName(lane['metric'])) return malformed(`${at}/metric`, 'name');
    if (pick !== 'best' && Object.hasOwn(lane, 'metric')) return malformed(`${at}/metric`, 'absent');
  }
  return null;
}

function ruleFault(rule: Plain, reading: Reading, at: string): RuleRefusal | null {
  const optional = ['lane', 'priority', 'exclusive', 'caps', 'holdout', 'startsAt', 'endsAt', 'worth'];
  const unfit = fieldFault(rule, optional, ['id', 'on', 'when', 'effects'], at);
  if (unfit !== null) return unfit;
  if (!isName(rule['id'])) return malformed(`${at}/id`, 'name');
  const event = eventTypeOf(reading.vocabulary, rule['on']);
  if (event === null) return nameUnknown(`${at}/on`, 'event');
  const { facts, conditionKinds } = reading.vocabulary;
  return conditionFault(rule['when'], facts, conditionKinds, `${at}/when`)
    // The condition was looked at.
    ?? eventFactFault(rule['when'] as Condition, event, reading.vocabulary, `${at}/when`)
    ?? effectsFault(rule, event, reading, at)
    ?? optionsFault(rule, event, reading, at);
}

function effectsFault(rule: Plain, event: EventType, { vocabulary, keys }: Reading, at: string): RuleRefusal | null {
  const { effects } = rule;
  if (!Array.isArray(effects) || effects.length === 0) return malformed(`${at}/effects`, 'list');
  if (effects.length > ruleLimits.effects) return tooLarge(`${at}/effects`, 'effects', ruleLimits.effects);
  const used = keys.get(String(rule['on'])) ?? new Set<string>();
  keys.set(String(rule['on']), used);
  for (let index = 0; index < effects.length; index += 1) {
    const place = `${at}/effects/${index}`;
    const fault = effectFault(effects[index], event, vocabulary, place);
    if (fault !== null) return fault;
    const effect = effects[index] as Effect; // looked at in the line above
    // Under one key only one of two effects would be applied, and nobody could say which.
    const key = templateOf(effect.dedupeKey ?? defaultKey(effect, event.ids[0]), String(rule['id']));
    if (used.has(key)) return { kind: 'rule/id-repeated', path: `${place}/dedupeKey` };
    used.add(key);
  }
  return null;
}

function optionsFault(rule: Plain, event: EventType, { lanes, vocabulary }: Reading, at: string): RuleRefusal | null {
  const has = (name: string) => Object.hasOwn(rule, name);
  const laneId = has('lane') ? rule['lane'] : mainLane.id;
  const lane = lanes.find(({ id }) => id === laneId);
  if (lane === undefined) return nameUnknown(`${at}/lane`, 'lane');
  if (has('priority') && !isWhole(rule['priority'], -1_000, 1_000)) return malformed(`${at}/priority`, 'whole-number');
  if (has('exclusive') && typeof rule['exclusive'] !== 'boolean') return malformed(`${at}/exclusive`, 'true-or-false');
  for (const name of ['startsAt', 'endsAt']) {
    if (has(name) && !isInstantText(rule[name])) return malformed(`${at}/${name}`, 'instant');
  }
  if (has('startsAt') && has('endsAt') && numberOf(rule['startsAt']) >= numberOf(rule['endsAt'])) return malformed(`${at}/endsAt`, 'in-order');
  return (has('caps') ? capsFault(rule['caps'], `${at}/caps`) : null)
    ?? (has('holdout') ? holdoutFault(rule['holdout'], event, `${at}/holdout`) : null)
    ?? (has('worth') ? worthFault(rule['worth'], event, vocabulary, `${at}/worth`) : null)
    ?? metricFault(rule, lane, at);
}

function capsFault(caps: unknown, at: string): RuleRefusal | null {
  if (!isPlainRecord(caps)) return malformed(at, 'record');
  const unfit = fieldFault(caps, ['perCustomer', 'total'], [], at);
  if (unfit !== null) return unfit;
  for (const [name, cap] of Object.entries(caps)) {
    if (!isWhole(cap, 1, Number.MAX_SAFE_INTEGER)) return malformed(`${at}/${name}`, 'whole-number');
  }
  return null;
}

function holdoutFault(holdout: unknown, { ids }: EventType, at: string): RuleRefusal | null {
  if (!isPlainRecord(holdout)) return malformed(at, 'record');
  const unfit = fieldFault(holdout, ['by'], ['percent', 'salt'], at);
  if (unfit !== null) return unfit;
  const { percent, salt } = holdout;
  if (!isWhole(percent, 1, 99)) return malformed(`${at}/percent`, 'whole-number');
  if (!isText(salt, 100)) return malformed(`${at}/salt`, 'text');
  const by = Object.hasOwn(holdout, 'by') ? holdout['by'] : 'customerId';
  return ids.some((id) => id === by) ? null : nameUnknown(`${at}/by`, 'id');
}

function worthFault(worth: unknown, event: EventType, vocabulary: Vocabulary, at: string): RuleRefusal | null {
  if (!isPlainRecord(worth)) return malformed(at, 'record');
  const metrics = Object.entries(worth);
  if (metrics.length > ruleLimits.lanes) return tooLarge(at, 'list', ruleLimits.lanes);
  for (const [metric, amount] of metrics) {
    if (!isName(metric)) return nameUnknown(pointer(at, metric), 'metric');
    const fault = amountFault(amount, event, vocabulary.facts, pointer(at, metric));
    if (fault !== null) return fault;
  }
  return null;
}

/** Without a bid a rule could never win its lane. */
function metricFault({ worth }: Plain, { metric }: Lane, at: string): RuleRefusal | null {
  if (metric === undefined) return null;
  return isPlainRecord(worth) && Object.hasOwn(worth, metric) ? null : nameUnknown(`${at}/worth`, 'metric');
}
