import type { Brand } from '../brand.js';
import { latinDigits } from '../latin-digits.js';
import { ok, refuse, type Result } from '../result.js';
import { dammDigit } from './damm-digit.js';

/** The number of a membership card: 12 to 19 digits, the last of which checks the others. */
export type CardNumber = Brand<string, 'CardNumber'>;

/** What the numbers of one programme look like. */
export interface CardNumberFormat {
  /** First digits of every number, such as those of the programme. Default none. */
  readonly prefix?: string | undefined;
  /** All digits, with the prefix and the check digit: 12 to 19. Default 16. */
  readonly length?: number | undefined;
}

/** Something else than digits, too many or too few of them or another prefix, or a digit that must be wrong. */
export interface CardNumberMistyped {
  readonly kind: 'card/number-mistyped';
  readonly fault: 'characters' | 'length' | 'prefix' | 'check-digit';
}

/** Ten random digits: of a million cards, one guess in ten thousand meets one. */
const fewestRandomDigits = 10;
/** What people and printers put between digits, and the marks without width that a copied text brings along. */
const separators = /[\s.\-\u2010-\u2015\u2212\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
/** No number with separators is longer; what is longer is not even searched. */
const longestTyped = 100;

/**
 * A new card number: the prefix, random digits, a check digit.
 *
 * Two cards may get the same number by chance, so keep the numbers unique where they are stored, and draw again.
 *
 * @param randomBytes - so many random bytes, of a cryptographic source: a card number should not be guessed
 * @throws RangeError when the format leaves fewer than 10 random digits, or the source does not give what it is asked for
 * @example
 * cardNumber((length) => new Uint8Array(length).fill(7), { prefix: '20' }); // '2077777777777778'
 */
export function cardNumber(randomBytes: (length: number) => Uint8Array, format: CardNumberFormat = {}): CardNumber {
  const { prefix, length } = checkFormat(format);
  let digits: string = prefix;
  for (let round = 0; digits.length < length - 1; round += 1) {
    const missing = length - 1 - digits.length;
    const bytes = randomBytes(missing);
    // 250 in a row of all 256 values would each time happen less than once in 10^40 numbers: the source is broken.
    if (bytes.length !== missing || round === 20) throw new RangeError('cardNumber: the source of random bytes is broken');
    // A byte of 250 or more is left out: with it, the digits 0 to 5 would come more often.
    for (const byte of bytes) if (byte < 250) digits += String(byte % 10);
  }
  // Made of digits of the right length with their check digit: that is what the brand says.
  return `${digits}${dammDigit(digits)}` as CardNumber;
}

/**
 * A card number from what was typed, scanned or copied: digits of any of our scripts, with or without spaces and hyphens.
 *
 * A number that reads well may still belong to no card.
 *
 * @returns refuses `card/number-mistyped`
 * @example
 * parseCardNumber('۲۰۷۷ ۷۷۷۷ ۷۷۷۷ ۷۷۷۸'); // { ok: true, value: '2077777777777778' }
 */
export function parseCardNumber(text: string, format: CardNumberFormat = {}): Result<CardNumber, CardNumberMistyped> {
  const { prefix, length } = checkFormat(format);
  if (text.length > longestTyped) return mistyped('length');
  const digits = latinDigits(text).replace(separators, '');
  if (!/^\d*$/.test(digits)) return mistyped('characters');
  if (digits.length !== length) return mistyped('length');
  if (dammDigit(digits) !== '0') return mistyped('check-digit');
  if (!digits.startsWith(prefix)) return mistyped('prefix');
  // Checked in the lines above.
  return ok(digits as CardNumber);
}

/**
 * A card number as it stands on a card: in groups of four, from the left.
 *
 * @example
 * printedCardNumber(number); // '2077 7777 7777 7778'
 */
export function printedCardNumber(number: CardNumber): string {
  return number.replace(/\d{4}(?=\d)/g, '$& ');
}

function mistyped(fault: CardNumberMistyped['fault']): Result<never, CardNumberMistyped> {
  return refuse({ kind: 'card/number-mistyped', fault });
}

function checkFormat({ prefix = '', length = 16 }: CardNumberFormat): { readonly prefix: string; readonly length: number } {
  if (!/^\d*$/.test(prefix)) throw new RangeError('card number: the prefix holds something else than digits');
  if (!Number.isInteger(length) || length < 12 || length > 19) {
    throw new RangeError(`card number: a length of ${length} is not 12 to 19 digits`);
  }
  if (length - 1 - prefix.length < fewestRandomDigits) {
    throw new RangeError(`card number: ${length} digits with this prefix leave fewer than ${fewestRandomDigits} random ones`);
  }
  return { prefix, length };
}
