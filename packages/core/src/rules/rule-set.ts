import type { Share, ShareRounding } from './amount.js';
import type { Condition, Json } from './condition.js';
import type { ConditionKinds } from './condition-kind.js';
import { conditionsFor, type Conditions, type Reads } from './conditions-for.js';
import type { FactTypes, PathsOf } from './define-facts.js';
import type { EventTypes, PathsOfEvent, Vocabulary } from './define-vocabulary.js';
import type { CustomEffect, Effect, EffectName } from './effect.js';
import type { EffectKind, EffectKinds } from './effect-kind.js';
import type { Lane, Rule, RuleOptions, RuleSet } from './rule.js';
import { asRangeError } from './rule-refusal.js';
import { ruleSetFault } from './rule-set-fault.js';

type ArgsOf<X extends EffectKinds, Code> =
  Extract<X[number], { readonly code: Code }> extends EffectKind<string, infer Args> ? Args : never;

/** An effect of Goodword by its fields. */
type EffectBuilders = {
  readonly [Name in EffectName]: (fields: Omit<Extract<Effect, { readonly do: Name }>, 'do'>) => Extract<Effect, { readonly do: Name }>;
};

/** What a rule is written with. */
export interface RuleWriters<F extends FactTypes, E extends EventTypes, C extends ConditionKinds, X extends EffectKinds>
  extends Conditions<F, C>, EffectBuilders {
  /** The beginning of a rule: what has to happen. */
  readonly on: <Name extends keyof E & string>(event: Name) => {
    /** A rule under an id that no other of the set has. */
    readonly rule: (id: string, options?: RuleOptions) => {
      /** A condition over facts that this event can have. */
      readonly when: (condition: Condition & Reads<PathsOfEvent<F, E[Name]>>) => {
        /** What is done, in this order. */
        readonly then: (...effects: readonly [Effect, ...Effect[]]) => Rule;
      };
    };
  };
  /** `times` for each `per` of a fact. */
  readonly share: (
    path: PathsOf<F, 'int' | 'money'>,
    share: { readonly times: number; readonly per: number; readonly rounding: ShareRounding; readonly atMost?: number | undefined },
  ) => Share;
  /** An effect of your own. */
  readonly custom: <const Code extends X[number]['code']>(
    code: Code, args: ArgsOf<X, Code>, options?: Pick<CustomEffect, 'dedupeKey'>,
  ) => CustomEffect;
}

/**
 * A rule set, written in TypeScript. What it returns is plain data, the same as JSON.
 *
 * @param write - is given the builders of conditions and effects, and returns the rules; their order is of no matter
 * @param lanes - in the order in which they decide; absent: one, `main`, in which all rules fire
 * @throws RangeError when the rules do not fit the vocabulary: an id twice, a value that a fact cannot have
 * @example
 * const vocabulary = defineVocabulary({
 *   facts: defineFacts({ 'response.score': int(0, 10) }),
 *   events: { 'response/submitted': { ids: ['responseId'] } },
 * });
 * ruleSet(vocabulary, ({ on, lte, openCase }) => [
 *   on('response/submitted').rule('call-back').when(lte('response.score', 6)).then(openCase({ team: 'care' })),
 * ]).rules[0].id; // 'call-back'
 */
export function ruleSet<F extends FactTypes, E extends EventTypes, C extends ConditionKinds, X extends EffectKinds>(
  vocabulary: Vocabulary<F, E, C, X>,
  write: (writers: RuleWriters<F, E, C, X>) => readonly Rule[],
  lanes?: readonly Lane[],
): RuleSet {
  const rules = write(ruleWriters(vocabulary));
  const set: RuleSet = lanes === undefined ? { v: 1, rules } : { v: 1, lanes, rules };
  const fault = ruleSetFault(set, vocabulary);
  if (fault !== null) throw asRangeError('rule set', fault);
  return set;
}

function ruleWriters<F extends FactTypes, E extends EventTypes, C extends ConditionKinds, X extends EffectKinds>(
  vocabulary: Vocabulary<F, E, C, X>,
): RuleWriters<F, E, C, X> {
  const effect = <Name extends EffectName>(name: Name): EffectBuilders[Name] =>
    // The fields of this effect, and its name: TypeScript cannot follow the pair through the union.
    ((fields: object) => defined({ do: name, ...fields })) as EffectBuilders[Name];
  return {
    ...conditionsFor(vocabulary.facts, vocabulary.conditionKinds),
    on: (event) => ({
      rule: (id, options = {}) => ({
        when: (condition) => ({
          // oxlint-disable-next-line unicorn/no-thenable -- a rule reads "when … then …", and nobody awaits one
          then: (...effects) => defined({ id, on: event, when: condition, effects, ...options }),
        }),
      }),
    }),
    share: (shareOf, share) => defined({ shareOf, ...share }),
    // The kind checks its arguments with the set; they are JSON because `Args` of a kind comes from JSON.
    custom: (code, args, options = {}) => defined({ do: 'custom', code, args: args as Json, ...options }),
    openCase: effect('openCase'),
    alert: effect('alert'),
    askReason: effect('askReason'),
    issueVoucher: effect('issueVoucher'),
    grantPoints: effect('grantPoints'),
    holdPoints: effect('holdPoints'),
    inviteToReferral: effect('inviteToReferral'),
    askReview: effect('askReview'),
    setTier: effect('setTier'),
    giveGift: effect('giveGift'),
    sendMessage: effect('sendMessage'),
    accrueStaffBonus: effect('accrueStaffBonus'),
  };
}


/** Without the fields that were given as `undefined`: JSON has none. */
function defined<T extends object>(record: T): T {
  // Only optional fields can be `undefined`.
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;
}
