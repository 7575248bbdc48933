import { isPlainRecord } from '../plain-record.js';
import type { Condition } from '../rules/condition.js';
import { conditionFault } from '../rules/condition-fault.js';
import { isName } from '../rules/condition-kind.js';
import type { Vocabulary } from '../rules/define-vocabulary.js';
import { factsAskedBy } from '../rules/facts-asked-by.js';
import { partsOf } from '../rules/prepare-condition.js';
import { malformed, nameUnknown, tooLarge, type RuleRefusal } from '../rules/rule-refusal.js';
import { textFault } from '../text-fault.js';
import { isBlank } from '../trimmed.js';
import { passingGroups, type SegmentSubject } from './segment-subject.js';

const fields: ReadonlySet<string> = new Set(['v', 'id', 'name', 'of', 'when']);
const nameLength = 200;

/** Why something is no segment of a vocabulary: the place as a JSON pointer; `null` when it is one. */
export function segmentFault(value: unknown, vocabulary: Vocabulary): RuleRefusal | null {
  if (!isPlainRecord(value)) return malformed('', 'record');
  const { v, id, name, of, when } = value;
  if (!Object.keys(value).every((key) => fields.has(key))) return nameUnknown('', 'field');
  if (v !== 1) return malformed('/v', 'version');
  if (!isName(id)) return malformed('/id', 'name');
  if (typeof name !== 'string' || isBlank(name)) return malformed('/name', 'text');
  const unfit = textFault(name, nameLength);
  if (unfit !== null) return unfit.fault === 'too-long' ? tooLarge('/name', 'text', nameLength) : malformed('/name', 'text');
  if (of !== 'customer' && of !== 'response') return malformed('/of', 'one-of');
  const fault = conditionFault(when, vocabulary.facts, vocabulary.conditionKinds, '/when');
  // A condition without a fault is one.
  return fault ?? passingFault(when as Condition, of, vocabulary, '/when');
}

function passingFault(condition: Condition, of: SegmentSubject, vocabulary: Vocabulary, at: string): RuleRefusal | null {
  const groups: readonly string[] = passingGroups[of];
  if (factsAskedBy(condition, vocabulary.conditionKinds).some((path) => groups.includes(path.split('.')[0] ?? ''))) {
    return nameUnknown(condition.op === 'call' ? `${at}/code` : `${at}/path`, 'fact');
  }
  for (const [index, part] of partsOf(condition).entries()) {
    const fault = passingFault(part, of, vocabulary, condition.op === 'not' ? `${at}/of` : `${at}/of/${index}`);
    if (fault !== null) return fault;
  }
  return null;
}
