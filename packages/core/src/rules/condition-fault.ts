import { isPlainRecord } from '../plain-record.js';
import { textFault } from '../text-fault.js';
import { isInstant, valueFault } from './check-facts.js';
import { ruleLimits, type Condition, type Json } from './condition.js';
import { isName, kindOf, type ConditionKinds } from './condition-kind.js';
import { factTypeAt, type FactSchema } from './define-facts.js';
import type { FactType } from './fact-type.js';
import { malformed, nameUnknown, tooLarge, type Expected, type RuleRefusal } from './rule-refusal.js';

type Op = Condition['op'];

interface Reading {
  readonly schema: FactSchema;
  readonly kinds: ConditionKinds;
  readonly ids: Set<string>;
  nodes: number;
}

const fieldsOf: Readonly<Record<Op, readonly string[]>> = {
  all: ['of'],
  any: ['of'],
  atLeast: ['count', 'of'],
  not: ['of'],
  eq: ['path', 'value'],
  ne: ['path', 'value'],
  lt: ['path', 'value'],
  lte: ['path', 'value'],
  gt: ['path', 'value'],
  gte: ['path', 'value'],
  between: ['path', 'from', 'to'],
  in: ['path', 'values'],
  contains: ['path', 'value'],
  exists: ['path'],
  within: ['path', 'from', 'to', 'unit'],
  call: ['code', 'args'],
};

/** Types of facts that an operator compares. */
export const comparable: Readonly<Record<'eq' | 'order' | 'in' | 'contains' | 'within', readonly FactType['type'][]>> = {
  eq: ['int', 'money', 'bool', 'enum', 'text'],
  order: ['int', 'money', 'instant'],
  in: ['int', 'money', 'enum', 'text'],
  contains: ['list'],
  within: ['instant'],
};

/** Hours of a thousand years; an instant so far from now is still one. */
export const longestSpan = 8_766_000;

/**
 * Why a condition cannot be used with a schema; `null` when it can.
 *
 * @param at - JSON pointer to the condition
 * @returns `rule/malformed`, `rule/name-unknown`, `rule/too-large` or `rule/id-repeated`
 */
export function conditionFault(condition: unknown, schema: FactSchema, kinds: ConditionKinds, at: string): RuleRefusal | null {
  return nodeFault(condition, { schema, kinds, ids: new Set(), nodes: 0 }, at, 1);
}

function nodeFault(node: unknown, reading: Reading, at: string, depth: number): RuleRefusal | null {
  if (depth > ruleLimits.depth) return tooLarge(at, 'depth', ruleLimits.depth);
  reading.nodes += 1;
  if (reading.nodes > ruleLimits.nodes) return tooLarge(at, 'nodes', ruleLimits.nodes);
  if (!isPlainRecord(node)) return malformed(at, 'record');
  const { op } = node;
  if (!isOp(op)) return nameUnknown(`${at}/op`, 'operator');
  return fieldFault(node, ['op', 'id'], fieldsOf[op], at) ?? idFault(node, reading, at) ?? bodyFault(node, op, reading, at, depth);
}

function bodyFault(
  node: Readonly<Record<string, unknown>>, op: Op, reading: Reading, at: string, depth: number,
): RuleRefusal | null {
  switch (op) {
    case 'all':
    case 'any':
      return partsFault(node['of'], reading, at, depth, op === 'all' ? 0 : 1);
    case 'atLeast': {
      const fault = partsFault(node['of'], reading, at, depth, 1);
      if (fault !== null) return fault;
      const parts = node['of'] as readonly unknown[]; // looked at in `partsFault`
      return isWhole(node['count'], 1, parts.length) ? null : malformed(`${at}/count`, 'whole-number');
    }
    case 'not':
      return nodeFault(node['of'], reading, `${at}/of`, depth + 1);
    case 'call':
      return callFault(node, reading, at);
    default:
      return leafFault(node, op, reading.schema, at);
  }
}

function partsFault(of: unknown, reading: Reading, at: string, depth: number, fewest: number): RuleRefusal | null {
  if (!Array.isArray(of) || of.length < fewest) return malformed(`${at}/of`, 'list');
  for (let index = 0; index < of.length; index += 1) {
    const fault = nodeFault(of[index], reading, `${at}/of/${index}`, depth + 1);
    if (fault !== null) return fault;
  }
  return null;
}

function callFault(node: Readonly<Record<string, unknown>>, { kinds, schema }: Reading, at: string): RuleRefusal | null {
  const kind = kindOf(kinds, node['code']);
  if (kind === null) return nameUnknown(`${at}/code`, 'condition-kind');
  const unread = kind.reads.find((path) => factTypeAt(schema, path) === null);
  if (unread !== undefined) return nameUnknown(`${at}/code`, 'fact');
  // Plain JSON since it was read, or made by the typed builder.
  const fault = kind.argsFault(node['args'] as Json);
  return fault === null ? null : malformed(`${at}/args${fault.path}`, 'args');
}

function leafFault(
  node: Readonly<Record<string, unknown>>, op: Exclude<Op, 'all' | 'any' | 'atLeast' | 'not' | 'call'>, schema: FactSchema, at: string,
): RuleRefusal | null {
  const type = factTypeAt(schema, node['path']);
  if (type === null) return nameUnknown(`${at}/path`, 'fact');
  const fits = (types: readonly FactType['type'][]) => (types.includes(type.type) ? null : malformed(`${at}/path`, 'other-fact-type'));
  const value = (name: string, expected: Expected | null) => (expected === null ? null : malformed(`${at}/${name}`, expected));
  switch (op) {
    case 'exists':
      return null;
    case 'eq':
    case 'ne':
      return fits(comparable.eq) ?? value('value', comparandFault(type, node['value']));
    case 'lt':
    case 'lte':
    case 'gt':
    case 'gte':
      return fits(comparable.order) ?? value('value', comparandFault(type, node['value']));
    case 'between':
      return fits(comparable.order)
        ?? value('from', comparandFault(type, node['from']))
        ?? value('to', comparandFault(type, node['to']))
        ?? value('to', isInOrder(node['from'], node['to']) ? null : 'in-order');
    case 'in':
      return fits(comparable.in) ?? valuesFault(type, node['values'], `${at}/values`);
    case 'contains':
      return fits(comparable.contains) ?? value('value', type.type === 'list' ? comparandFault(type.of, node['value']) : null);
    case 'within':
      return fits(comparable.within) ?? windowFault(node, at);
  }
}

function windowFault({ from, to, unit }: Readonly<Record<string, unknown>>, at: string): RuleRefusal | null {
  if (unit !== 'days' && unit !== 'hours') return malformed(`${at}/unit`, 'one-of');
  for (const [name, bound] of [['from', from], ['to', to]] as const) {
    if (bound !== null && !isWhole(bound, -longestSpan, longestSpan)) return malformed(`${at}/${name}`, 'whole-number');
  }
  // Both bounds at once would be "exists", and an empty window never holds.
  if (from === null && to === null) return malformed(`${at}/from`, 'whole-number');
  return from === null || to === null || Number(from) < Number(to) ? null : malformed(`${at}/to`, 'in-order');
}

function valuesFault(type: FactType, values: unknown, at: string): RuleRefusal | null {
  if (!Array.isArray(values) || values.length === 0) return malformed(at, 'list');
  if (values.length > ruleLimits.list) return tooLarge(at, 'list', ruleLimits.list);
  for (let index = 0; index < values.length; index += 1) {
    const expected = comparandFault(type, values[index]);
    if (expected !== null) return malformed(`${at}/${index}`, expected);
  }
  return null;
}

function comparandFault(type: FactType, value: unknown): Expected | null {
  if (type.type !== 'instant') return valueFault(type, value);
  return isInstantText(value) ? null : 'instant';
}

/** Written exactly as `toISOString` writes it, so that equal rule sets have equal texts. */
export function isInstantText(text: unknown): text is string {
  if (typeof text !== 'string' || text.length > 27) return false;
  const at = new Date(text);
  return isInstant(at) && at.toISOString() === text;
}

function isInOrder(from: unknown, to: unknown): boolean {
  return numberOf(from) <= numberOf(to);
}

/** A comparand as what it is compared by: instants in milliseconds. */
export function numberOf(comparand: unknown): number {
  return typeof comparand === 'number' ? comparand : Date.parse(String(comparand));
}

function idFault(node: Readonly<Record<string, unknown>>, { ids }: Reading, at: string): RuleRefusal | null {
  if (!Object.hasOwn(node, 'id')) return null;
  const { id } = node;
  if (!isName(id)) return malformed(`${at}/id`, 'name');
  if (ids.has(id)) return { kind: 'rule/id-repeated', path: `${at}/id` };
  ids.add(id);
  return null;
}

/** A field that is missing, or that nobody knows. */
export function fieldFault(
  record: Readonly<Record<string, unknown>>, optional: readonly string[], required: readonly string[], at: string,
): RuleRefusal | null {
  for (const name of Object.keys(record)) {
    if (!optional.includes(name) && !required.includes(name)) return nameUnknown(pointer(at, name), 'field');
  }
  const missing = required.find((name) => !Object.hasOwn(record, name));
  return missing === undefined ? null : malformed(`${at}/${missing}`, 'plain-value');
}

/** One step further in a JSON pointer (RFC 6901). A name from outside is cut, so that a refusal stays small. */
export function pointer(at: string, name: string): string {
  return `${at}/${name.slice(0, ruleLimits.idLength).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

export function isWhole(value: unknown, min: number, max: number): value is number {
  return Number.isSafeInteger(value) && Number(value) >= min && Number(value) <= max && !Object.is(value, -0);
}

/** Whether a text is one that can be stored, and not too long. */
export function isText(value: unknown, limit: number): value is string {
  return typeof value === 'string' && value !== '' && textFault(value, limit) === null;
}

function isOp(op: unknown): op is Op {
  return typeof op === 'string' && Object.hasOwn(fieldsOf, op);
}
