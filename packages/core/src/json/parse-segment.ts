import { ok, refuse, type Result } from '../result.js';
import type { Vocabulary } from '../rules/define-vocabulary.js';
import type { RuleRefusal } from '../rules/rule-refusal.js';
import type { Segment } from '../segments/segment.js';
import { segmentFault } from '../segments/segment-fault.js';
import { plainJson } from './plain-json.js';

/**
 * A segment from JSON that may come from anybody.
 *
 * @returns a copy; refuses as `parseRuleSet`, and a fact that only an event knows
 * @example
 * parseSegment({ v: 1, id: 'fans', name: 'Fans', of: 'customer', when: { op: 'gte', path: 'response.score', value: 9 } }, vocabulary);
 * // { ok: false, refusal: { kind: 'rule/name-unknown', path: '/when/path', what: 'fact' } }
 */
export function parseSegment(json: unknown, vocabulary: Vocabulary): Result<Segment, RuleRefusal> {
  const plain = plainJson(json);
  if (!plain.ok) return plain;
  const fault = segmentFault(plain.value, vocabulary);
  return fault === null ? ok(plain.value as unknown as Segment) : refuse(fault); // every field was looked at
}
