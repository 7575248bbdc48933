import type { Condition } from './condition.js';
import type { EventType, Vocabulary } from './define-vocabulary.js';
import { factsAskedBy } from './facts-asked-by.js';
import { partsOf } from './prepare-condition.js';
import { nameUnknown, type RuleNameUnknown } from './rule-refusal.js';

/**
 * Where a condition asks for a fact that an event never has, which would leave it unknown for ever; `null` when it does not.
 *
 * @param condition - one in which `conditionFault` found no fault
 */
export function eventFactFault(condition: Condition, event: EventType, vocabulary: Vocabulary, at: string): RuleNameUnknown | null {
  const { facts } = event;
  if (facts === undefined) return null;
  if (!factsAskedBy(condition, vocabulary.conditionKinds).every((path) => facts.includes(path))) {
    return nameUnknown(condition.op === 'call' ? `${at}/code` : `${at}/path`, 'fact');
  }
  for (const [index, part] of partsOf(condition).entries()) {
    const fault = eventFactFault(part, event, vocabulary, condition.op === 'not' ? `${at}/of` : `${at}/of/${index}`);
    if (fault !== null) return fault;
  }
  return null;
}
