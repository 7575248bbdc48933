import type { FactType, FactValue, ValueOf } from './fact-type.js';

/** Names of facts with their types. */
export type FactTypes = Readonly<Record<string, FactType>>;

/** The facts that conditions may ask for, and the version of this list. Plain data. */
export interface FactSchema<F extends FactTypes = FactTypes> {
  readonly version: number;
  readonly types: F;
}

/** What is known when a rule is asked: a flat, plain record. What is absent or `null` is unknown. */
export type Facts = Readonly<Record<string, FactValue | null | undefined>>;

/** The facts of a schema. */
export type FactsOf<F extends FactTypes> = { readonly [Path in keyof F]?: ValueOf<F[Path]> | null | undefined };

/** Paths of the facts of some types. */
export type PathsOf<F extends FactTypes, Type extends FactType['type']> = {
  [Path in keyof F]: F[Path]['type'] extends Type ? Path : never;
}[keyof F] & string;

const pathForm = /^\p{L}[\p{L}\p{M}\p{N}_-]*(?:\.[\p{L}\p{M}\p{N}_-]+)*$/u;
const pathLength = 100;

/**
 * A schema of facts: what rules, segments and programmes may ask for.
 *
 * A path is one key of a flat record, not a way through objects: words with dots between them.
 *
 * @param version - raised when a fact changes its meaning; published rule sets keep it
 * @throws RangeError when a path does not begin with a letter, holds anything but letters, digits, `_`, `-` and dots,
 *   has more than 100 characters, or is a name that every object has, such as `constructor`
 * @example
 * defineFacts({ 'response.score': int(0, 10), 'case.causeConfirmed': bool() }).version; // 1
 */
export function defineFacts<const F extends FactTypes>(types: F, version: number = 1): FactSchema<F> {
  if (!Number.isSafeInteger(version) || version < 1) throw new RangeError(`facts: version ${version} is not a whole number of at least 1`);
  for (const path of Object.keys(types)) {
    if (path.length > pathLength || !pathForm.test(path)) throw new RangeError(`facts: ${JSON.stringify(path)} is not a path of words and dots`);
    // A record without this fact would answer with what it inherits.
    if (path in Object.prototype) throw new RangeError(`facts: ${path} is a name that every object has`);
  }
  return { version, types };
}

/** The type of a fact; `null` when the schema does not know the path. */
export function factTypeAt(schema: FactSchema, path: unknown): FactType | null {
  return typeof path === 'string' && Object.hasOwn(schema.types, path) ? (schema.types[path] ?? null) : null;
}
