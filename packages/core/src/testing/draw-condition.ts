import type { Comparand, Condition, Json } from '../rules/condition.js';
import type { ConditionKinds } from '../rules/condition-kind.js';
import type { FactSchema } from '../rules/define-facts.js';
import type { FactType } from '../rules/fact-type.js';
import { drawAny, drawOne, drawWhole, type Random } from './draw.js';
import { drawValue } from './draw-facts.js';

/** Arguments for kinds of your own, by code; a kind without any is not drawn. */
export type ArgsByCode = Readonly<Record<string, readonly Json[]>>;

/**
 * A condition over facts, up to four levels deep.
 *
 * @param random - `seededRandom(seed)`
 * @param now - instants lie around it
 * @param paths - the facts that it may ask for; absent: all of the schema
 * @throws RangeError when there are no facts, or `random` gives a number outside of 0 to below 1
 * @example
 * drawCondition(defineFacts({ 'response.score': int(0, 10) }), seededRandom(1), new Date()).op; // 'eq'
 */
export function drawCondition(
  schema: FactSchema, random: Random, now: Date, paths: readonly string[] = Object.keys(schema.types), kinds: ConditionKinds = [],
  args: ArgsByCode = {},
): Condition {
  const leaves = paths.flatMap((path): readonly [string, FactType][] => {
    const type = Object.hasOwn(schema.types, path) ? schema.types[path] : undefined;
    return type === undefined ? [] : [[path, type]];
  });
  const callable = kinds.filter(({ code, reads }) => Object.hasOwn(args, code) && reads.every((path) => paths.includes(path)));
  const leaf = (): Condition => {
    const kind = drawWhole(random, 0, 4) === 0 ? drawAny(random, callable) : null;
    const sample = kind === null ? undefined : args[kind.code];
    if (kind !== null && sample !== undefined && sample.length > 0) return { op: 'call', code: kind.code, args: drawAny(random, sample) };
    const drawn = drawAny(random, leaves);
    if (drawn === null) throw new RangeError('condition: there are no facts to ask for');
    return drawLeaf(drawn[0], drawn[1], random, now);
  };
  const tree = (depth: number): Condition => {
    const of = (): readonly Condition[] => Array.from({ length: drawWhole(random, 1, 3) }, () => tree(depth - 1));
    switch (depth === 0 ? 0 : drawWhole(random, 0, 5)) {
      case 1:
        return { op: 'all', of: of() };
      case 2:
        return { op: 'any', of: of() };
      case 3:
        return { op: 'not', of: tree(depth - 1) };
      case 4: {
        const parts = of();
        return { op: 'atLeast', count: drawWhole(random, 1, parts.length), of: parts };
      }
      default:
        return leaf();
    }
  };
  return tree(3);
}

function drawLeaf(path: string, type: FactType, random: Random, now: Date): Condition {
  if (drawWhole(random, 0, 5) === 0) return { op: 'exists', path };
  const value = (): Comparand => comparandOf(type, random, now);
  switch (type.type) {
    case 'bool':
      return { op: drawOne(random, ['eq', 'ne']), path, value: value() };
    case 'enum':
    case 'text':
      return drawWhole(random, 0, 1) === 0
        ? { op: drawOne(random, ['eq', 'ne']), path, value: value() }
        : { op: 'in', path, values: [...new Set([value(), value()])] };
    case 'int':
    case 'money':
      return drawOrdered(path, [value(), value()], drawOne(random, ['eq', 'ne', 'lt', 'lte', 'gt', 'gte', 'between', 'in']));
    case 'instant': {
      const from = drawWhole(random, -400, 300);
      return drawWhole(random, 0, 1) === 0
        ? drawOrdered(path, [value(), value()], drawOne(random, ['lt', 'lte', 'gt', 'gte', 'between']))
        : { op: 'within', path, from, to: from + drawWhole(random, 1, 100), unit: drawOne(random, ['days', 'hours']) };
    }
    case 'list':
      // Of words or texts, so that its entry is a text.
      return { op: 'contains', path, value: String(drawValue(type.of, random, now)) };
  }
}

function drawOrdered(
  path: string, [one, other]: readonly [Comparand, Comparand], op: 'eq' | 'ne' | 'lt' | 'lte' | 'gt' | 'gte' | 'between' | 'in',
): Condition {
  if (op === 'in') return { op, path, values: [...new Set([one, other])] };
  if (op !== 'between') return { op, path, value: one };
  return one <= other ? { op, path, from: one, to: other } : { op, path, from: other, to: one };
}

function comparandOf(type: FactType, random: Random, now: Date): Comparand {
  const value = drawValue(type, random, now);
  // Lists are never compared as a whole.
  return value instanceof Date ? value.toISOString() : typeof value === 'object' ? '' : value;
}
