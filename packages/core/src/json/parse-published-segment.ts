import { ok, refuse, type Result } from '../result.js';
import type { Vocabulary } from '../rules/define-vocabulary.js';
import type { RuleRefusal } from '../rules/rule-refusal.js';
import type { PublishedSegment } from '../segments/publish-segment.js';
import { parseSegment } from './parse-segment.js';
import { publishedVersion } from './published-version.js';

/**
 * A published version of a segment from storage: its content is still what its hash says, and fits the vocabulary.
 *
 * @param hash - the one it was published with
 * @returns refuses as `parseSegment`; `rule/malformed` at `/hash` when the content was changed, at `/schemaVersion` when it was written
 *   for another version of the facts
 * @example
 * const stored = JSON.stringify(publishSegment(fans, vocabulary, 1, sha256Hex));
 * parsePublishedSegment(JSON.parse(stored), vocabulary, sha256Hex).ok; // true
 */
export function parsePublishedSegment(
  json: unknown, vocabulary: Vocabulary, hash: (text: string) => string,
): Result<PublishedSegment, RuleRefusal> {
  const version = publishedVersion(json, 'segment', vocabulary, hash);
  if (!version.ok) return version;
  const { content, ...published } = version.value;
  const parsed = parseSegment(content, vocabulary);
  if (!parsed.ok) return refuse({ ...parsed.refusal, path: `/segment${parsed.refusal.path}` });
  return ok({ ...published, segment: parsed.value });
}
