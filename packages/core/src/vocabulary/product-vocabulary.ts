import type { ConditionKinds } from '../rules/condition-kind.js';
import { defineFacts, type FactTypes } from '../rules/define-facts.js';
import { defineVocabulary, type Vocabulary } from '../rules/define-vocabulary.js';
import type { EffectKinds } from '../rules/effect-kind.js';
import { productEvents, type ProductEvents } from './product-events.js';
import { productFacts, type NoFacts, type ProductFacts, type ProductSettings } from './product-facts.js';

/** The catalogue's settings and kinds of conditions and effects of your own. */
export interface VocabularySettings<A extends FactTypes, C extends ConditionKinds, X extends EffectKinds> extends ProductSettings<A> {
  readonly conditionKinds?: C | undefined;
  readonly effectKinds?: X | undefined;
}

/**
 * The vocabulary of Goodword: all its facts and events. A rule on an event cannot ask for what is not known then: that does not
 * compile, and JSON that does so is refused.
 *
 * @throws RangeError when `currency` is not three capital letters, or the name of an attribute cannot be part of a path
 * @example
 * const vocabulary = productVocabulary({ currency: 'EUR' });
 * ruleSet(vocabulary, ({ on, lte, openCase }) => [
 *   on('response/submitted').rule('call-back').when(lte('response.score', 6)).then(openCase({})),
 * ]).rules.length; // 1
 */
export function productVocabulary<
  const A extends FactTypes = NoFacts, const C extends ConditionKinds = [], const X extends EffectKinds = [],
>({ conditionKinds, effectKinds, ...settings }: VocabularySettings<A, C, X>): Vocabulary<ProductFacts<A>, ProductEvents<A>, C, X> {
  return defineVocabulary({
    facts: defineFacts(productFacts<A>(settings)),
    events: productEvents<A>(settings),
    conditionKinds,
    effectKinds,
  });
}
