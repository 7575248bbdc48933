import { canonicalJson } from '../rules/canonical-json.js';
import type { Json } from '../rules/condition.js';
import type { ArgsFault, KnownFacts } from '../rules/condition-kind.js';

/** What a kind has to be. */
export type KindLaw =
  /** It changes nothing that it is given. */
  | 'pure'
  /** It answers for all arguments that it accepts and all facts, and never throws. */
  | 'total'
  /** It answers the same when it is asked again, also in another order. */
  | 'deterministic'
  /** It reads no facts but those that it names. */
  | 'reads'
  /** It accepts your samples, refuses what you say is malformed, and names the place. */
  | 'refuses'
  /** What takes an effect back is an effect that exists, and really takes it back. */
  | 'undoes';

/** A law that a kind breaks, and the first case in which it did. */
export interface KindFinding {
  readonly law: KindLaw;
  /** In English, for developers. */
  readonly what: string;
  readonly args: Json;
  /** `null` where none were asked for. */
  readonly facts: KnownFacts | null;
}

/** Findings, the first of each kind. */
export interface KindFindings {
  readonly found: readonly KindFinding[];
  readonly add: (law: KindLaw, what: string, args: Json, facts?: KnownFacts) => void;
}

export function kindFindings(): KindFindings {
  const found: KindFinding[] = [];
  return {
    found,
    add: (law, what, args, facts) => {
      if (!found.some((finding) => finding.law === law && finding.what === what)) found.push({ law, what, args, facts: facts ?? null });
    },
  };
}

/**
 * Whether a kind accepts arguments; looks at what its check does on the way.
 *
 * @returns `null` when the check gave no answer
 */
export function acceptance(
  kind: { readonly argsFault: (args: Json) => ArgsFault | null }, args: Json, { add }: KindFindings,
): boolean | null {
  const own = copyOf(args);
  // Whatever a partner's code returns, also code without types.
  let [fault, again]: readonly unknown[] = [];
  try {
    [fault, again] = [kind.argsFault(own), kind.argsFault(copyOf(args))];
  } catch (error) {
    add('total', `argsFault threw ${nameOf(error)}`, args);
    return null;
  }
  if (canonicalJson(own) !== canonicalJson(args)) add('pure', 'argsFault changed the arguments', args);
  const [place, placeAgain] = [placeOf(fault), placeOf(again)];
  if (place !== placeAgain) add('deterministic', 'argsFault says something else the second time', args);
  if (place === undefined) add('total', 'argsFault answers neither null nor a place', args);
  if (typeof place === 'string' && !/^(?:\/.*)?$/s.test(place)) add('refuses', 'argsFault names a place that is no JSON pointer', args);
  return place === undefined ? null : place === null;
}

/** `undefined` for what is no answer. */
function placeOf(fault: unknown): string | null | undefined {
  if (fault === null) return null;
  return typeof fault === 'object' && 'path' in fault && typeof fault.path === 'string' ? fault.path : undefined;
}

/** A check of no cases finds nothing in anything. */
export function checkEnough(what: string, args: readonly Json[], runs: number): void {
  if (args.length === 0) throw new RangeError(`${what}: there are no samples of arguments`);
  if (!Number.isSafeInteger(runs) || runs < 1) throw new RangeError(`${what}: ${runs} runs are not a whole number of at least 1`);
}

/** Looks at arguments that are right and at some that are wrong. */
export function checkSamples(
  kind: { readonly argsFault: (args: Json) => ArgsFault | null }, right: readonly Json[], wrong: readonly Json[], findings: KindFindings,
): void {
  for (const args of right) if (acceptance(kind, args, findings) === false) findings.add('refuses', 'argsFault refuses a sample', args);
  for (const args of wrong) if (acceptance(kind, args, findings) === true) findings.add('refuses', 'argsFault accepts what is malformed', args);
}

export function nameOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : 'something that is no error';
}

/** A copy of plain data. */
export function copyOf<Value>(value: Value): Value {
  return copied(value) as Value; // part by part the same
}

function copied(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Date) return new Date(value);
  // `fromEntries` makes own fields, also of `__proto__`.
  return Array.isArray(value) ? value.map(copied) : Object.fromEntries(Object.entries(value).map(([name, part]) => [name, copied(part)]));
}

/** Frozen, with all that is in it; instants cannot be. */
export function frozen<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null) return value;
  for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
}
