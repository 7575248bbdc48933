import { textFault } from '../text-fault.js';
import { isBlank } from '../trimmed.js';

/** A field of something that came from outside; `undefined` when it has none of its own by that name. */
export function fieldOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  // An object that has the field: the cast only says that a field may hold anything.
  return (value as Readonly<Record<string, unknown>>)[name];
}

export function isWholeBetween(value: unknown, least: number, most: number): value is number {
  return Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most;
}

/** Whether a value is a text that can be stored and shown as the name of something. */
export function isName(value: unknown, longest: number): value is string {
  return typeof value === 'string' && !isBlank(value) && textFault(value, longest) === null;
}
