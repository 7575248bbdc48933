import type { ConditionKinds } from './condition-kind.js';
import { isName } from './condition-kind.js';
import { factTypeAt, type FactSchema, type FactTypes } from './define-facts.js';
import type { EffectKinds } from './effect-kind.js';

/** What happens, and what is known then. */
export interface EventType<Id extends string = string, Path extends string = string> {
  /** Names of the ids that come with the event; the first one names the thing that it is about. */
  readonly ids: readonly [Id, ...Id[]];
  /** The facts that can be known then; absent: all of the schema. */
  readonly facts?: readonly Path[] | undefined;
}

/** The facts that can be known on an event. */
export type PathsOfEvent<F extends FactTypes, T extends EventType> =
  T extends { readonly facts: readonly (infer Path)[] } ? Path : keyof F & string;

export type EventTypes = Readonly<Record<string, EventType>>;

/** All that rules may speak of: facts, events, and kinds of conditions and effects of your own. */
export interface Vocabulary<
  F extends FactTypes = FactTypes, E extends EventTypes = EventTypes,
  C extends ConditionKinds = ConditionKinds, X extends EffectKinds = EffectKinds,
> {
  readonly facts: FactSchema<F>;
  readonly events: E;
  readonly conditionKinds: C;
  readonly effectKinds: X;
}

const eventForm = /^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$/;

/**
 * A vocabulary, checked.
 *
 * @throws RangeError when an event is not named like `response/submitted`, an id is no name or there twice, an event knows a fact
 *   that the schema does not have, or a code is registered twice
 * @example
 * defineVocabulary({
 *   facts: defineFacts({ 'response.score': int(0, 10) }),
 *   events: { 'response/submitted': { ids: ['responseId', 'customerId'] } },
 * }).conditionKinds; // []
 */
export function defineVocabulary<
  const F extends FactTypes, const E extends Readonly<Record<string, EventType<string, keyof F & string>>>,
  const C extends ConditionKinds = [], const X extends EffectKinds = [],
>(vocabulary: {
  readonly facts: FactSchema<F>;
  readonly events: E;
  readonly conditionKinds?: C | undefined;
  readonly effectKinds?: X | undefined;
}): Vocabulary<F, E, C, X> {
  const { facts, events } = vocabulary;
  for (const [event, { ids, facts: known }] of Object.entries(events)) {
    if (!eventForm.test(event)) throw new RangeError(`vocabulary: ${JSON.stringify(event)} is not named like response/submitted`);
    if (ids.length === 0) throw new RangeError(`vocabulary: ${event} has no id`);
    if (new Set(ids).size !== ids.length) throw new RangeError(`vocabulary: ${event} has an id twice`);
    // `{rule}` is the rule itself in templates of keys.
    if (!ids.every((id) => /^[a-z][A-Za-z0-9]*$/.test(id) && id !== 'rule')) throw new RangeError(`vocabulary: an id of ${event} is not a name`);
    const unknown = known?.find((path) => factTypeAt(facts, path) === null);
    if (unknown !== undefined) throw new RangeError(`vocabulary: ${JSON.stringify(unknown)} of ${event} is not a fact`);
  }
  // An empty list is a list of no kinds, whatever its type says of its elements.
  const conditionKinds = vocabulary.conditionKinds ?? ([] as ConditionKinds as C);
  const effectKinds = vocabulary.effectKinds ?? ([] as EffectKinds as X);
  for (const kinds of [conditionKinds, effectKinds]) {
    const codes = kinds.map(({ code }) => code);
    if (!codes.every(isName) || new Set(codes).size !== codes.length) throw new RangeError('vocabulary: a code is registered twice');
  }
  return { facts, events, conditionKinds, effectKinds };
}

/** The event with this name, or `null`. */
export function eventTypeOf(vocabulary: Vocabulary, event: unknown): EventType | null {
  return typeof event === 'string' && Object.hasOwn(vocabulary.events, event) ? (vocabulary.events[event] ?? null) : null;
}
