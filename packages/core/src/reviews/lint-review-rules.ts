import type { Vocabulary } from '../rules/define-vocabulary.js';
import { knownEffects, type Effect } from '../rules/effect.js';
import { kindOf } from '../rules/condition-kind.js';
import { mainLane, type Lane, type Rule, type RuleSet } from '../rules/rule.js';
import { factsRead } from './facts-read.js';
import { lintReviewAsk, type ReviewAcknowledgement, type ReviewFinding } from './lint-review-ask.js';
import {
  isReviewDestination, reviewDestinations, type ReviewDestinationName, type ReviewDestinations,
} from './review-destination.js';

/** A rule asks for reviews at a destination that nobody knows, perhaps for a slip of the pen. It blocks. */
export interface ReviewDestinationUnknown {
  readonly kind: 'review/destination-unknown';
  readonly name: string;
}

/** A finding, and the rule that it is about. */
export type ReviewRuleFinding = (ReviewFinding | ReviewDestinationUnknown) & {
  readonly rule: string;
  /** The rule that goes first for some customers, by what they think, so that they are not asked; `null`: it is the rule itself. */
  readonly displacedBy: string | null;
};

export interface ReviewRulesLint {
  /** Nothing blocks, and each warning was acknowledged. */
  readonly publishable: boolean;
  /** In the order of the rules. */
  readonly findings: readonly ReviewRuleFinding[];
}

export interface ReviewRulesOptions {
  /** The destinations of your branches: where an ask goes that names none. */
  readonly inUse: readonly ReviewDestinationName[];
  /** Each for a rule of this version of the set. */
  readonly acknowledgements?: readonly (ReviewAcknowledgement & { readonly rule: string })[] | undefined;
  /** With the policies as you know them; default `reviewDestinations`. */
  readonly destinations?: ReviewDestinations | undefined;
}

/**
 * Whether a rule set asks for reviews as their destinations allow.
 *
 * Looked at are the rules that ask (`askReview`), and those that give something for a review: on an event of its own, such as
 * `review/published`, or by a fact such as `review.stars`. What decides who is asked is the condition, the event itself (`case/closed`
 * comes to the unhappy alone), and every rule that can go first and keep the ask from some: a neighbour in a lane that picks
 * one, or an exclusive rule.
 *
 * @param rules - that fit the vocabulary
 * @throws RangeError as `lintReviewAsk` does
 * @example
 * lintReviewRules(rules, vocabulary, { inUse: ['google-maps'] }).findings.map(({ rule, kind }) => `${rule}: ${kind}`);
 * // ['ask-promoters: review/gated']
 */
export function lintReviewRules(
  { rules, lanes = [mainLane] }: RuleSet,
  vocabulary: Vocabulary,
  { inUse, acknowledgements = [], destinations = reviewDestinations }: ReviewRulesOptions,
): ReviewRulesLint {
  const findings: ReviewRuleFinding[] = [];
  for (const rule of rules) {
    const given = acknowledgements.filter((acknowledgement) => acknowledgement.rule === rule.id);
    const add = (asked: readonly ReviewDestinationName[], factPaths: readonly string[], rewards: readonly string[], by: Rule | null): void => {
      const lint = lintReviewAsk({ destinations: asked, factPaths, rewards }, given, destinations);
      findings.push(...lint.findings.map((finding) => ({ ...finding, rule: rule.id, displacedBy: by?.id ?? null })));
    };
    const rewards = rule.effects.filter((effect) => givesToCustomer(effect, vocabulary)).map(nameOf);
    const named = rule.effects.flatMap((effect) => (effect.do === 'askReview' ? [effect.destination ?? null] : []));
    for (const name of new Set(named)) {
      if (name === null || isReviewDestination(name)) continue;
      findings.push({ kind: 'review/destination-unknown', name, rule: rule.id, displacedBy: null });
    }
    if (named.length > 0) {
      const asked = named.flatMap((name) => (name === null ? inUse : isReviewDestination(name) ? [name] : []));
      add(asked, causesOf(rule, vocabulary), rewards, null);
      for (const rival of rules) if (canDisplace(rival, rule, lanes)) add(asked, causesOf(rival, vocabulary), [], rival);
    } else if (causesOf(rule, vocabulary).some((cause) => /^reviews?[./]/.test(cause))) {
      add(inUse, [], rewards, null);
    }
  }
  return { publishable: findings.every((finding) => 'severity' in finding && finding.acknowledgement !== null), findings };
}

/** On what it depends whether a rule fires: the event, the facts of its condition, and those of what it bids. */
function causesOf(rule: Rule, { conditionKinds }: Vocabulary): readonly string[] {
  const bids = Object.values(rule.worth ?? {}).flatMap((bid) => (typeof bid === 'number' ? [] : [bid.shareOf]));
  return [rule.on, ...factsRead(rule.when, conditionKinds), ...bids];
}

/** Whether a rule can fire and thereby keep another one from it. */
function canDisplace(rival: Rule, rule: Rule, lanes: readonly Lane[]): boolean {
  if (rival === rule || rival.on !== rule.on) return false;
  const [first, second] = [laneOf(rival, lanes), laneOf(rule, lanes)];
  if (first !== second) return rival.exclusive === true && first < second;
  const pick = lanes[second]?.pick;
  const isAlone = pick === 'first' || rival.exclusive === true || rule.exclusive === true;
  return pick === 'best' || (isAlone && goesBefore(rival, rule));
}

function goesBefore(one: Rule, other: Rule): boolean {
  const [first, second] = [one.priority ?? 0, other.priority ?? 0];
  return first === second ? one.id < other.id : first > second;
}

function laneOf(rule: Rule, lanes: readonly Lane[]): number {
  return lanes.findIndex(({ id }) => id === (rule.lane ?? mainLane.id));
}

function givesToCustomer(effect: Effect, { effectKinds }: Vocabulary): boolean {
  return (effect.do === 'custom' ? kindOf(effectKinds, effect.code) : knownEffects[effect.do])?.gives === 'customer';
}

function nameOf(effect: Effect): string {
  return effect.do === 'custom' ? effect.code : effect.do;
}
