import { isPlainRecord } from '../plain-record.js';

/**
 * One text for one value: JSON without spaces, the names of every record in the order of their code units. Instants become texts
 * as `toISOString` writes them; fields that are `undefined` are left out.
 *
 * @throws RangeError for what JSON does not have: NaN, infinities, `bigint`, functions, `undefined` in a list, a circle, a `Map`, a
 *   `Set` and other objects of a class
 * @see RFC 8785
 * @example
 * canonicalJson({ b: [1, null], a: 'é' }); // '{"a":"é","b":[1,null]}'
 */
export function canonicalJson(value: unknown): string {
  return written(value, 0);
}

/** Deeper than a rule set or a decision can be. */
const deepest = 100;

function written(value: unknown, depth: number): string {
  if (depth > deepest) throw new RangeError(`canonical JSON: the value is deeper than ${deepest}`);
  if (value === null) return 'null';
  switch (typeof value) {
    case 'boolean':
      return String(value);
    case 'number':
      if (!Number.isFinite(value)) throw new RangeError(`canonical JSON: ${value} is not a number of JSON`);
      return JSON.stringify(value);
    case 'string':
      return JSON.stringify(value);
    case 'object':
      if (value instanceof Date) return JSON.stringify(instantText(value));
      if (Array.isArray(value)) return `[${Array.from(value, (entry) => written(entry, depth + 1)).join(',')}]`;
      // A `Map` has no fields of its own, and all of them would have one text.
      if (!isPlainRecord(value)) throw new RangeError('canonical JSON: an object of a class is not a value of JSON');
      return recordText(value, depth);
    default:
      throw new RangeError(`canonical JSON: a ${typeof value} is not a value of JSON`);
  }
}

function recordText(record: object, depth: number): string {
  const fields = Object.entries(record).filter(([, value]) => value !== undefined);
  // Not by locale: code units, as in RFC 8785.
  fields.sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${fields.map(([name, value]) => `${JSON.stringify(name)}:${written(value, depth + 1)}`).join(',')}}`;
}

function instantText(at: Date): string {
  if (Number.isNaN(at.getTime())) throw new RangeError('canonical JSON: the value is not an instant');
  return at.toISOString();
}
