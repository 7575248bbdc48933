import { canonicalJson } from '../rules/canonical-json.js';
import { deepFrozen } from '../rules/deep-frozen.js';
import type { Vocabulary } from '../rules/define-vocabulary.js';
import { asRangeError } from '../rules/rule-refusal.js';
import type { Segment } from './segment.js';
import { segmentFault } from './segment-fault.js';

/** A version of a segment: frozen, and never changed again. Plain data, for storage. */
export interface PublishedSegment {
  /** 1 for the first version, then one more each time. */
  readonly number: number;
  /** The version of the facts that it was written for. */
  readonly schemaVersion: number;
  /** Of the canonical JSON of `segment` and `schemaVersion`. */
  readonly hash: string;
  readonly segment: Segment;
}

/**
 * A version of a segment, with the hash of its content: who was in it can be told again later.
 *
 * @param number - a whole number of at least 1
 * @param hash - hexadecimal digits of a text, such as `sha256Hex` of `@goodword/core/hash`
 * @throws RangeError when the segment does not fit the vocabulary, or `number` is not a version
 * @example
 * publishSegment(fans, vocabulary, 1, sha256Hex).hash.length; // 64
 */
export function publishSegment(
  segment: Segment, vocabulary: Vocabulary, number: number, hash: (text: string) => string,
): PublishedSegment {
  if (!Number.isSafeInteger(number) || number < 1) throw new RangeError(`segment: version ${number} is not a whole number of at least 1`);
  const fault = segmentFault(segment, vocabulary);
  if (fault !== null) throw asRangeError('segment', fault);
  const schemaVersion = vocabulary.facts.version;
  const content = canonicalJson({ schemaVersion, segment });
  // What comes out of canonical JSON is a copy of what was checked above.
  const copy = JSON.parse(content) as Pick<PublishedSegment, 'segment'>;
  return deepFrozen({ number, schemaVersion, hash: hash(content), segment: copy.segment });
}
