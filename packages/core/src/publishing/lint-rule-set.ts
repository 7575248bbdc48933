import type { Vocabulary } from '../rules/define-vocabulary.js';
import type { RuleSet } from '../rules/rule.js';
import { asRangeError } from '../rules/rule-refusal.js';
import { ruleSetFault } from '../rules/rule-set-fault.js';
import { findRewardFaults } from './find-reward-faults.js';
import { findScoreFaults } from './find-score-faults.js';
import { findUnreachableRules } from './find-unreachable-rules.js';
import { readRules } from './read-rule.js';
import type { RuleFinding } from './rule-finding.js';

/**
 * What is wrong, or looks wrong, with rules that can be read: rules that never fire, exclusive rules that overlap, scores that are
 * left out or cut through a category, rewards without a cap, and rewards that pay for a score.
 *
 * Conditions are judged by one fact at a time, and what `blocks` is certain: that a rule is not found does not prove that it can
 * fire. Scores are facts from 0 to 10 with `score` in their path,
 * and facts that are one of the three categories. Asks for reviews are judged by `lintReviewRules`.
 *
 * @returns what blocks first; each part in the order of the rules
 * @throws RangeError when the rules do not fit the vocabulary
 * @example
 * lintRuleSet(rules, vocabulary).map(({ code, rule }) => `${code} ${rule}`); // ['uncapped welcome-points']
 */
export function lintRuleSet(rules: RuleSet, vocabulary: Vocabulary): readonly RuleFinding[] {
  const fault = ruleSetFault(rules, vocabulary);
  if (fault !== null) throw asRangeError('rule set', fault);
  const read = readRules(rules, vocabulary);
  const findings: readonly RuleFinding[] = [
    ...findUnreachableRules(read, vocabulary.facts), ...findScoreFaults(read), ...findRewardFaults(read, vocabulary),
  ];
  const place = ({ rule }: RuleFinding): number => read.findIndex(({ rule: { id } }) => id === rule);
  // Sorting is stable. What is about no single rule comes before its equals.
  return findings.toSorted((one, other) =>
    Number(one.severity === 'warns') - Number(other.severity === 'warns') || place(one) - place(other));
}
