import type { Vocabulary } from '../rules/define-vocabulary.js';
import { preparedNode, type PreparedNode } from '../rules/prepare-condition.js';
import { mainLane, type Lane, type Rule, type RuleSet } from '../rules/rule.js';
import { groupedBy } from './grouped-by.js';
import { valuesThatFit } from './possible-truths.js';

/** A fact that holds a score, and the scores with which a rule may fire: some, not all. */
export interface ScoreRange {
  readonly fact: string;
  readonly scores: readonly number[];
}

/** A rule with what every check asks of it. */
export interface ReadRule {
  readonly rule: Rule;
  readonly index: number;
  readonly lane: Lane;
  readonly root: PreparedNode;
  readonly scoreRanges: readonly ScoreRange[];
}

export const everyScore: readonly number[] = Array.from({ length: 11 }, (_, score) => score);

/** The rules of a set that was checked, in its order. */
export function readRules({ rules, lanes = [mainLane] }: RuleSet, vocabulary: Vocabulary): readonly ReadRule[] {
  const scoreFacts = Object.keys(vocabulary.facts.types).filter((path) => isScoreFact(path, vocabulary));
  return rules.map((rule, index) => {
    const root = preparedNode(rule.when, vocabulary.facts, vocabulary.conditionKinds, '');
    return {
      rule,
      index,
      lane: lanes.find(({ id }) => id === (rule.lane ?? mainLane.id)) ?? mainLane,
      root,
      scoreRanges: scoreFacts
        .map((fact) => ({ fact, scores: valuesThatFit(root, fact, everyScore) }))
        .filter(({ scores }) => scores.length > 0 && scores.length < everyScore.length),
    };
  });
}

/** A whole number from 0 to 10 that is called a score. */
export function isScoreFact(path: string, { facts }: Vocabulary): boolean {
  const type = Object.hasOwn(facts.types, path) ? facts.types[path] : undefined;
  return type?.type === 'int' && type.min === 0 && type.max === 10 && /score/i.test(path);
}

/** Rules that can meet: those of each event. */
export function byEvent(rules: readonly ReadRule[]): readonly (readonly ReadRule[])[] {
  return [...groupedBy(rules, ({ rule }) => rule.on).values()];
}
