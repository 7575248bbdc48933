import { isPlainRecord } from '../plain-record.js';
import { ok, refuse, type Result } from '../result.js';
import { canonicalJson } from '../rules/canonical-json.js';
import { fieldFault, isText, isWhole } from '../rules/condition-fault.js';
import type { Vocabulary } from '../rules/define-vocabulary.js';
import { malformed, type RuleRefusal } from '../rules/rule-refusal.js';
import { plainJson } from './plain-json.js';

/** A published version from storage whose content is still what its hash says; whether it fits the vocabulary is not known yet. */
export interface PublishedVersion {
  readonly number: number;
  readonly schemaVersion: number;
  readonly hash: string;
  readonly content: unknown;
}

/** @param field - the one that holds the content */
export function publishedVersion(
  json: unknown, field: 'rules' | 'segment', vocabulary: Vocabulary, hash: (text: string) => string,
): Result<PublishedVersion, RuleRefusal> {
  const plain = plainJson(json);
  if (!plain.ok) return plain;
  const version: unknown = plain.value;
  if (!isPlainRecord(version)) return refuse(malformed('', 'record'));
  const unfit = fieldFault(version, [], ['number', 'schemaVersion', 'hash', field], '');
  if (unfit !== null) return refuse(unfit);
  const { number, schemaVersion, hash: written, [field]: content } = version;
  if (!isWhole(number, 1, Number.MAX_SAFE_INTEGER)) return refuse(malformed('/number', 'whole-number'));
  if (schemaVersion !== vocabulary.facts.version) return refuse(malformed('/schemaVersion', 'version'));
  if (!isText(written, 200) || hash(canonicalJson({ schemaVersion, [field]: content })) !== written) return refuse(malformed('/hash', 'hash'));
  return ok({ number, schemaVersion: vocabulary.facts.version, hash: written, content });
}
