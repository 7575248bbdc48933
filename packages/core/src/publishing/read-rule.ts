import { factTypeAt } from '../rules/define-facts.js';
import type { Vocabulary } from '../rules/define-vocabulary.js';
import { preparedNode, type PreparedNode } from '../rules/prepare-condition.js';
import { mainLane, type Lane, type Rule, type RuleSet } from '../rules/rule.js';
import { categories, categoryOf, type Category } from '../scores/category.js';
import type { Score } from '../scores/score.js';
import { conditionSize, type ConditionSize } from './condition-size.js';
import { groupedBy } from './grouped-by.js';
import { valuesThatFit } from './possible-truths.js';

/** A fact that holds a score or its category, and the scores with which a rule may fire: some, not all. */
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
  readonly size: ConditionSize;
  readonly scoreRanges: readonly ScoreRange[];
}

export const everyScore: readonly number[] = Array.from({ length: 11 }, (_, score) => score);

/** The rules of a set that was checked, in its order. */
export function readRules({ rules, lanes = [mainLane] }: RuleSet, vocabulary: Vocabulary): readonly ReadRule[] {
  const paths = Object.keys(vocabulary.facts.types);
  const scoreFacts = paths.filter((path) => isScoreFact(path, vocabulary));
  const categoryFacts = paths.filter((path) => isCategoryFact(path, vocabulary));
  return rules.map((rule, index) => {
    const root = preparedNode(rule.when, vocabulary.facts, vocabulary.conditionKinds, '');
    return {
      rule,
      index,
      lane: lanes.find(({ id }) => id === (rule.lane ?? mainLane.id)) ?? mainLane,
      root,
      size: conditionSize(root),
      scoreRanges: [
        ...scoreFacts.map((fact) => ({ fact, scores: valuesThatFit(root, fact, everyScore) })),
        ...categoryFacts.map((fact) => ({ fact, scores: scoresOf(valuesThatFit(root, fact, categories)) })),
      ].filter(({ scores }) => scores.length > 0 && scores.length < everyScore.length),
    };
  });
}

/** A whole number from 0 to 10 that is called a score. */
export function isScoreFact(path: string, { facts }: Vocabulary): boolean {
  const type = factTypeAt(facts, path);
  return type?.type === 'int' && type.min === 0 && type.max === 10 && /score/i.test(path);
}

/** One of the three categories of NPS. */
function isCategoryFact(path: string, { facts }: Vocabulary): boolean {
  const type = factTypeAt(facts, path);
  return type?.type === 'enum' && type.words.length === categories.length && categories.every((category) => type.words.includes(category));
}

function scoresOf(some: readonly Category[]): readonly number[] {
  // Every number here is of `everyScore`.
  return everyScore.filter((score) => some.includes(categoryOf(score as Score)));
}

/** Rules that can meet: those of each event. */
export function byEvent(rules: readonly ReadRule[]): readonly (readonly ReadRule[])[] {
  return [...groupedBy(rules, ({ rule }) => rule.on).values()];
}
