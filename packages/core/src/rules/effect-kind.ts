import type { Json } from './condition.js';
import { isName, type ArgsFault } from './condition-kind.js';

/** An effect of your own, registered by code: its data is `{ do: 'custom', code, args }`, and your code applies it. */
export interface EffectKind<Code extends string = string, Args = never> {
  readonly code: Code;
  /** Asked once, when a rule set is read. */
  readonly argsFault: (args: Json) => ArgsFault | null;
  /** For `ruleSetJsonSchema`; `null` allows everything there. */
  readonly argsSchema: Json;
  /** Whether it gives something of value: to a customer, or to your own staff. */
  readonly gives: 'customer' | 'staff' | null;
  /** The effect that takes it back, or that nothing does. */
  readonly undo: ((args: Args) => { readonly code: string; readonly args: Json }) | 'irreversible';
}

export type EffectKinds = readonly EffectKind[];

/**
 * A kind of effect.
 *
 * @throws RangeError when `code` is no name
 * @example
 * effectKind({ code: 'plantTree', gives: null, argsFault: () => null, undo: 'irreversible' }).code; // 'plantTree'
 */
export function effectKind<const Code extends string, Args = Json>(kind: {
  readonly code: Code;
  readonly argsFault: (args: Json) => ArgsFault | null;
  readonly argsSchema?: Json | undefined;
  readonly gives: 'customer' | 'staff' | null;
  readonly undo: ((args: Args) => { readonly code: string; readonly args: Json }) | 'irreversible';
}): EffectKind<Code, Args> {
  if (!isName(kind.code)) throw new RangeError('effect kind: code is not a name');
  const { code, argsFault, argsSchema = null, gives, undo } = kind;
  return { code, argsFault, argsSchema, gives, undo };
}
