import { ok, refuse, type Result } from '../result.js';
import type { Vocabulary } from '../rules/define-vocabulary.js';
import type { PublishedRuleSet } from '../rules/publish-rule-set.js';
import type { RuleRefusal } from '../rules/rule-refusal.js';
import { parseRuleSet } from './parse-rule-set.js';
import { publishedVersion } from './published-version.js';

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
  // Rules are stored in the order in which they were hashed: by their ids.
  const version = publishedVersion(json, 'rules', vocabulary, hash);
  if (!version.ok) return version;
  const { content, ...published } = version.value;
  const parsed = parseRuleSet(content, vocabulary);
  if (!parsed.ok) return refuse({ ...parsed.refusal, path: `/rules${parsed.refusal.path}` });
  return ok({ ...published, rules: parsed.value });
}
