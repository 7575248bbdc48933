import type { ConditionKinds } from '../rules/condition-kind.js';
import type { EventTypes, Vocabulary } from '../rules/define-vocabulary.js';
import type { EffectKinds } from '../rules/effect-kind.js';
import type { ProductFacts } from '../vocabulary/product-facts.js';
import { segment, type Segment } from './segment.js';

/** Where the borders of the ready segments lie. */
export interface ReadySegmentSettings {
  /** From which spend in a year on, in minor units, a customer is valuable. There is no number that fits every business. */
  readonly valuableFrom: number;
  /** A fall of the score by at least so many; 3 unless told. */
  readonly fall?: number | undefined;
  /** Promoters who were not asked for so many days are silent; 90 unless told. */
  readonly silentDays?: number | undefined;
  /** Customers are new for so many days; 30 unless told. */
  readonly newDays?: number | undefined;
}

export type ReadySegment = 'valuable-detractors' | 'silent-promoters' | 'falling-scores' | 'at-risk' | 'new-customers';

/**
 * Segments for the usual strategies, by id: call the valuable detractors first, invite silent promoters, ask those whose score
 * fell, keep those at risk, welcome new customers. Their names are their ids; name them in your own language.
 *
 * - `valuable-detractors`: the last score is 0 to 6, and they spend at least `valuableFrom` in a year
 * - `silent-promoters`: the last score is 9 or 10, nobody was brought yet, and they were asked for neither a referral nor a review lately
 * - `falling-scores`: the last score is lower than the one before by at least `fall`
 * - `at-risk`: the churn level is `at-risk` or `high`
 * - `new-customers`: customers for less than `newDays`
 *
 * @throws RangeError when a border is not a whole number that its fact can have
 * @example
 * readySegments(productVocabulary({ currency: 'EUR' }), { valuableFrom: 100_000 })['at-risk'].when;
 * // { op: 'in', path: 'customer.churnLevel', values: ['at-risk', 'high'] }
 */
export function readySegments<C extends ConditionKinds, X extends EffectKinds>(
  vocabulary: Vocabulary<ProductFacts, EventTypes, C, X>, { valuableFrom, fall = 3, silentDays = 90, newDays = 30 }: ReadySegmentSettings,
): Readonly<Record<ReadySegment, Segment>> {
  // The facts allow a change of -10 to 10: a fall below 1 would be a rise, and nearly everybody.
  if (!(fall >= 1)) throw new RangeError(`fall: ${fall} is not a whole number of at least 1`);
  const named = (id: ReadySegment, when: Parameters<typeof segment<ProductFacts, EventTypes, C, X, 'customer'>>[1]['when']): Segment =>
    segment(vocabulary, { id, name: id, of: 'customer', when });
  return {
    'valuable-detractors': named('valuable-detractors', ({ all, lte, gte }) =>
      all(lte('customer.score', 6), gte('customer.spendInYear', valuableFrom))),
    'silent-promoters': named('silent-promoters', ({ all, gte, eq, neverOrSinceAtLeast, days }) => all(
      gte('customer.score', 9), eq('customer.referrals', 0),
      neverOrSinceAtLeast('customer.lastReferralAskAt', days(silentDays)), neverOrSinceAtLeast('customer.lastReviewAskAt', days(silentDays)),
    )),
    'falling-scores': named('falling-scores', ({ lte }) => lte('customer.scoreChange', -fall)),
    'at-risk': named('at-risk', ({ isIn }) => isIn('customer.churnLevel', ['at-risk', 'high'])),
    'new-customers': named('new-customers', ({ withinLast, days }) => withinLast('customer.since', days(newDays))),
  };
}
