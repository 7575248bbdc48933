import type { Facts } from '../rules/define-facts.js';
import { factTypeAt, type FactSchema } from '../rules/define-facts.js';
import type { FactType, FactValue } from '../rules/fact-type.js';
import type { PreparedNode } from '../rules/prepare-condition.js';
import { walk } from '../rules/walk.js';
import { groupedBy } from './grouped-by.js';

/** Bits of the results that a condition may have. */
const [yes, no, unknown] = [1, 2, 4];
const anything = yes | no | unknown;

/** Values of one fact, so chosen that conditions tell no others apart. */
interface Domain {
  readonly path: string;
  /** What of it is looked at: its value, its distance from now, or whether one entry is in the list. */
  readonly about: 'value' | 'within' | { readonly entry: string };
  /** `null` is unknown. */
  readonly values: readonly (FactValue | null)[];
}

const epoch = new Date(0);

/**
 * Whether conditions can all be true at once, as far as one fact at a time can tell. False is certain; true may still be
 * prevented by two facts together.
 */
export function canAllHold(conditions: readonly PreparedNode[], schema: FactSchema): boolean {
  return domainsOf(conditions, schema).every((domain) =>
    domain.values.some((value) => conditions.every((condition) => (possible(condition, domain, value) & yes) !== 0)));
}

/** Whether the second condition is true whenever the first one is. True is certain. */
export function impliesCertainly(first: PreparedNode, second: PreparedNode, schema: FactSchema): boolean {
  return conjuncts(second).every((part) =>
    domainsOf([first, part], schema).some((domain) =>
      !domain.values.some((value) => (possible(first, domain, value) & yes) !== 0 && (possible(part, domain, value) & ~yes) !== 0)));
}

/** Those of some values of a fact with which a condition may be true. */
export function valuesThatFit<Value extends FactValue>(condition: PreparedNode, path: string, values: readonly Value[]): readonly Value[] {
  const domain: Domain = { path, about: 'value', values };
  return values.filter((value) => (possible(condition, domain, value) & yes) !== 0);
}

function conjuncts(node: PreparedNode): readonly PreparedNode[] {
  return node.test === 'all' ? node.parts.flatMap(conjuncts) : [node];
}

/** The results that a condition may have when one fact has a value and the others are free. None that it can have is missing. */
function possible(node: PreparedNode, domain: Domain, value: FactValue | null): number {
  const { test, parts } = node;
  if (test === 'call') return anything;
  if (parts.length === 0 && test !== 'all') return possibleOfLeaf(node, domain, value);
  const of = parts.map((part) => possible(part, domain, value));
  const count = (bits: number) => of.filter((part) => (part & bits) !== 0).length;
  const all = of.length;
  const perhapsUnknown = count(unknown) > 0 ? unknown : 0;
  switch (test) {
    case 'not':
      return (count(no) > 0 ? yes : 0) | (count(yes) > 0 ? no : 0) | perhapsUnknown;
    case 'all':
      return (count(yes) === all ? yes : 0) | (count(no) > 0 ? no : 0) | (count(yes | unknown) === all ? perhapsUnknown : 0);
    case 'any':
      return (count(yes) > 0 ? yes : 0) | (count(no) === all ? no : 0) | (count(no | unknown) === all ? perhapsUnknown : 0);
    default:
      return (count(yes) >= node.count ? yes : 0) | (count(no) > all - node.count ? no : 0) | perhapsUnknown;
  }
}

function possibleOfLeaf(node: PreparedNode, { path, about }: Domain, value: FactValue | null): number {
  if (node.path !== path) return node.test === 'exists' ? yes | no : anything;
  const isSettled = value === null || node.test === 'exists' || (
    typeof about === 'object' ? node.test === 'contains' && node.value === about.entry : about === aspectOf(node)
  );
  if (!isSettled) return yes | no;
  const facts: Facts = { [path]: value };
  const truth = walk(node, facts, epoch, null);
  return truth === null ? unknown : truth ? yes : no;
}

function aspectOf({ test }: PreparedNode): 'value' | 'within' | null {
  return test === 'within' ? 'within' : test === 'range' || test === 'same' || test === 'among' ? 'value' : null;
}

/** One for each fact and aspect that is asked for, and one in which every fact is free. */
function domainsOf(conditions: readonly PreparedNode[], schema: FactSchema): readonly Domain[] {
  const domains: Domain[] = [{ path: '', about: 'value', values: [null] }];
  const byPath = groupedBy(conditions.flatMap(leavesOf), ({ path }) => path);
  for (const [path, leaves] of byPath) {
    const type = factTypeAt(schema, path);
    if (type === null) continue;
    const windows = leaves.filter(({ test }) => test === 'within');
    if (windows.length > 0) domains.push({ path, about: 'within', values: [null, ...datesAt(boundsOf(windows))] });
    for (const entry of new Set(leaves.filter(({ test }) => test === 'contains').map(({ value }) => String(value)))) {
      domains.push({ path, about: { entry }, values: [null, [], [entry]] });
    }
    domains.push({ path, about: 'value', values: [null, ...valuesOf(type, leaves.filter((leaf) => aspectOf(leaf) === 'value'))] });
  }
  return domains;
}

function leavesOf(node: PreparedNode): readonly PreparedNode[] {
  return node.path === '' ? node.parts.flatMap(leavesOf) : [node];
}

function valuesOf(type: FactType, leaves: readonly PreparedNode[]): readonly FactValue[] {
  switch (type.type) {
    case 'bool':
      return [true, false];
    case 'enum':
      return type.words;
    case 'int':
      return numbersIn(type.min, type.max ?? Number.MAX_SAFE_INTEGER, leaves);
    case 'money':
      return numbersIn(0, Number.MAX_SAFE_INTEGER, leaves);
    case 'instant':
      return [epoch, ...datesAt(boundsOf(leaves))];
    case 'text': {
      const asked = leaves.flatMap(comparandsOf).map(String);
      // Longer than each of them, and so none of them.
      return [...asked, `${asked.join('')}.`];
    }
    case 'list':
      return [[]];
  }
}

function numbersIn(min: number, max: number, leaves: readonly PreparedNode[]): readonly number[] {
  const numbers = [...boundsOf(leaves), ...leaves.flatMap(comparandsOf).map(Number)].flatMap((at) => [at - 1, at, at + 1]);
  return [...new Set([min, max, ...numbers])].filter((at) => at >= min && at <= max);
}

/** On both sides of where something begins or ends. */
function datesAt(bounds: readonly number[]): readonly Date[] {
  return bounds.flatMap((at) => [at - 1, at, at + 1]).map((at) => new Date(at)).filter((date) => !Number.isNaN(date.getTime()));
}

function boundsOf(leaves: readonly PreparedNode[]): readonly number[] {
  return leaves.flatMap(({ test, low, high }) => (test === 'range' || test === 'within' ? [low, high].filter(Number.isFinite) : []));
}

function comparandsOf({ test, value, values }: PreparedNode): readonly (boolean | number | string)[] {
  return test === 'same' ? [value] : [...values];
}
