import { enumOf, int, moneyIn, type EnumFact, type IntFact, type MoneyFact, type TextFact } from '../rules/fact-type.js';
import { code } from './value-types.js';

/** The referral that the event is about. */
export interface ReferralFacts {
  readonly 'referral.status': EnumFact<
    'claimed' | 'underReview' | 'qualified' | 'completed' | 'rejected' | 'expired' | 'refunded'
  >;
  /** Whose view the event takes: the one who brings, or the one who is brought. */
  readonly 'referral.side': EnumFact<'advocate' | 'friend'>;
  readonly 'referral.programme': TextFact;
  readonly 'referral.purchase': MoneyFact;
  /** Which successful referral of the advocate it is: 1 is the first. */
  readonly 'referral.ordinal': IntFact;
}

export function referralFacts(currency: string): ReferralFacts {
  return {
    'referral.status': enumOf('claimed', 'underReview', 'qualified', 'completed', 'rejected', 'expired', 'refunded'),
    'referral.side': enumOf('advocate', 'friend'),
    'referral.programme': code,
    'referral.purchase': moneyIn(currency),
    'referral.ordinal': int(1),
  };
}
