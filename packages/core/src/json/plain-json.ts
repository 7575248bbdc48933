import { isPlainRecord } from '../plain-record.js';
import { ok, refuse, type Result } from '../result.js';
import { ruleLimits, type Json } from '../rules/condition.js';
import { pointer } from '../rules/condition-fault.js';
import { malformed, nameUnknown, tooLarge, type RuleRefusal } from '../rules/rule-refusal.js';
import { textFault } from '../text-fault.js';

/** Most levels of lists and records, and most values altogether. A rule set within its own bounds stays within these. */
export const jsonLimits: Readonly<Record<'depth' | 'values', number>> = { depth: 64, values: 200_000 };

/**
 * A copy of what came from outside that is JSON and nothing else, or the place where it is not.
 *
 * Nothing of it is run: no getter, no `toJSON`, no iterator. Circles end at the depth, lists that hold one another many times at
 * the number of values.
 *
 * @returns refuses `rule/malformed`, `rule/too-large`, and `rule/name-unknown` for a field called `__proto__`
 */
export function plainJson(value: unknown): Result<Json, RuleRefusal> {
  const copied = copyOf(value, '', 1, { values: 0 });
  return copied instanceof Fault ? refuse(copied.refusal) : ok(copied);
}

/** Not a value that JSON could hold, so that a refusal is never taken for a copy. */
class Fault {
  readonly refusal: RuleRefusal;
  constructor(refusal: RuleRefusal) {
    this.refusal = refusal;
  }
}

function copyOf(value: unknown, at: string, depth: number, count: { values: number }): Json | Fault {
  count.values += 1;
  if (count.values > jsonLimits.values) return new Fault(tooLarge(at, 'values', jsonLimits.values));
  switch (typeof value) {
    case 'boolean':
      return value;
    case 'number':
      return Number.isFinite(value) && !Object.is(value, -0) ? value : new Fault(malformed(at, 'plain-value'));
    case 'string':
      return textOf(value, at);
    case 'object': {
      if (value === null) return null;
      if (depth > jsonLimits.depth) return new Fault(tooLarge(at, 'depth', jsonLimits.depth));
      if (Array.isArray(value)) return listOf(value, at, depth, count);
      return isPlainRecord(value) ? recordOf(value, at, depth, count) : new Fault(malformed(at, 'plain-value'));
    }
    default:
      return new Fault(malformed(at, 'plain-value'));
  }
}

function textOf(text: string, at: string): string | Fault {
  const fault = textFault(text, ruleLimits.text);
  if (fault === null) return text;
  return new Fault(fault.fault === 'too-long' ? tooLarge(at, 'text', fault.limit) : malformed(at, 'text'));
}

function listOf(list: readonly unknown[], at: string, depth: number, count: { values: number }): Json | Fault {
  if (list.length > ruleLimits.list) return new Fault(tooLarge(at, 'list', ruleLimits.list));
  const copy: Json[] = [];
  for (let index = 0; index < list.length; index += 1) {
    const place = `${at}/${index}`;
    const property = Object.getOwnPropertyDescriptor(list, index);
    // A hole, or something that would have to be run to know it.
    if (property === undefined || !('value' in property)) return new Fault(malformed(place, 'plain-value'));
    const entry = copyOf(property.value, place, depth + 1, count);
    if (entry instanceof Fault) return entry;
    copy.push(entry);
  }
  return copy;
}

function recordOf(record: object, at: string, depth: number, count: { values: number }): Json | Fault {
  const names = Object.keys(record);
  if (names.length > ruleLimits.list) return new Fault(tooLarge(at, 'list', ruleLimits.list));
  const copy: Record<string, Json> = {};
  for (const name of names) {
    const place = pointer(at, name);
    // Assigning it would set the prototype of the copy.
    if (name === '__proto__') return new Fault(nameUnknown(place, 'field'));
    if (textFault(name, ruleLimits.text) !== null) return new Fault(malformed(at, 'text'));
    const property = Object.getOwnPropertyDescriptor(record, name);
    if (property === undefined || !('value' in property)) return new Fault(malformed(place, 'plain-value'));
    const field = copyOf(property.value, place, depth + 1, count);
    if (field instanceof Fault) return field;
    copy[name] = field;
  }
  return copy;
}
