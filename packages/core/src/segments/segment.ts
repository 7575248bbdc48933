import { conditionsFor, type Conditions, type Reads } from '../rules/conditions-for.js';
import type { Condition } from '../rules/condition.js';
import type { ConditionKinds } from '../rules/condition-kind.js';
import type { FactTypes } from '../rules/define-facts.js';
import type { EventTypes, Vocabulary } from '../rules/define-vocabulary.js';
import type { EffectKinds } from '../rules/effect-kind.js';
import { asRangeError } from '../rules/rule-refusal.js';
import { segmentFault } from './segment-fault.js';
import type { PassingGroup, SegmentSubject } from './segment-subject.js';

/** The customers, or the answers, that satisfy a condition. Plain data, the same as JSON. */
export interface Segment {
  readonly v: 1;
  readonly id: string;
  /** For people: 1 to 200 characters, and something to read among them. */
  readonly name: string;
  readonly of: SegmentSubject;
  readonly when: Condition;
}

/** The facts that are known of a customer or an answer at any time. */
export type PathsOfSegment<F extends FactTypes, Of extends SegmentSubject> =
  Exclude<keyof F & string, `${PassingGroup[Of]}.${string}`>;

/**
 * A segment, written in TypeScript. A fact that only an event knows does not compile.
 *
 * @param vocabulary - that of rules; `productVocabulary` for the catalogue of Goodword
 * @throws RangeError when the segment does not fit the vocabulary; JSON from outside goes through `parseSegment`
 * @example
 * const vocabulary = productVocabulary({ currency: 'EUR' });
 * segment(vocabulary, { id: 'fans', name: 'Fans', of: 'customer', when: ({ gte }) => gte('customer.score', 9) }).when;
 * // { op: 'gte', path: 'customer.score', value: 9 }
 */
export function segment<
  F extends FactTypes, E extends EventTypes, C extends ConditionKinds, X extends EffectKinds, const Of extends SegmentSubject,
>(
  vocabulary: Vocabulary<F, E, C, X>,
  { id, name, of, when }: {
    readonly id: string;
    readonly name: string;
    readonly of: Of;
    readonly when: (conditions: Conditions<F, C>) => Condition & Reads<PathsOfSegment<F, Of>>;
  },
): Segment {
  const made: Segment = { v: 1, id, name, of, when: when(conditionsFor(vocabulary.facts, vocabulary.conditionKinds)) };
  const fault = segmentFault(made, vocabulary);
  if (fault !== null) throw asRangeError('segment', fault);
  return made;
}
