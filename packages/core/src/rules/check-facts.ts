import { isPlainRecord } from '../plain-record.js';
import { ok, refuse, type Result } from '../result.js';
import { textFault } from '../text-fault.js';
import type { FactsOf, FactSchema, FactTypes } from './define-facts.js';
import { factTypeAt } from './define-facts.js';
import type { FactType } from './fact-type.js';
import { malformed, nameUnknown, type Expected, type RuleMalformed, type RuleNameUnknown } from './rule-refusal.js';

/**
 * Facts from outside, checked once at the edge: every path is of the schema and every value has its type and range.
 * Nothing is converted: `"9"` is not 9.
 *
 * @param facts - a plain record; absent and `null` are unknown
 * @returns a copy with what is known; refuses `rule/malformed` and `rule/name-unknown` with the path of the fact
 * @example
 * checkFacts(defineFacts({ 'response.score': int(0, 10) }), { 'response.score': '9' });
 * // { ok: false, refusal: { kind: 'rule/malformed', path: 'response.score', expected: 'whole-number' } }
 */
export function checkFacts<F extends FactTypes>(
  schema: FactSchema<F>, facts: unknown,
): Result<FactsOf<F>, RuleMalformed | RuleNameUnknown> {
  if (!isPlainRecord(facts)) return refuse(malformed('', 'record'));
  const known: Record<string, unknown> = {};
  for (const path of Object.keys(facts)) {
    const type = factTypeAt(schema, path);
    if (type === null) return refuse(nameUnknown(path, 'fact'));
    const value = facts[path];
    if (value === null || value === undefined) continue;
    const expected = valueFault(type, value);
    if (expected !== null) return refuse(malformed(path, expected));
    known[path] = value;
  }
  return ok(known as FactsOf<F>); // every path and value was looked at above
}

/** What a value of a fact should have been; `null` when it is. */
export function valueFault(type: FactType, value: unknown): Expected | null {
  switch (type.type) {
    case 'int':
      return isInt(value) && value >= type.min && (type.max === null || value <= type.max) ? null : 'whole-number';
    case 'money':
      return isInt(value) && value >= 0 ? null : 'whole-number';
    case 'bool':
      return typeof value === 'boolean' ? null : 'true-or-false';
    case 'enum':
      return typeof value === 'string' && type.words.includes(value) ? null : 'one-of';
    case 'text':
      return typeof value === 'string' && textFault(value, type.length) === null ? null : 'text';
    case 'instant':
      return isInstant(value) ? null : 'instant';
    case 'list': {
      if (!Array.isArray(value) || value.length > type.max) return 'list';
      // Not `every`: that skips the holes of a sparse list.
      for (let at = 0; at < value.length; at += 1) {
        if (valueFault(type.of, value[at]) !== null) return 'list';
      }
      return null;
    }
  }
}

export function isInstant(value: unknown): value is Date {
  return value instanceof Date && !Number.isNaN(value.getTime());
}

function isInt(value: unknown): value is number {
  return Number.isSafeInteger(value) && !Object.is(value, -0);
}
