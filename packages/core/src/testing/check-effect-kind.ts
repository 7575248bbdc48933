import { isPlainRecord } from '../plain-record.js';
import { canonicalJson } from '../rules/canonical-json.js';
import type { Json } from '../rules/condition.js';
import { kindOf } from '../rules/condition-kind.js';
import type { EffectKind, EffectKinds } from '../rules/effect-kind.js';
import { seededRandom } from '../stats/seeded-random.js';
import type { KindSamples } from './check-condition-kind.js';
import { drawJson } from './draw-json.js';
import { acceptance, checkEnough, checkSamples, copyOf, frozen, kindFindings, nameOf, type KindFinding, type KindFindings } from './kind-finding.js';

/** An effect of one's own, as data. */
export interface CodeAndArgs {
  readonly code: string;
  readonly args: Json;
}

export interface EffectKindSamples<State> extends KindSamples {
  /** The kinds that may take effects of this one back; absent: this one alone. */
  readonly kinds?: EffectKinds | undefined;
  /** What your code does, on states that you choose: then do and undo have to come back to the state before. */
  readonly applying?: {
    readonly states: readonly State[];
    /** Pure: returns the state after. */
    readonly apply: (state: State, effect: CodeAndArgs) => State;
  } | undefined;
}

/**
 * Whether a kind of effect is what the engine relies on: strict with its arguments, and undone by what it says undoes it. For your
 * own tests: `expect(checkEffectKind(…)).toEqual([])`.
 *
 * @returns the first case of each fault; none when all is well
 * @throws RangeError when there are no samples or runs, or a state is not plain data
 * @example
 * checkEffectKind(plantTrees, {
 *   args: [{ trees: 3 }],
 *   malformed: [{}],
 *   applying: { states: [0, 5], apply: (planted, { args }) => planted + args.trees },
 * }); // []
 */
export function checkEffectKind<State>(kind: EffectKind, samples: EffectKindSamples<State>): readonly KindFinding[] {
  const { args, malformed = [], seed = 1, runs = 500, kinds = [kind], applying } = samples;
  checkEnough('checkEffectKind', args, runs);
  const findings = kindFindings();
  checkSamples(kind, args, malformed, findings);
  const random = seededRandom(seed);
  const drawn = Array.from({ length: runs }, () => drawJson(random, args)).filter((one) => acceptance(kind, one, findings) === true);
  const right = args.filter((one) => acceptance(kind, one, findings) === true);
  const undone = [...right, ...drawn].map((one) => ({ of: one, undo: undoOfArgs(kind, one, kinds, findings) }));
  for (const { of, undo } of undone.toReversed()) {
    if (undo === null) continue;
    if (canonicalJson(undoOfArgs(kind, of, kinds, findings)) !== canonicalJson(undo)) {
      findings.add('deterministic', 'undo says something else when it is asked again', of);
    }
  }
  // Of the samples alone: what your code does with damaged arguments is its own matter.
  for (const { of, undo } of undone.slice(0, right.length)) {
    for (const state of applying?.states ?? []) {
      if (undo !== null && applying !== undefined) checkRoundTrip(state, { code: kind.code, args: of }, undo, applying.apply, findings);
    }
  }
  return findings.found;
}

/** `null` when nothing undoes it, or `undo` itself is at fault. */
function undoOfArgs({ undo }: EffectKind, args: Json, kinds: EffectKinds, findings: KindFindings): CodeAndArgs | null {
  if (undo === 'irreversible') return null;
  const own = copyOf(args);
  let answer: CodeAndArgs;
  try {
    // `argsFault` of this kind accepted the arguments.
    answer = copyOf(undo(own as never));
  } catch (error) {
    findings.add('total', `undo threw ${nameOf(error)}`, args);
    return null;
  }
  if (canonicalJson(own) !== canonicalJson(args)) findings.add('pure', 'undo changed the arguments', args);
  // Whatever a partner's code returns, also code without types.
  if (!isPlainRecord(answer)) {
    findings.add('undoes', 'undo answers no effect', args);
    return null;
  }
  const kind = kindOf(kinds, answer.code);
  if (!isJson(answer.args)) findings.add('undoes', 'undo has arguments that are no JSON', args);
  else if (kind === null) findings.add('undoes', 'undo names a kind that is not registered', args);
  else if (acceptance(kind, answer.args, findings) !== true) findings.add('undoes', 'undo has arguments that its kind refuses', args);
  else return answer;
  return null;
}

function isJson(value: unknown): boolean {
  try {
    canonicalJson(value);
    return true;
  } catch {
    return false;
  }
}

function checkRoundTrip<State>(
  state: State, effect: CodeAndArgs, undo: CodeAndArgs, apply: (state: State, effect: CodeAndArgs) => State, { add }: KindFindings,
): void {
  const before = canonicalJson(state);
  try {
    const done = apply(frozen(copyOf(state)), frozen(copyOf(effect)));
    const after = apply(frozen(copyOf(done)), frozen(copyOf(undo)));
    if (canonicalJson(after) !== before) add('undoes', 'undo does not come back to the state before', effect.args);
  } catch (error) {
    add('total', `apply threw ${nameOf(error)}`, effect.args);
  }
}
