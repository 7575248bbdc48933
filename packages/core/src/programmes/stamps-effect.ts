import { isPlainRecord } from '../plain-record.js';
import type { Json } from '../rules/condition.js';
import { isWhole } from '../rules/condition-fault.js';
import { effectKind, type EffectKind } from '../rules/effect-kind.js';

/** Stamps for a card: `count` is 1 to 1,000. */
export interface StampsArgs {
  /** The id of the stamp programme. */
  readonly card: string;
  readonly count: number;
}

/**
 * The kind of effect by which rules stamp a card: `custom('addStamps', { card: 'coffee', count: 1 })`. Register it with
 * `productVocabulary({ …, effectKinds: [stampsEffect] })`. `addStamps` of `@goodword/core/loyalty` applies it, `reverseStamps` takes
 * it back.
 */
export const stampsEffect: EffectKind<'addStamps', { readonly card: string; readonly count: number }> = effectKind({
  code: 'addStamps',
  gives: 'customer',
  argsSchema: {
    type: 'object', required: ['card', 'count'], additionalProperties: false,
    properties: { card: { type: 'string' }, count: { type: 'integer', minimum: 1, maximum: 1_000 } },
  },
  argsFault: (args: Json) => {
    if (!isPlainRecord(args)) return { path: '' };
    const { card, count, ...others } = args;
    if (typeof card !== 'string') return { path: '/card' };
    if (!isWhole(count, 1, 1_000)) return { path: '/count' };
    return Object.keys(others).length === 0 ? null : { path: '' };
  },
  undo: ({ card, count }: StampsArgs) => ({ code: 'reverseStamps', args: { card, count } }),
});
