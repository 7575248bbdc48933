import { ok, refuse, type Result } from '../result.js';
import type { Condition } from '../rules/condition.js';
import { conditionFault } from '../rules/condition-fault.js';
import type { ConditionKinds } from '../rules/condition-kind.js';
import type { FactSchema } from '../rules/define-facts.js';
import type { RuleRefusal } from '../rules/rule-refusal.js';
import { plainJson } from './plain-json.js';

/**
 * A condition from JSON that may come from anybody, such as a stored segment.
 *
 * @returns a copy; refuses as `parseRuleSet`
 * @example
 * parseCondition({ op: 'gte', path: 'response.score', value: '9' }, defineFacts({ 'response.score': int(0, 10) }));
 * // { ok: false, refusal: { kind: 'rule/malformed', path: '/value', expected: 'whole-number' } }
 */
export function parseCondition(json: unknown, schema: FactSchema, kinds: ConditionKinds = []): Result<Condition, RuleRefusal> {
  const plain = plainJson(json);
  if (!plain.ok) return plain;
  const fault = conditionFault(plain.value, schema, kinds, '');
  return fault === null ? ok(plain.value as unknown as Condition) : refuse(fault); // every field was looked at
}
