import type { CaseStatus } from '../cases/case-status.js';
import type { CauseScope } from '../cases/recovery-case.js';
import type { ChurnLevel } from '../insights/churn-level.js';
import type { MembershipStatus } from '../loyalty/membership.js';
import type { ReferralSideName, ReferralStatus } from '../referrals/referral.js';
import { enumOf, int, type ValueOf } from '../rules/fact-type.js';
import { ruleSet } from '../rules/rule-set.js';
import type { ProductFacts } from './product-facts.js';
import { productVocabulary } from './product-vocabulary.js';

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
type WordsOf<Path extends keyof ProductFacts> = ValueOf<ProductFacts[Path]>;

// The catalogue lies below the features, so it names their words again; these lines hold the two together.
export const words: readonly [
  Same<WordsOf<'case.status'>, CaseStatus>, Same<WordsOf<'case.causeScope'>, CauseScope>,
  Same<WordsOf<'customer.churnLevel'>, ChurnLevel>, Same<WordsOf<'membership.status'>, MembershipStatus>,
  Same<WordsOf<'referral.status'>, ReferralStatus>, Same<WordsOf<'referral.side'>, ReferralSideName>,
] = [true, true, true, true, true, true];

const vocabulary = productVocabulary({
  currency: 'EUR', attributes: { plan: enumOf('basic', 'pro'), seats: int(1) },
});

ruleSet(vocabulary, ({ on, all, eq, gte, isTrue, between, alert }) => [
  on('response/submitted').rule('one').when(gte('response.score', 9)).then(alert({ to: 'care' })),
  // The answer of a case is known with it.
  on('case/updated').rule('two').when(all(between('response.score', 0, 6), isTrue('case.causeConfirmed'))).then(alert({ to: 'care' })),
  on('schedule/daily').rule('three').when(eq('customer.attribute.plan', 'pro')).then(alert({ to: 'care' })),
  // @ts-expect-error an answer knows of no case
  on('response/submitted').rule('four').when(isTrue('case.causeConfirmed')).then(alert({ to: 'care' })),
  // @ts-expect-error the period of a branch knows of no customer
  on('branch/measured').rule('five').when(gte('customer.orders', 1)).then(alert({ to: 'care' })),
  // @ts-expect-error no such event
  on('response/sent').rule('six').when(gte('response.score', 9)).then(alert({ to: 'care' })),
  // @ts-expect-error a word that the attribute cannot be
  on('schedule/daily').rule('seven').when(eq('customer.attribute.plan', 'free')).then(alert({ to: 'care' })),
  // @ts-expect-error an attribute that was not declared
  on('schedule/daily').rule('eight').when(gte('customer.attribute.size', 1)).then(alert({ to: 'care' })),
]);
