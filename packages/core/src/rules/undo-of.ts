import type { Json } from './condition.js';
import { kindOf } from './condition-kind.js';
import { undoPrefix } from './dedupe-key.js';
import { knownEffects, type DecidedEffect, type UndoName } from './effect.js';
import type { EffectKinds } from './effect-kind.js';

/** What takes an effect back: data, to be applied once under its own key. */
export type UndoEffect =
  | { readonly undo: UndoName; readonly dedupeKey: string; readonly of: DecidedEffect }
  | { readonly undo: 'custom'; readonly code: string; readonly args: Json; readonly dedupeKey: string; readonly of: DecidedEffect };

/**
 * What takes an effect of a decision back, for instance after a refund.
 *
 * @param effectKinds - those of the vocabulary that decided
 * @returns `null` when nothing does: a message cannot be unsaid
 * @throws RangeError when the effect is not known, or of a kind that is not registered
 * @example
 * undoOf(decision.effects[0]); // { undo: 'reversePoints', dedupeKey: 'undo:welcome:grantPoints:a1', of: { do: 'grantPoints', … } }
 */
export function undoOf(effect: DecidedEffect, effectKinds: EffectKinds = []): UndoEffect | null {
  const dedupeKey = undoPrefix + effect.dedupeKey;
  if (effect.do !== 'custom') {
    // A decision that was kept may be of a later version, with an effect that is not known here.
    if (!Object.hasOwn(knownEffects, effect.do)) throw new RangeError('undo: the effect is not known');
    const { undo } = knownEffects[effect.do];
    return undo === 'irreversible' ? null : { undo, dedupeKey, of: effect };
  }
  const kind = kindOf(effectKinds, effect.code);
  if (kind === null) throw new RangeError('undo: the effect is of a kind that is not registered');
  if (kind.undo === 'irreversible') return null;
  // `argsFault` of this kind passed the arguments when the rule was read.
  return { undo: 'custom', ...kind.undo(effect.args as never), dedupeKey, of: effect };
}
