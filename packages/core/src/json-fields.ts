import { isPlainRecord } from './plain-record.js';

/** Why a field of JSON cannot be: it is not there, nobody knows it, or its value is not possible. */
export type FieldFault = 'missing' | 'unknown' | 'malformed';

export interface FaultyField {
  readonly path: string;
  readonly fault: FieldFault;
}

/**
 * A reading of JSON from outside. It keeps the first fault and goes on with harmless values, so that the reader of a programme
 * is a list of its fields and not a ladder of ifs.
 */
export interface JsonReading {
  /** `null` while all is well. */
  readonly firstFault: () => FaultyField | null;
  readonly report: (path: string, fault: FieldFault) => void;
}

/** The fields of one object. */
export interface JsonFields {
  readonly reading: JsonReading;
  readonly path: string;
  readonly values: ReadonlyMap<string, unknown>;
}

/** The value, or `undefined` when it is not possible. */
export type ReadValue<T> = (value: unknown) => T | undefined;

/** Longest path that a fault shows: the names of fields come from outside as well. */
const longestPath = 100;

export function jsonReading(): JsonReading {
  let first: FaultyField | null = null;
  return {
    firstFault: () => first,
    report: (path, fault) => {
      first ??= { path: path.slice(0, longestPath), fault };
    },
  };
}

/** An object of no other than the `known` fields: what nobody knows is a typing error rather than an extra. */
export function fieldsOf(json: unknown, path: string, known: readonly string[], reading: JsonReading): JsonFields {
  const given: Readonly<Record<string, unknown>> = isPlainRecord(json) ? json : {};
  if (given !== json) reading.report(path, 'malformed');
  // One unknown name is enough, so that an object of a million fields costs no more than their list.
  const unknown = Object.keys(given).find((name) => !known.includes(name));
  if (unknown !== undefined) reading.report(below(path, unknown), 'unknown');
  // Only own fields, so that no name reaches a prototype.
  const values = new Map(known.filter((name) => Object.hasOwn(given, name)).map((name) => [name, given[name]]));
  return { reading, path, values };
}

/** A field; `otherwise` when it is left out, or, after a report, when its value is not possible. */
export function fieldOr<T>(fields: JsonFields, name: string, read: ReadValue<T>, otherwise: T): T {
  const value = fields.values.get(name);
  return value === undefined ? otherwise : readAt(below(fields.path, name), value, read, otherwise, fields.reading);
}

/** A field that has to be there; `otherwise` stands in after a report. */
export function field<T>(fields: JsonFields, name: string, read: ReadValue<T>, otherwise: T): T {
  if (fields.values.get(name) === undefined) fields.reading.report(below(fields.path, name), 'missing');
  return fieldOr(fields, name, read, otherwise);
}

/** An object in a field; a field that is left out is an empty one. */
export function fieldsIn(fields: JsonFields, name: string, known: readonly string[]): JsonFields {
  return fieldsOf(fields.values.get(name) ?? {}, below(fields.path, name), known, fields.reading);
}

/** A list of objects in a field, at most `limit`. */
export function listIn<T>(fields: JsonFields, name: string, limit: number, read: (json: unknown, path: string) => T): readonly T[] {
  const list = field(fields, name, (value) => (Array.isArray(value) && value.length <= limit ? value as readonly unknown[] : undefined), []);
  return Array.from(list, (json, at) => read(json, below(below(fields.path, name), String(at))));
}

export function below(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}

function readAt<T>(path: string, value: unknown, read: ReadValue<T>, otherwise: T, reading: JsonReading): T {
  const result = read(value);
  if (result === undefined) reading.report(path, 'malformed');
  return result === undefined ? otherwise : result;
}
