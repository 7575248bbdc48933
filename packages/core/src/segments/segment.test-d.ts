import { productVocabulary } from '../vocabulary/product-vocabulary.js';
import { segment } from './segment.js';

const vocabulary = productVocabulary({ currency: 'EUR' });

segment(vocabulary, { id: 'a', name: 'A', of: 'customer', when: ({ all, gte, eq }) => all(gte('customer.score', 9), eq('membership.status', 'active')) });
segment(vocabulary, { id: 'b', name: 'B', of: 'response', when: ({ gte }) => gte('response.score', 9) });
// @ts-expect-error no answer is known of a customer as such; their last one is customer.score
segment(vocabulary, { id: 'c', name: 'C', of: 'customer', when: ({ gte }) => gte('response.score', 9) });
// @ts-expect-error a case is known on its events only
segment(vocabulary, { id: 'd', name: 'D', of: 'response', when: ({ all, gte, isTrue }) => all(gte('response.score', 9), isTrue('case.overdue')) });
