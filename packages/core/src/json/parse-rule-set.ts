import { ok, refuse, type Result } from '../result.js';
import type { Vocabulary } from '../rules/define-vocabulary.js';
import type { RuleSet } from '../rules/rule.js';
import { ruleSetFault } from '../rules/rule-set-fault.js';
import type { RuleRefusal } from '../rules/rule-refusal.js';
import { plainJson } from './plain-json.js';
import { upcastRuleSet } from './upcast-rule-set.js';

/**
 * A rule set from JSON that may come from anybody: every name is known, every value fits, and it is small enough to be decided
 * quickly. Nothing of it is run, and older forms are brought up to date.
 *
 * @param json - what `JSON.parse` made of a text
 * @returns a copy; refuses `rule/malformed`, `rule/name-unknown`, `rule/too-large`, `rule/id-repeated`, each with a JSON pointer
 * @example
 * parseRuleSet({ v: 1, rules: [{ id: 'a', on: 'response/lost', when: { op: 'all', of: [] }, effects: [] }] }, vocabulary);
 * // { ok: false, refusal: { kind: 'rule/name-unknown', path: '/rules/0/on', what: 'event' } }
 */
export function parseRuleSet(json: unknown, vocabulary: Vocabulary): Result<RuleSet, RuleRefusal> {
  const plain = plainJson(json);
  if (!plain.ok) return plain;
  const current = upcastRuleSet(plain.value);
  if (!current.ok) return current;
  const fault = ruleSetFault(current.value, vocabulary);
  return fault === null ? ok(current.value as unknown as RuleSet) : refuse(fault); // every field was looked at
}
