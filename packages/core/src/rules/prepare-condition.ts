import type { Comparand, Condition, Json } from './condition.js';
import { conditionFault, numberOf } from './condition-fault.js';
import { kindOf, type ConditionKind, type ConditionKinds } from './condition-kind.js';
import { factTypeAt, type FactSchema } from './define-facts.js';
import type { FactType } from './fact-type.js';
import { asRangeError } from './rule-refusal.js';

/** How a value has to look in memory. */
export type Storage = 'number' | 'boolean' | 'string' | 'instant' | 'list';

/**
 * A condition made ready: names are looked up and bounds are numbers. Every node has the same fields, so that the engine
 * of JavaScript reads them all by one way; what a test does not need is empty.
 */
export interface PreparedNode {
  readonly test: 'range' | 'same' | 'among' | 'contains' | 'exists' | 'within' | 'call' | 'all' | 'any' | 'atLeast' | 'not';
  /** Not a combination of others. */
  readonly isLeaf: boolean;
  readonly id: string;
  readonly condition: Condition;
  readonly path: string;
  readonly storage: Storage;
  readonly personal: boolean;
  /** Bounds of `range`, both included, and of `within`, the lower one excluded, in milliseconds from now. */
  readonly low: number;
  readonly high: number;
  readonly value: Comparand;
  readonly negated: boolean;
  readonly values: ReadonlySet<Comparand>;
  readonly count: number;
  readonly parts: readonly PreparedNode[];
  readonly kind: ConditionKind | null;
  readonly args: Json;
  readonly reads: readonly PreparedRead[];
}

/** A fact that a kind of condition reads. */
export interface PreparedRead {
  readonly path: string;
  readonly storage: Storage;
  readonly personal: boolean;
}

/** What `evaluate` and `explain` walk. `prepareCondition` makes it; keep it. */
export interface PreparedCondition {
  readonly root: PreparedNode;
}

const hour = 3_600_000;
const noValues: ReadonlySet<Comparand> = new Set();

/**
 * A condition made ready for `evaluate` and `explain`: do it once and keep it.
 *
 * Nodes without an id are named by their place: `/` is the condition itself, `/0/1` the second part of its first part.
 *
 * @param condition - made by the builders, or read by `parseCondition`
 * @param kinds - the kinds of conditions that it may call
 * @throws RangeError when the condition does not fit the schema; for a condition from outside ask `parseCondition` first
 * @example
 * const facts = defineFacts({ 'response.score': int(0, 10) });
 * const promoter = prepareCondition(conditionsFor(facts).gte('response.score', 9), facts);
 * evaluate(promoter, { 'response.score': 9 }, new Date(0)); // true
 */
export function prepareCondition(condition: Condition, schema: FactSchema, kinds: ConditionKinds = []): PreparedCondition {
  const fault = conditionFault(condition, schema, kinds, '');
  if (fault !== null) throw asRangeError('condition', fault);
  return { root: preparedNode(condition, schema, kinds, '') };
}

/** A node of a condition that was checked. */
export function preparedNode(condition: Condition, schema: FactSchema, kinds: ConditionKinds, place: string): PreparedNode {
  const type = 'path' in condition ? factTypeAt(schema, condition.path) : null;
  const kind = condition.op === 'call' ? kindOf(kinds, condition.code) : null;
  return {
    test: testOf(condition),
    isLeaf: !('of' in condition),
    id: condition.id ?? (place === '' ? '/' : place),
    condition,
    path: 'path' in condition ? condition.path : '',
    storage: type === null ? 'number' : storageOf(type),
    personal: type !== null && type.personal,
    low: boundsOf(condition).low,
    high: boundsOf(condition).high,
    value: 'value' in condition ? condition.value : false,
    negated: condition.op === 'ne',
    values: condition.op === 'in' ? new Set(condition.values) : noValues,
    count: condition.op === 'atLeast' ? condition.count : 0,
    parts: partsOf(condition).map((part, index) => preparedNode(part, schema, kinds, `${place}/${index}`)),
    kind,
    args: condition.op === 'call' ? condition.args : null,
    reads: (kind?.reads ?? []).map((path) => preparedRead(path, schema)),
  };
}

function preparedRead(path: string, schema: FactSchema): PreparedRead {
  const type = factTypeAt(schema, path);
  // Nobody can check what a fact outside of the schema holds.
  if (type === null) throw new RangeError(`rules: ${JSON.stringify(path)} is not a fact`);
  return { path, storage: storageOf(type), personal: type.personal };
}

/** The conditions that a condition is made of. */
export function partsOf(condition: Condition): readonly Condition[] {
  if (condition.op === 'not') return [condition.of];
  return 'of' in condition ? condition.of : [];
}

function testOf(condition: Condition): PreparedNode['test'] {
  switch (condition.op) {
    case 'eq':
    case 'ne':
      return 'same';
    case 'lt':
    case 'lte':
    case 'gt':
    case 'gte':
    case 'between':
      return 'range';
    case 'in':
      return 'among';
    default:
      return condition.op;
  }
}

/** Facts that are ordered are whole numbers or whole milliseconds, so that "below 7" is "at most 6". */
function boundsOf(condition: Condition): { readonly low: number; readonly high: number } {
  switch (condition.op) {
    case 'lt':
      return { low: -Infinity, high: numberOf(condition.value) - 1 };
    case 'lte':
      return { low: -Infinity, high: numberOf(condition.value) };
    case 'gt':
      return { low: numberOf(condition.value) + 1, high: Infinity };
    case 'gte':
      return { low: numberOf(condition.value), high: Infinity };
    case 'between':
      return { low: numberOf(condition.from), high: numberOf(condition.to) };
    case 'within': {
      const unit = condition.unit === 'days' ? 24 * hour : hour;
      return {
        low: condition.from === null ? -Infinity : condition.from * unit,
        high: condition.to === null ? Infinity : condition.to * unit,
      };
    }
    default:
      return { low: 0, high: 0 };
  }
}

function storageOf(type: FactType): Storage {
  switch (type.type) {
    case 'int':
    case 'money':
      return 'number';
    case 'bool':
      return 'boolean';
    case 'enum':
    case 'text':
      return 'string';
    case 'instant':
      return 'instant';
    case 'list':
      return 'list';
  }
}
