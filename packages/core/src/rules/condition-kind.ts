import type { Json, Truth } from './condition.js';
import type { FactSchema, FactsOf, FactTypes } from './define-facts.js';
import { factTypeAt } from './define-facts.js';
import type { FactValue } from './fact-type.js';

/** Where arguments are wrong: a JSON pointer from them on, `''` for all of them. */
export interface ArgsFault {
  readonly path: string;
}

/** What a kind of condition needs to know of a fact: its value, `null` when it is unknown. */
export type KnownFacts = Readonly<Record<string, FactValue | null>>;

/** A condition that JSON cannot say, registered by code. Pure and synchronous. */
export interface ConditionKind<Code extends string = string, Args = never, Path extends string = string> {
  readonly code: Code;
  /** The facts it reads; it is given these and no others, so that checks of a rule set can rely on the list. */
  readonly reads: readonly Path[];
  /** Asked once, when a rule set is read. */
  readonly argsFault: (args: Json) => ArgsFault | null;
  /** For `ruleSetJsonSchema`; `null` allows everything there. */
  readonly argsSchema: Json;
  /** `null` when it is unknown, mostly because a fact is. */
  readonly holds: (args: Args, facts: KnownFacts, now: Date) => Truth;
}

/** The kinds that conditions may call. `Args` is `never`, so that every kind fits: their arguments were checked by themselves. */
export type ConditionKinds = readonly ConditionKind[];

/**
 * A kind of condition for the facts of a schema.
 *
 * @throws RangeError when `reads` names a fact that the schema does not have, or `code` is no name
 * @example
 * const facts = defineFacts({ 'customer.orders': int(0), 'customer.spend': moneyIn('EUR') });
 * conditionKind(facts, {
 *   code: 'spendsPerOrder',
 *   reads: ['customer.orders', 'customer.spend'],
 *   argsFault: (args) => (Number.isSafeInteger(args) ? null : { path: '' }),
 *   holds: (atLeast: number, { 'customer.orders': orders, 'customer.spend': spend }) =>
 *     orders === null || spend === null ? null : spend >= atLeast * orders,
 * }).code; // 'spendsPerOrder'
 */
export function conditionKind<F extends FactTypes, const Code extends string, Path extends keyof F & string, Args>(
  schema: FactSchema<F>,
  kind: {
    readonly code: Code;
    readonly reads: readonly Path[];
    readonly argsFault: (args: Json) => ArgsFault | null;
    readonly argsSchema?: Json | undefined;
    readonly holds: (
      args: Args,
      facts: { readonly [P in Path]: Exclude<FactsOf<F>[P], undefined> },
      now: Date,
    ) => Truth;
  },
): ConditionKind<Code, Args, Path> {
  if (!isName(kind.code)) throw new RangeError('condition kind: code is not a name');
  for (const path of kind.reads) {
    if (factTypeAt(schema, path) === null) throw new RangeError(`condition kind ${kind.code}: ${JSON.stringify(path)} is not a fact`);
  }
  return {
    code: kind.code,
    reads: kind.reads,
    argsFault: kind.argsFault,
    argsSchema: kind.argsSchema ?? null,
    // The walker hands over exactly the facts of `reads`, each checked for its type.
    holds: kind.holds as ConditionKind<Code, Args, Path>['holds'],
  };
}

/** The kind with this code, or `null`. */
export function kindOf<Kind extends { readonly code: string }>(kinds: readonly Kind[], code: unknown): Kind | null {
  return kinds.find((kind) => kind.code === code) ?? null;
}

/** Names of kinds, rules, lanes and the like: letters, digits, `_`, `-`, `.` and `:`, at most 60, a letter or digit first. */
export function isName(name: unknown): name is string {
  return typeof name === 'string' && name.length <= 60 && /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_.:-]*$/u.test(name);
}
