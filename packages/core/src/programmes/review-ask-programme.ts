import { productVocabulary } from '../vocabulary/product-vocabulary.js';
import { defineProgramme } from './define-programme.js';
import type { Programme } from './programme.js';

/**
 * Preset: everybody who answers is asked for a public review, whatever they answered, and for nothing in return: what Google Maps asks of
 * you. Who is unhappy is called as well, by a programme of recovery.
 *
 * @param options - `pauseDays` until the same customer is asked again (180)
 * @throws RangeError when an option is not possible
 * @example
 * reviewAskProgramme({ currency: 'EUR' }).rules.rules[0]?.id; // 'ask'
 */
export function reviewAskProgramme({ id = 'reviews', currency, pauseDays = 180 }: {
  readonly id?: string | undefined;
  readonly currency: string;
  readonly pauseDays?: number | undefined;
}): Programme {
  return defineProgramme(productVocabulary({ currency }), {
    id, currency,
    rules: ({ on, neverOrSinceAtLeast, days, askReview }) => [
      on('response/submitted').rule('ask')
        .when(neverOrSinceAtLeast('customer.lastReviewAskAt', days(pauseDays)))
        .then(askReview({})),
    ],
  });
}
