import type { Vocabulary } from '../rules/define-vocabulary.js';
import { knownEffects, type Effect } from '../rules/effect.js';
import { kindOf } from '../rules/condition-kind.js';
import { mainLane, type Rule, type RuleSet } from '../rules/rule.js';
import { factsRead } from './facts-read.js';
import { findingsOn, type ReviewAcknowledgement, type ReviewFinding } from './lint-review-ask.js';
import { opinionsIn, type Opinions } from './opinion-in.js';
import {
  isReviewDestination, reviewDestinations, type ReviewDestinationName, type ReviewDestinations,
} from './review-destination.js';
import { rivalsOf, type OpinionatedRule } from './rivals-of.js';

/** A rule asks for reviews at a destination that nobody knows, perhaps for a slip of the pen. It blocks. */
export interface ReviewDestinationUnknown {
  readonly kind: 'review/destination-unknown';
  readonly name: string;
}

/** A finding, and the rule that it is about. */
export type ReviewRuleFinding = (ReviewFinding | ReviewDestinationUnknown) & {
  readonly rule: string;
  /** Rules that go first for some customers, by what they think, so that those are not asked; none when it is the rule itself. */
  readonly displacedBy: readonly string[];
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
 * one, an exclusive rule, or one that another such rule lets fire for some alone.
 *
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
  // Each rule is read once, not once for each pair of rules.
  const read = rules.map((rule) => readRule(rule, vocabulary));
  const findings = read.flatMap((own): readonly ReviewRuleFinding[] => {
    const { rule, opinions, isAboutReviews, rewards, asks } = own;
    const given = acknowledgements.filter((acknowledgement) => acknowledgement.rule === rule.id);
    const named = asks.flatMap((name) => (name === null ? inUse : isReviewDestination(name) ? [name] : []));
    const findingsBy = (displacedBy: readonly string[], opinions: Opinions, rewards: readonly string[]): readonly ReviewRuleFinding[] =>
      findingsOn(asks.length === 0 ? inUse : named, opinions, rewards, given, destinations)
        .map((finding) => ({ ...finding, rule: rule.id, displacedBy }));

    // What asks for nothing leaves nobody out; but what it gives may be for a review.
    if (asks.length === 0) return isAboutReviews ? findingsBy([], noOpinions, rewards) : [];
    const { rivals, opinions: theirs } = rivalsOf(own, read, lanes);
    return [
      ...unknownDestinations(rule, asks),
      ...findingsBy([], opinions, rewards),
      ...findingsBy(rivals.map((rival) => rival.rule.id), theirs, []),
    ];
  });
  return { publishable: findings.every((finding) => 'severity' in finding && finding.acknowledgement !== null), findings };
}

interface ReadRule extends OpinionatedRule {
  readonly isAboutReviews: boolean;
  readonly rewards: readonly string[];
  /** The destinations that it asks for; `null` for an ask that leaves it open. */
  readonly asks: readonly (string | null)[];
}

function readRule(rule: Rule, vocabulary: Vocabulary): ReadRule {
  const causes = causesOf(rule, vocabulary);
  return {
    rule,
    opinions: opinionsIn(causes),
    isAboutReviews: causes.some((cause) => /^reviews?[./]/.test(cause)),
    rewards: rule.effects.filter((effect) => givesToCustomer(effect, vocabulary)).map(nameOf),
    asks: rule.effects.flatMap((effect) => (effect.do === 'askReview' ? [effect.destination ?? null] : [])),
  };
}

const noOpinions: Opinions = { factPaths: [], isCertain: false };

function unknownDestinations(rule: Rule, names: readonly (string | null)[]): readonly ReviewRuleFinding[] {
  return [...new Set(names)].flatMap((name) =>
    name === null || isReviewDestination(name) ? [] : [{ kind: 'review/destination-unknown', name, rule: rule.id, displacedBy: [] }]);
}

/** On what it depends whether a rule fires: the event, the facts of its condition, and those of what it bids. */
function causesOf(rule: Rule, { conditionKinds }: Vocabulary): readonly string[] {
  const bids = Object.values(rule.worth ?? {}).flatMap((bid) => (typeof bid === 'number' ? [] : [bid.shareOf]));
  return [rule.on, ...factsRead(rule.when, conditionKinds), ...bids];
}

function givesToCustomer(effect: Effect, { effectKinds }: Vocabulary): boolean {
  return (effect.do === 'custom' ? kindOf(effectKinds, effect.code) : knownEffects[effect.do])?.gives === 'customer';
}

function nameOf(effect: Effect): string {
  return effect.do === 'custom' ? effect.code : effect.do;
}
