import type { Vocabulary } from '../rules/define-vocabulary.js';
import { prepareCondition, type PreparedCondition, type PreparedNode } from '../rules/prepare-condition.js';
import { asRangeError } from '../rules/rule-refusal.js';
import type { PublishedSegment } from './publish-segment.js';
import type { Segment } from './segment.js';
import { segmentFault } from './segment-fault.js';

/** A window of time that a condition asks for: milliseconds from now, infinite where it is open. */
export interface SegmentWindow {
  readonly path: string;
  readonly low: number;
  readonly high: number;
}

/** A segment made ready to tell its members. `prepareSegment` makes it; keep it. */
export interface PreparedSegment {
  readonly segment: Segment;
  readonly condition: PreparedCondition;
  /** What time alone can change. */
  readonly windows: readonly SegmentWindow[];
}

/**
 * A segment made ready for `segmentChanges` and `nextLookAt`: do it once and keep it.
 *
 * @param segment - made by `segment`, read by `parseSegment`, or a published version
 * @throws RangeError when the segment does not fit the vocabulary, or was published for another version of the facts
 * @example
 * evaluate(prepareSegment(fans, vocabulary).condition, { 'customer.score': 9 }, now); // true
 */
export function prepareSegment(segment: Segment | PublishedSegment, vocabulary: Vocabulary): PreparedSegment {
  const content = 'v' in segment ? segment : segment.segment;
  if (!('v' in segment) && segment.schemaVersion !== vocabulary.facts.version) {
    throw new RangeError(`segment: it was published for version ${segment.schemaVersion} of the facts, not ${vocabulary.facts.version}`);
  }
  const fault = segmentFault(content, vocabulary);
  if (fault !== null) throw asRangeError('segment', fault);
  const condition = prepareCondition(content.when, vocabulary.facts, vocabulary.conditionKinds);
  return { segment: content, condition, windows: windowsOf(condition.root) };
}

function windowsOf({ test, path, low, high, parts }: PreparedNode): readonly SegmentWindow[] {
  return test === 'within' ? [{ path, low, high }] : parts.flatMap(windowsOf);
}
