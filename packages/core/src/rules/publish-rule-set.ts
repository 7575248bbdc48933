import { canonicalJson } from './canonical-json.js';
import { deepFrozen } from './deep-frozen.js';
import type { Vocabulary } from './define-vocabulary.js';
import type { RuleSet } from './rule.js';
import { asRangeError } from './rule-refusal.js';
import { ruleSetFault } from './rule-set-fault.js';

/** A version of a rule set: frozen, and never changed again. Plain data, for storage. */
export interface PublishedRuleSet {
  /** 1 for the first version, then one more each time. */
  readonly number: number;
  /** The version of the facts that it was written for. */
  readonly schemaVersion: number;
  /** Of the canonical JSON of `rules` and `schemaVersion`: equal content has an equal hash, whatever the order of its rules. */
  readonly hash: string;
  readonly rules: RuleSet;
}

/**
 * A version of a rule set, with the hash of its content.
 *
 * @param number - a whole number of at least 1
 * @param hash - hexadecimal digits of a text, such as `sha256Hex` of `@goodword/core/hash`
 * @returns a frozen copy, its rules by id
 * @throws RangeError when the rules do not fit the vocabulary, or `number` is not a version
 * @example
 * publishRuleSet(rules, vocabulary, 1, sha256Hex).hash.length; // 64
 */
export function publishRuleSet(
  rules: RuleSet, vocabulary: Vocabulary, number: number, hash: (text: string) => string,
): PublishedRuleSet {
  if (!Number.isSafeInteger(number) || number < 1) throw new RangeError(`rule set: version ${number} is not a whole number of at least 1`);
  const fault = ruleSetFault(rules, vocabulary);
  if (fault !== null) throw asRangeError('rule set', fault);
  const schemaVersion = vocabulary.facts.version;
  const content = contentOf(rules, schemaVersion);
  // What comes out of canonical JSON is a copy of what was checked above, and equal for equal content.
  const copy = JSON.parse(content) as Pick<PublishedRuleSet, 'schemaVersion' | 'rules'>;
  return deepFrozen({ number, schemaVersion, hash: hash(content), rules: copy.rules });
}

/**
 * Whether the content of a stored version is still what its hash says.
 *
 * @example
 * isUntouched(publishRuleSet(rules, vocabulary, 1, sha256Hex), sha256Hex); // true
 */
export function isUntouched({ rules, schemaVersion, hash }: PublishedRuleSet, hashOf: (text: string) => string): boolean {
  return hashOf(contentOf(rules, schemaVersion)) === hash;
}

function contentOf(rules: RuleSet, schemaVersion: number): string {
  const ordered = [...rules.rules].sort((one, other) => (one.id < other.id ? -1 : 1));
  return canonicalJson({ schemaVersion, rules: { ...rules, rules: ordered } });
}
