import { ok, refuse, type Result } from '../result.js';
import { isPlainRecord } from '../rules/check-facts.js';
import { fieldFault, isText, isWhole } from '../rules/condition-fault.js';
import { canonicalJson } from '../rules/canonical-json.js';
import type { Vocabulary } from '../rules/define-vocabulary.js';
import type { PublishedRuleSet } from '../rules/publish-rule-set.js';
import { malformed, type RuleRefusal } from '../rules/rule-refusal.js';
import { parseRuleSet } from './parse-rule-set.js';
import { plainJson } from './plain-json.js';

/**
 * A published version from storage: its content is still what its hash says, and fits the vocabulary.
 *
 * The hash is that of the form in which the version was published; rules of an older form are brought up to date after that.
 *
 * @param hash - the one it was published with
 * @returns refuses as `parseRuleSet`; `rule/malformed` at `/hash` when the content was changed, at `/schemaVersion` when it was written
 *   for another version of the facts
 * @example
 * const stored = JSON.stringify(publishRuleSet(rules, vocabulary, 1, sha256Hex));
 * parsePublishedRuleSet(JSON.parse(stored), vocabulary, sha256Hex).ok; // true
 */
export function parsePublishedRuleSet(
  json: unknown, vocabulary: Vocabulary, hash: (text: string) => string,
): Result<PublishedRuleSet, RuleRefusal> {
  const plain = plainJson(json);
  if (!plain.ok) return plain;
  const version: unknown = plain.value;
  if (!isPlainRecord(version)) return refuse(malformed('', 'record'));
  const unfit = fieldFault(version, [], ['number', 'schemaVersion', 'hash', 'rules'], '');
  if (unfit !== null) return refuse(unfit);
  const { number, schemaVersion, rules } = version;
  if (!isWhole(number, 1, Number.MAX_SAFE_INTEGER)) return refuse(malformed('/number', 'whole-number'));
  if (schemaVersion !== vocabulary.facts.version) return refuse(malformed('/schemaVersion', 'version'));
  const written = version['hash'];
  // Rules are stored in the order in which they were hashed: by their ids.
  if (!isText(written, 200) || hash(canonicalJson({ schemaVersion, rules })) !== written) return refuse(malformed('/hash', 'hash'));
  const parsed = parseRuleSet(rules, vocabulary);
  if (!parsed.ok) return refuse({ ...parsed.refusal, path: `/rules${parsed.refusal.path}` });
  return ok({ number, schemaVersion: vocabulary.facts.version, hash: written, rules: parsed.value });
}
