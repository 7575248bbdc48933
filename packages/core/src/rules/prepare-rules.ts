import type { Amount } from './amount.js';
import { defaultKey, keyTemplate, type KeyTemplate } from './dedupe-key.js';
import { eventTypeOf, type EventType, type Vocabulary } from './define-vocabulary.js';
import type { PlainStatus, RuleOutcome } from './decision.js';
import type { Effect } from './effect.js';
import { goesBefore } from './goes-before.js';
import { preparedNode, type PreparedNode } from './prepare-condition.js';
import type { PublishedRuleSet } from './publish-rule-set.js';
import { mainLane, type Caps, type Holdout, type Lane, type Rule, type RuleSet } from './rule.js';
import { asRangeError } from './rule-refusal.js';
import { ruleSetFault } from './rule-set-fault.js';

/** An effect whose template is read. */
export interface PreparedEffect {
  readonly effect: Effect;
  readonly key: KeyTemplate;
}

export interface PreparedRule {
  readonly id: string;
  /** Its place among all rules of the set by id. */
  readonly rank: number;
  readonly root: PreparedNode;
  readonly effects: readonly PreparedEffect[];
  readonly bid: Amount | null;
  readonly exclusive: boolean;
  readonly caps: Caps | null;
  readonly holdout: (Holdout & { readonly by: string }) | null;
  /** Milliseconds; -Infinity and Infinity where there is no bound. */
  readonly startsAt: number;
  readonly endsAt: number;
  /** Outcomes without data, made once. */
  readonly outcomes: Readonly<Record<PlainStatus, RuleOutcome>>;
}

export interface PreparedLane {
  readonly pick: Lane['pick'];
  /** By priority, then by id. */
  readonly rules: readonly PreparedRule[];
}

/** The rules of one event. */
export interface PreparedEvent {
  readonly lanes: readonly PreparedLane[];
  /** What there is to say of every rule before any was asked: that it waits for another event. */
  readonly outcomes: readonly RuleOutcome[];
}

/** A rule set made ready to decide. `prepareRules` makes it; keep it. */
export interface PreparedRules {
  readonly version: { readonly number: number; readonly hash: string } | null;
  readonly ruleSet: RuleSet;
  readonly events: ReadonlyMap<string, PreparedEvent>;
}

/**
 * A rule set made ready for `decide` and `explainDecision`: do it once and keep it.
 *
 * @param rules - made by `ruleSet`, read by `parseRuleSet`, or a published version, whose number and hash its decisions then carry
 * @throws RangeError when the rules do not fit the vocabulary, or were published for another version of its facts
 * @example
 * prepareRules({ v: 1, rules: [] }, defineVocabulary({ facts: defineFacts({}), events: {} })).version; // null
 */
export function prepareRules(rules: RuleSet | PublishedRuleSet, vocabulary: Vocabulary): PreparedRules {
  if (!('v' in rules) && rules.schemaVersion !== vocabulary.facts.version) {
    throw new RangeError(`rule set: it was published for version ${rules.schemaVersion} of the facts, not ${vocabulary.facts.version}`);
  }
  const ruleSet = 'v' in rules ? rules : rules.rules;
  const fault = ruleSetFault(ruleSet, vocabulary);
  if (fault !== null) throw asRangeError('rule set', fault);
  const lanes = ruleSet.lanes ?? [mainLane];
  const ordered = [...ruleSet.rules].sort((one, other) => (one.id < other.id ? -1 : 1));
  const waiting = ordered.map((rule): RuleOutcome => ({ rule: rule.id, status: 'otherEvent' }));
  const byRank = ordered.map((rule, rank) => ({ rule, prepared: preparedRule(rule, rank, lanes, vocabulary) }));
  const events = new Map<string, PreparedEvent>();
  for (const event of Object.keys(vocabulary.events)) {
    const mine = byRank.filter(({ rule }) => rule.on === event);
    mine.sort((one, other) => (goesBefore(one.rule, other.rule) ? -1 : 1));
    events.set(event, {
      lanes: lanes.map(({ id, pick }) => ({
        pick,
        rules: mine.filter(({ rule }) => (rule.lane ?? mainLane.id) === id).map(({ prepared }) => prepared),
      })).filter((lane) => lane.rules.length > 0),
      outcomes: waiting,
    });
  }
  return { version: 'v' in rules ? null : { number: rules.number, hash: rules.hash }, ruleSet, events };
}

function preparedRule(rule: Rule, rank: number, lanes: readonly Lane[], vocabulary: Vocabulary): PreparedRule {
  const { id, caps = null, holdout, startsAt, endsAt } = rule;
  const { ids } = eventTypeOf(vocabulary, rule.on) as EventType; // the set was checked
  const metric = lanes.find((lane) => lane.id === (rule.lane ?? mainLane.id))?.metric;
  return {
    id,
    rank,
    root: preparedNode(rule.when, vocabulary.facts, vocabulary.conditionKinds, ''),
    effects: rule.effects.map((effect) => ({
      effect,
      // Templates were looked at when the set was checked.
      key: keyTemplate(effect.dedupeKey ?? defaultKey(effect, ids[0])) as KeyTemplate,
    })),
    bid: metric === undefined ? null : (rule.worth?.[metric] ?? null),
    exclusive: rule.exclusive ?? false,
    caps,
    holdout: holdout === undefined ? null : { ...holdout, by: holdout.by ?? 'customerId' },
    startsAt: startsAt === undefined ? -Infinity : Date.parse(startsAt),
    endsAt: endsAt === undefined ? Infinity : Date.parse(endsAt),
    outcomes: {
      fired: { rule: id, status: 'fired' },
      conditionFalse: { rule: id, status: 'conditionFalse' },
      conditionUnknown: { rule: id, status: 'conditionUnknown' },
      notYetStarted: { rule: id, status: 'notYetStarted' },
      ended: { rule: id, status: 'ended' },
      holdout: { rule: id, status: 'holdout' },
      otherEvent: { rule: id, status: 'otherEvent' },
    },
  };
}
