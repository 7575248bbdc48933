import type {
  AllOrAnyCondition, AtLeastCondition, BetweenCondition, CallCondition, Comparand, ComparisonCondition, Condition,
  ContainsCondition, ExistsCondition, InCondition, NotCondition, Span, WithinCondition,
} from './condition.js';
import { conditionFault } from './condition-fault.js';
import type { ConditionKind, ConditionKinds } from './condition-kind.js';
import type { FactSchema, FactTypes, PathsOf } from './define-facts.js';
import type { FactType, FactValue, ValueOf } from './fact-type.js';
import { asRangeError } from './rule-refusal.js';

type EqualPath<F extends FactTypes> = PathsOf<F, 'int' | 'money' | 'bool' | 'enum' | 'text'>;
type OrderedPath<F extends FactTypes> = PathsOf<F, 'int' | 'money' | 'instant'>;
type ListedPath<F extends FactTypes> = PathsOf<F, 'int' | 'money' | 'enum' | 'text'>;
type InstantPath<F extends FactTypes> = PathsOf<F, 'instant'>;

type Some<T> = readonly [T, ...T[]];
type EntryOf<T extends FactType> = ValueOf<T> extends readonly (infer Entry)[] ? Entry : never;
type ArgsOf<K extends ConditionKinds, Code> =
  Extract<K[number], { readonly code: Code }> extends ConditionKind<string, infer Args> ? Args : never;

declare const reads: unique symbol;

/** Which facts a condition reads: known to the compiler alone, so that a rule cannot ask for a fact that its event never has. */
export interface Reads<Path> {
  readonly [reads]?: Path;
}

type ReadsOfKind<K extends ConditionKinds, Code> = Extract<K[number], { readonly code: Code }>['reads'][number];

/** The builders of conditions over some facts. A wrong path, or a value that the fact cannot have, does not compile. */
export interface Conditions<F extends FactTypes, K extends ConditionKinds = []> {
  /** Holds when every part holds; with none, always. */
  readonly all: <R = never>(...of: readonly (Condition & Reads<R>)[]) => AllOrAnyCondition & Reads<R>;
  /** Holds when at least one part holds. */
  readonly any: <R = never>(...of: Some<Condition & Reads<R>>) => AllOrAnyCondition & Reads<R>;
  /** Holds when at least `count` parts hold. */
  readonly atLeast: <R = never>(count: number, ...of: Some<Condition & Reads<R>>) => AtLeastCondition & Reads<R>;
  /** Unknown when its part is unknown. */
  readonly not: <R = never>(of: Condition & Reads<R>) => NotCondition & Reads<R>;
  /** The fact is this value. */
  readonly eq: <P extends EqualPath<F>>(path: P, value: ValueOf<F[P]>) => ComparisonCondition & Reads<P>;
  /** The fact is another value; unknown when it is unknown. */
  readonly ne: <P extends EqualPath<F>>(path: P, value: ValueOf<F[P]>) => ComparisonCondition & Reads<P>;
  /** The fact is true. */
  readonly isTrue: <P extends PathsOf<F, 'bool'>>(path: P) => ComparisonCondition & Reads<P>;
  /** The fact is false. */
  readonly isFalse: <P extends PathsOf<F, 'bool'>>(path: P) => ComparisonCondition & Reads<P>;
  /** Less than, or before. */
  readonly lt: <P extends OrderedPath<F>>(path: P, value: ValueOf<F[P]>) => ComparisonCondition & Reads<P>;
  /** At most, or not after. */
  readonly lte: <P extends OrderedPath<F>>(path: P, value: ValueOf<F[P]>) => ComparisonCondition & Reads<P>;
  /** More than, or after. */
  readonly gt: <P extends OrderedPath<F>>(path: P, value: ValueOf<F[P]>) => ComparisonCondition & Reads<P>;
  /** At least, or not before. */
  readonly gte: <P extends OrderedPath<F>>(path: P, value: ValueOf<F[P]>) => ComparisonCondition & Reads<P>;
  /** Both bounds included. */
  readonly between: <P extends OrderedPath<F>>(path: P, from: ValueOf<F[P]>, to: ValueOf<F[P]>) => BetweenCondition & Reads<P>;
  /** The fact is one of these values. */
  readonly isIn: <P extends ListedPath<F>>(path: P, values: readonly ValueOf<F[P]>[]) => InCondition & Reads<P>;
  /** The list has this entry. */
  readonly contains: <P extends PathsOf<F, 'list'>>(path: P, value: EntryOf<F[P]>) => ContainsCondition & Reads<P>;
  /** True or false, never unknown. */
  readonly exists: <P extends keyof F & string>(path: P) => ExistsCondition & Reads<P>;
  /** After `now - span` and not after now. */
  readonly withinLast: <P extends InstantPath<F>>(path: P, span: Span) => WithinCondition & Reads<P>;
  /** After now and not after `now + span`. */
  readonly withinNext: <P extends InstantPath<F>>(path: P, span: Span) => WithinCondition & Reads<P>;
  /** Not after `now - span`. Unknown when it never happened; see `neverOrSinceAtLeast`. */
  readonly sinceAtLeast: <P extends InstantPath<F>>(path: P, span: Span) => WithinCondition & Reads<P>;
  /** It never happened, or at least so long ago: "not asked in the last 90 days", also of those who were never asked. */
  readonly neverOrSinceAtLeast: <P extends InstantPath<F>>(path: P, span: Span) => AllOrAnyCondition & Reads<P>;
  /** Any other window, as in JSON. */
  readonly within: <P extends InstantPath<F>>(
    path: P, window: Pick<WithinCondition, 'from' | 'to' | 'unit'>,
  ) => WithinCondition & Reads<P>;
  /** A kind of condition that was registered. */
  readonly call: <const Code extends K[number]['code']>(
    code: Code, args: ArgsOf<K, Code>,
  ) => CallCondition & Reads<ReadsOfKind<K, Code>>;
  /** The condition under a name of your own, by which explanations speak of it. */
  readonly named: <C extends Condition>(id: string, condition: C) => C;
  /** So many times 24 hours. */
  readonly days: (amount: number) => Span;
  /** So many hours. */
  readonly hours: (amount: number) => Span;
}

/**
 * The builders of conditions over the facts of a schema. What they make is the same plain data that JSON holds.
 *
 * @param kinds - the kinds of conditions that `call` knows
 * @returns builders; they throw a RangeError for a value that the fact cannot have, such as a score of 11
 * @example
 * const { all, gte, isTrue } = conditionsFor(defineFacts({ 'response.score': int(0, 10), 'case.open': bool() }));
 * all(gte('response.score', 9), isTrue('case.open'));
 * // { op: 'all', of: [
 * //   { op: 'gte', path: 'response.score', value: 9 }, { op: 'eq', path: 'case.open', value: true },
 * // ] }
 */
export function conditionsFor<F extends FactTypes, const K extends ConditionKinds = []>(
  schema: FactSchema<F>, kinds?: K,
): Conditions<F, K> {
  const checked = <C extends Condition>(condition: C): C => {
    const fault = conditionFault(condition, schema, kinds ?? [], '');
    if (fault !== null) throw asRangeError('condition', fault);
    return condition;
  };
  const comparison = (op: ComparisonCondition['op']) => (path: string, value: FactValue): ComparisonCondition =>
    checked({ op, path, value: comparandOf(value) });
  const window = (path: string, from: number | null, to: number | null, unit: Span['unit']): WithinCondition =>
    checked({ op: 'within', path, from, to, unit });
  const sinceAtLeast = (path: string, span: Span): WithinCondition => window(path, null, -span.amount, span.unit);
  return {
    all: (...of) => ({ op: 'all', of }),
    any: (...of) => ({ op: 'any', of }),
    atLeast: (count, ...of) => ({ op: 'atLeast', count, of }),
    not: (of) => ({ op: 'not', of }),
    eq: comparison('eq'),
    ne: comparison('ne'),
    isTrue: (path) => checked({ op: 'eq', path, value: true }),
    isFalse: (path) => checked({ op: 'eq', path, value: false }),
    lt: comparison('lt'),
    lte: comparison('lte'),
    gt: comparison('gt'),
    gte: comparison('gte'),
    between: (path, from, to) => checked({ op: 'between', path, from: comparandOf(from), to: comparandOf(to) }),
    isIn: (path, values) => checked({ op: 'in', path, values: values.map(comparandOf) }),
    // An entry of a list of words or texts is a text.
    contains: (path, value) => checked({ op: 'contains', path, value: value as string }),
    exists: (path) => checked({ op: 'exists', path }),
    withinLast: (path, span) => window(path, -span.amount, 0, span.unit),
    withinNext: (path, span) => window(path, 0, span.amount, span.unit),
    sinceAtLeast,
    neverOrSinceAtLeast: (path, span) => ({
      op: 'any',
      of: [{ op: 'not', of: { op: 'exists', path } }, sinceAtLeast(path, span)],
    }),
    within: (path, { from, to, unit }) => window(path, from, to, unit),
    // The kind checks its arguments in the next line's `checked`; they are JSON because `Args` of a kind comes from JSON.
    call: (code, args) => checked({ op: 'call', code, args: args as CallCondition['args'] }),
    named: (id, condition) => ({ ...condition, id }),
    days: (amount) => span(amount, 'days'),
    hours: (amount) => span(amount, 'hours'),
  };
}

function span(amount: number, unit: Span['unit']): Span {
  if (!Number.isSafeInteger(amount) || amount < 1) throw new RangeError(`${unit}: ${amount} is not a whole number of at least 1`);
  return { amount, unit };
}

function comparandOf(value: FactValue): Comparand {
  // Builders take lists nowhere; an invalid Date would throw in toISOString, so that it is left for the check to name.
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString();
  return value as Comparand;
}
