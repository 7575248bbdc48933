import { instant, moneyIn, type InstantFact, type MoneyFact, type TextFact } from '../rules/fact-type.js';
import { code } from './value-types.js';

/** The voucher that the event is about. */
export interface VoucherFacts {
  readonly 'voucher.programme': TextFact;
  readonly 'voucher.granted': MoneyFact;
  readonly 'voucher.expiresAt': InstantFact;
}

export function voucherFacts(currency: string): VoucherFacts {
  return { 'voucher.programme': code, 'voucher.granted': moneyIn(currency), 'voucher.expiresAt': instant() };
}
