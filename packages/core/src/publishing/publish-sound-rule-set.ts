import { ok, refuse, type Result } from '../result.js';
import type { Vocabulary } from '../rules/define-vocabulary.js';
import { publishRuleSet, type PublishedRuleSet } from '../rules/publish-rule-set.js';
import type { RuleSet } from '../rules/rule.js';
import { lintRuleSet } from './lint-rule-set.js';
import type { RuleFinding } from './rule-finding.js';

/** Findings keep a rule set from being published. */
export interface RuleSetUnsound {
  readonly kind: 'rule/unsound';
  /** Those that block. */
  readonly findings: readonly RuleFinding[];
}

/** A version, and what a person should still look at. */
export interface SoundRuleSet {
  readonly published: PublishedRuleSet;
  readonly warnings: readonly RuleFinding[];
}

/**
 * A version of a rule set, as `publishRuleSet` makes it, unless `lintRuleSet` finds what blocks.
 *
 * @returns refuses `rule/unsound`
 * @throws RangeError as `publishRuleSet`
 * @example
 * publishSoundRuleSet(rules, vocabulary, 1, sha256Hex).ok; // true
 */
export function publishSoundRuleSet(
  rules: RuleSet, vocabulary: Vocabulary, number: number, hash: (text: string) => string,
): Result<SoundRuleSet, RuleSetUnsound> {
  const published = publishRuleSet(rules, vocabulary, number, hash);
  const findings = lintRuleSet(rules, vocabulary);
  const blocking = findings.filter(({ severity }) => severity === 'blocks');
  if (blocking.length > 0) return refuse({ kind: 'rule/unsound', findings: blocking });
  return ok({ published, warnings: findings });
}
