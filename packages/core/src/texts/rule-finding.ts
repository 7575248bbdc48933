import type { RuleFinding } from '../publishing/rule-finding.js';

/** A sentence for each finding of `lintRuleSet`. */
export type RuleFindingSentences = {
  readonly [Code in RuleFinding['code']]: (finding: Extract<RuleFinding, { readonly code: Code }>) => string;
};

/**
 * The sentence for a finding of `lintRuleSet`.
 *
 * @param sentences - `ruleFindings` of `@goodword/core/texts/<lang>/rules`
 * @example
 * ruleFindingText(ruleFindings, { code: 'unreachable', severity: 'blocks', rule: 'thanks', path: '/rules/0/when' });
 * // 'The condition of “thanks” can never hold.'
 */
export function ruleFindingText(sentences: RuleFindingSentences, finding: RuleFinding): string {
  // The code picks the function that takes this finding; TypeScript cannot follow the pair through the index.
  const sentence = sentences[finding.code] as (finding: RuleFinding) => string;
  return sentence(finding);
}
