import {
  enumOf, instant, int, listOf, moneyIn, personal, textUpTo,
  type EnumFact, type InstantFact, type IntFact, type ListFact, type MoneyFact, type TextFact,
} from '../rules/fact-type.js';
import type { Category } from '../scores/category.js';
import { category, code, count, score, scoreChange } from './value-types.js';

/** What is known of the customer whenever something happens to them. */
export interface CustomerFacts {
  readonly 'customer.since': InstantFact;
  /** Two letters, ISO 3166-1. */
  readonly 'customer.country': TextFact;
  readonly 'customer.locale': TextFact;
  /** 0 is today. */
  readonly 'customer.birthdayInDays': IntFact;
  /** Purchases that were not undone. */
  readonly 'customer.orders': IntFact;
  /** Of all purchases that were not undone; then of those of the last twelve months. */
  readonly 'customer.spend': MoneyFact;
  readonly 'customer.spendInYear': MoneyFact;
  readonly 'customer.firstOrderAt': InstantFact;
  readonly 'customer.lastOrderAt': InstantFact;
  readonly 'customer.refunds': IntFact;
  readonly 'customer.answers': IntFact;
  /** Of the last answer, as are the category and the change. */
  readonly 'customer.score': IntFact;
  readonly 'customer.category': EnumFact<Category>;
  readonly 'customer.scoreChange': IntFact;
  readonly 'customer.churnLevel': EnumFact<'none' | 'watch' | 'at-risk' | 'high'>;
  readonly 'customer.lastAnsweredAt': InstantFact;
  readonly 'customer.lastAskedAt': InstantFact;
  readonly 'customer.lastReferralAskAt': InstantFact;
  readonly 'customer.lastReviewAskAt': InstantFact;
  readonly 'customer.lastApologyAt': InstantFact;
  readonly 'customer.openCases': IntFact;
  /** Friends who were brought and bought. */
  readonly 'customer.referrals': IntFact;
  /** Ids of those that they are in. */
  readonly 'customer.segments': ListFact<TextFact>;
}

export function customerFacts(currency: string): CustomerFacts {
  return {
    'customer.since': instant(),
    'customer.country': textUpTo(2),
    'customer.locale': textUpTo(35),
    'customer.birthdayInDays': personal(int(0, 366)),
    'customer.orders': count,
    'customer.spend': moneyIn(currency),
    'customer.spendInYear': moneyIn(currency),
    'customer.firstOrderAt': instant(),
    'customer.lastOrderAt': instant(),
    'customer.refunds': count,
    'customer.answers': count,
    'customer.score': score,
    'customer.category': category,
    'customer.scoreChange': scoreChange,
    'customer.churnLevel': enumOf('none', 'watch', 'at-risk', 'high'),
    'customer.lastAnsweredAt': instant(),
    'customer.lastAskedAt': instant(),
    'customer.lastReferralAskAt': instant(),
    'customer.lastReviewAskAt': instant(),
    'customer.lastApologyAt': instant(),
    'customer.openCases': count,
    'customer.referrals': count,
    'customer.segments': listOf(code, 100),
  };
}
