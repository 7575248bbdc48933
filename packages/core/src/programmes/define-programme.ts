import type { ConditionKinds } from '../rules/condition-kind.js';
import { canonicalJson } from '../rules/canonical-json.js';
import type { FactTypes } from '../rules/define-facts.js';
import type { EventTypes, Vocabulary } from '../rules/define-vocabulary.js';
import type { EffectKinds } from '../rules/effect-kind.js';
import type { Lane, Rule } from '../rules/rule.js';
import { ruleSet, type RuleWriters } from '../rules/rule-set.js';
import { parseProgramme } from './parse-programme.js';
import type { Programme } from './programme.js';

/** A value as it is written down: what has a default may be left out. */
export type Sketch<T> = T extends Date | string | number | boolean | null ? T
  : T extends readonly (infer Entry)[] ? readonly Sketch<Entry>[]
  : { readonly [Field in keyof T]?: Sketch<T[Field]> | undefined };

/** What a programme is written with. */
export interface ProgrammeDraft<F extends FactTypes, E extends EventTypes, C extends ConditionKinds, X extends EffectKinds>
  extends Sketch<Omit<Programme, 'v' | 'id' | 'currency' | 'rules'>> {
  readonly id: string;
  /** ISO 4217. */
  readonly currency: string;
  /** Is given the builders of conditions and effects, and returns the rules. */
  readonly rules: (writers: RuleWriters<F, E, C, X>) => readonly Rule[];
  /** In the order in which they decide; absent: one, `main`, in which all rules fire. */
  readonly lanes?: readonly Lane[] | undefined;
}

/**
 * A programme, written in TypeScript. What it returns is plain data, the same that `parseProgramme` makes of JSON.
 *
 * @throws RangeError with the path of the first fault
 * @example
 * defineProgramme(productVocabulary({ currency: 'EUR' }), {
 *   id: 'thanks', currency: 'EUR',
 *   points: { currencies: { points: { expiry: { kind: 'never' }, reversal: 'debt', lateUndo: { kind: 'expire' } } } },
 *   rules: ({ on, exists, grantPoints }) => [
 *     on('membership/joined').rule('welcome').when(exists('membership.joinedAt')).then(grantPoints({ amount: 100 })),
 *   ],
 * }).points?.id; // 'thanks'
 */
export function defineProgramme<F extends FactTypes, E extends EventTypes, C extends ConditionKinds, X extends EffectKinds>(
  vocabulary: Vocabulary<F, E, C, X>, { rules, lanes, ...draft }: ProgrammeDraft<F, E, C, X>,
): Programme {
  const written = canonicalJson({ v: 1, ...draft, rules: ruleSet(vocabulary, rules, lanes) });
  const parsed = parseProgramme(JSON.parse(written), vocabulary);
  if (parsed.ok) return parsed.value;
  const { kind, path } = parsed.refusal;
  const inner = 'refusal' in parsed.refusal ? ` (${parsed.refusal.refusal.kind})` : '';
  throw new RangeError(`programme: ${kind}${inner} at ${JSON.stringify(path)}`);
}
