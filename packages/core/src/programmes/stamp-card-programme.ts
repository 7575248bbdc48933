import { productVocabulary } from '../vocabulary/product-vocabulary.js';
import { defineProgramme } from './define-programme.js';
import type { Programme } from './programme.js';
import { stampsEffect } from './stamps-effect.js';

/**
 * Preset: a stamp for every purchase of enough, and a gift for a full card. A refund takes the stamps back.
 *
 * @param options - `reward` is the name of the gift in your catalogue; `minimumPurchase` is in minor units (0), `daysValid` counts from
 *   the first stamp (`null`: for ever)
 * @throws RangeError when an option is not possible
 * @example
 * stampCardProgramme({ currency: 'EUR', stamps: 10, reward: 'coffee' }).stampCard?.stamps; // 10
 */
export function stampCardProgramme({ id = 'stamps', currency, stamps, reward, minimumPurchase = 0, daysValid = null }: {
  readonly id?: string | undefined;
  readonly currency: string;
  readonly stamps: number;
  readonly reward: string;
  readonly minimumPurchase?: number | undefined;
  readonly daysValid?: number | null | undefined;
}): Programme {
  return defineProgramme(productVocabulary({ currency, effectKinds: [stampsEffect] }), {
    id, currency,
    stampCard: { stamps, reward, mostPerPurchase: 1, daysValid, afterReward: 'owe' },
    rules: ({ on, all, eq, gte, custom, giveGift, sendMessage }) => [
      on('interaction/recorded').rule('stamp')
        .when(all(eq('interaction.kind', 'purchase'), gte('interaction.amount', minimumPurchase)))
        .then(custom('addStamps', { card: id, count: 1 })),
      on('stamp-card/completed').rule('gift')
        // Whoever was stamped has earned it, whatever else is known of them.
        .when(all())
        .then(giveGift({ gift: reward }), sendMessage({ template: 'stamp-card-full' })),
    ],
  });
}
