import { isCurrencyCode, wholeBetween } from '../json-values.js';
import { latinDigits } from '../latin-digits.js';
import { ok, refuse, type Result } from '../result.js';
import { trimmed } from '../trimmed.js';

/** An amount of money: 1250 and EUR are 12.50 euros, 1250 and JPY are 1,250 yen. */
export interface Money {
  /** Whole minor units, from 0 to 2^53 - 1. */
  readonly amount: number;
  /** ISO 4217, in capitals. */
  readonly currency: string;
}

/** Money as it came in: the amount as a number, or as a text of digits. */
export interface MoneyDraft {
  readonly amount: unknown;
  readonly currency: unknown;
}

/** What keeps money from being read. */
export type MoneyRefusal =
  /** It is no whole number from 0 to 2^53 - 1. */
  | { readonly kind: 'interaction/amount-malformed' }
  /** It is not three capital letters. */
  | { readonly kind: 'interaction/currency-malformed' };

const whole = wholeBetween(0);

/**
 * Money, checked. Nothing is rounded: `12.5` is no whole number of cents.
 *
 * @returns refuses `interaction/amount-malformed` when the amount is not whole, below 0 or beyond 2^53 - 1, and
 *   `interaction/currency-malformed` when the currency is not three capital letters
 * @example
 * parseMoney({ amount: '1250', currency: 'EUR' }); // { ok: true, value: { amount: 1250, currency: 'EUR' } }
 */
export function parseMoney(draft: MoneyDraft): Result<Money, MoneyRefusal> {
  const amount = whole(numberOf(draft.amount));
  if (amount === undefined) return refuse({ kind: 'interaction/amount-malformed' });
  const { currency } = draft;
  return isCurrencyCode(currency) ? ok({ amount, currency }) : refuse({ kind: 'interaction/currency-malformed' });
}

function numberOf(given: unknown): unknown {
  if (typeof given !== 'string') return given;
  const digits = latinDigits(trimmed(given));
  return /^\d+$/.test(digits) ? Number(digits) : undefined;
}
