/**
 * Whether something is what JSON calls an object: nothing is inherited but from the prototype of all objects. A `Map` or a
 * `Date` has no fields to read, and those of an object with another prototype could come from
 * `Object.assign({}, JSON.parse('{"__proto__": …}'))`.
 */
export function isPlainRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  // Not `=== Object.prototype` alone: a record of another realm (an iframe, a test runner) is plain, too.
  return prototype === Object.prototype || prototype === null || Object.getPrototypeOf(prototype) === null;
}
