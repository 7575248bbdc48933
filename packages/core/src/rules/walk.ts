import type { Condition, Json, Truth } from './condition.js';
import type { ConditionKind } from './condition-kind.js';
import type { Facts } from './define-facts.js';
import type { FactValue } from './fact-type.js';
import type { ConditionReason, Explanation, Masked, Shown } from './explanation.js';
import type { PreparedNode, PreparedRead } from './prepare-condition.js';

/**
 * The one way through a condition. Without `trace` it stops as soon as the result is certain; with one it visits every part
 * and adds what it found.
 */
export function walk(node: PreparedNode, facts: Facts, now: Date, trace: Explanation[] | null): Truth {
  // The same two functions with and without a trace; small, so that the engine puts it into the loops that call it.
  if (trace === null) return node.isLeaf ? leafTruth(node, facts, now) : combinedTruth(node, facts, now, null);
  const parts: Explanation[] = [];
  const result = node.isLeaf ? leafTruth(node, facts, now) : combinedTruth(node, facts, now, parts);
  trace.push(explanationOf(node, facts, result, parts));
  return result;
}

/** What asks for a fact, or calls a kind. */
function leafTruth(node: PreparedNode, facts: Facts, now: Date): Truth {
  switch (node.test) {
    case 'range': {
      // The commonest case, without a way through `factAt`.
      const given = facts[node.path];
      if (typeof given === 'number' && node.storage === 'number' && Number.isSafeInteger(given)) {
        return given >= node.low && given <= node.high;
      }
      const value = factAt(node, facts);
      if (value === null) return null;
      const at = typeof value === 'number' ? value : instantOf(value);
      return at >= node.low && at <= node.high;
    }
    case 'same': {
      const given = facts[node.path];
      if (typeof given === node.storage && node.storage !== 'number') return (given === node.value) !== node.negated;
      const value = factAt(node, facts);
      return value === null ? null : (value === node.value) !== node.negated;
    }
    case 'among': {
      const value = factAt(node, facts);
      // Only facts that are numbers or texts are asked for by `in`.
      return value === null ? null : node.values.has(value as number | string);
    }
    case 'contains': {
      const value = factAt(node, facts);
      // Only lists are asked for by `contains`.
      return value === null ? null : (value as readonly string[]).includes(node.value as string);
    }
    case 'exists':
      return factAt(node, facts) !== null;
    case 'within': {
      const value = factAt(node, facts);
      if (value === null) return null;
      const fromNow = instantOf(value) - now.getTime();
      return fromNow > node.low && fromNow <= node.high;
    }
    case 'call':
      return answerOf(node, facts, now);
    default:
      throw new RangeError('condition: it is none that asks');
  }
}

/** Kleene's logic of three values: a fact that nobody knows makes a condition unknown, unless the rest decides it alone. */
function combinedTruth(node: PreparedNode, facts: Facts, now: Date, trace: Explanation[] | null): Truth {
  switch (node.test) {
    case 'all': {
      if (trace === null) return quickAll(node.parts, facts, now);
      let result: Truth = true;
      for (const part of node.parts) {
        const truth = walk(part, facts, now, trace);
        if (truth === false) {
          result = false;
        } else if (truth === null && result === true) {
          result = null;
        }
      }
      return result;
    }
    case 'any': {
      let result: Truth = false;
      for (const part of node.parts) {
        const truth = walk(part, facts, now, trace);
        if (truth === true) {
          if (trace === null) return true;
          result = true;
        } else if (truth === null && result === false) {
          result = null;
        }
      }
      return result;
    }
    case 'atLeast': {
      let missing = node.count;
      let left = node.parts.length;
      let unknown = 0;
      for (const part of node.parts) {
        const truth = walk(part, facts, now, trace);
        left -= 1;
        if (truth === true) missing -= 1;
        else if (truth === null) unknown += 1;
        if (trace === null) {
          if (missing <= 0) return true;
          if (missing > left + unknown) return false;
        }
      }
      if (missing <= 0) return true;
      return missing > unknown ? false : null;
    }
    default: {
      // `not` is prepared with exactly one part.
      const truth = walk(node.parts[0] as PreparedNode, facts, now, trace);
      return truth === null ? null : !truth;
    }
  }
}

/** The commonest condition in its own loop: nothing else here is asked as often. */
function quickAll(parts: readonly PreparedNode[], facts: Facts, now: Date): Truth {
  let result: Truth = true;
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at] as PreparedNode; // `at` is below the length
    const truth = part.isLeaf ? leafTruth(part, facts, now) : combinedTruth(part, facts, now, null);
    if (truth === false) return false;
    if (truth === null) result = null;
  }
  return result;
}

/** The value of a fact; `null` when it is unknown. A value of another type is a fault of the caller and never compared. */
function factAt({ path, storage }: PreparedRead, facts: Facts): FactValue | null {
  const value = facts[path];
  if (value === undefined || value === null) return null;
  switch (storage) {
    case 'number':
      if (!Number.isSafeInteger(value)) throw wrongFact(path, 'a whole number');
      return value;
    case 'boolean':
      if (typeof value !== 'boolean') throw wrongFact(path, 'true or false');
      return value;
    case 'string':
      if (typeof value !== 'string') throw wrongFact(path, 'a text');
      return value;
    case 'instant':
      if (!(value instanceof Date) || Number.isNaN(value.getTime())) throw wrongFact(path, 'an instant');
      return value;
    case 'list':
      if (!Array.isArray(value)) throw wrongFact(path, 'a list');
      return value;
  }
}

function instantOf(value: FactValue): number {
  // Only instants get here: `factAt` looked at the type.
  return (value as Date).getTime();
}

function wrongFact(path: string, expected: string): RangeError {
  return new RangeError(`fact ${path}: the value is not ${expected}`);
}

function answerOf(node: PreparedNode, facts: Facts, now: Date): Truth {
  const { args, reads } = node;
  const kind = node.kind as ConditionKind; // every prepared call has one
  const known: Record<string, FactValue | null> = {};
  for (const read of reads) known[read.path] = factAt(read, facts);
  // `argsFault` of this kind passed the arguments when the condition was read. A copy of now: a kind must not move ours.
  const answer: unknown = kind.holds(args as never, known, new Date(now));
  if (answer !== true && answer !== false && answer !== null) {
    throw new RangeError(`condition kind ${kind.code}: the answer is not true, false or null`);
  }
  return answer;
}

const masked: Masked & { readonly [name: string]: Json } = { masked: true };

function explanationOf(node: PreparedNode, facts: Facts, result: Truth, of: readonly Explanation[]): Explanation {
  const { condition, id } = node;
  // What a personal fact was compared with would tell its value as soon as it fits.
  const expected = node.personal ? masked : expectedOf(condition);
  const actual = actualOf(node, facts, of);
  return {
    id,
    op: condition.op,
    path: 'path' in condition ? condition.path : null,
    expected,
    actual,
    result,
    reason: reasonOf(node, result, expected, shown(node, facts), of),
    of,
  };
}

function actualOf(node: PreparedNode, facts: Facts, of: readonly Explanation[]): Explanation['actual'] {
  if (node.condition.op === 'call') return Object.fromEntries(node.reads.map((read) => [read.path, shown(read, facts)]));
  if ('path' in node.condition) return shown(node, facts);
  return countOf(of, true);
}

function shown(read: PreparedRead, facts: Facts): Shown {
  if (read.path === '') return null;
  const value = factAt(read, facts);
  return value !== null && read.personal ? masked : value;
}

function countOf(of: readonly Explanation[], truth: Truth): number {
  let count = 0;
  for (const part of of) if (part.result === truth) count += 1;
  return count;
}

function expectedOf(condition: Condition): Json {
  switch (condition.op) {
    case 'all':
    case 'any':
    case 'not':
    case 'exists':
      return null;
    case 'atLeast':
      return condition.count;
    case 'between':
      return [condition.from, condition.to];
    case 'in':
      return condition.values;
    case 'within':
      return { from: condition.from, to: condition.to, unit: condition.unit };
    case 'call':
      return condition.args;
    default:
      return condition.value;
  }
}

function reasonOf(
  { condition }: PreparedNode, result: Truth, expected: Json, actual: Shown, of: readonly Explanation[],
): ConditionReason {
  switch (condition.op) {
    case 'all':
    case 'any':
    case 'atLeast':
    case 'not':
      return {
        code: 'parts',
        op: condition.op,
        holding: countOf(of, true),
        failing: countOf(of, false),
        unknown: countOf(of, null),
        needed: neededOf(condition),
      };
    case 'call':
      return { code: 'kindAnswered', kind: condition.code, answer: result };
    case 'exists':
      return { code: result === true ? 'factPresent' : 'factAbsent', path: condition.path };
    default:
      if (result === null) return { code: 'factMissing', path: condition.path };
      return { code: result ? 'factFits' : 'factDiffers', path: condition.path, op: condition.op, expected, actual };
  }
}

/** How many parts have to hold. */
function neededOf(condition: Extract<Condition, { readonly of: unknown }>): number {
  switch (condition.op) {
    case 'all':
      return condition.of.length;
    case 'any':
      return 1;
    case 'atLeast':
      return condition.count;
    case 'not':
      return 0;
  }
}
