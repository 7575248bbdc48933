import { ok, refuse, type Result } from '../result.js';
import { isChecked } from './check-character.js';
import { knownPattern } from './check-voucher-pattern.js';
import { voucherAlphabet } from './voucher-alphabet.js';
import { voucherCodeKey } from './voucher-code-key.js';

/** This is no code of the pattern: a character is missing, wrong, or has changed places with its neighbour. */
export interface VoucherCodeMistyped {
  readonly kind: 'voucher/code-mistyped';
}

/** Longer texts are not looked at. */
const longestText = 200;

const alphabetKeys = voucherCodeKey(voucherAlphabet);

/**
 * A typed code as it was printed.
 *
 * Case, spaces, dashes, Persian and Thai digits, the letter O for a zero: all of it is read as it was meant
 * (`voucherCodeKey`). One wrong character, or two neighbours that changed places, are always noticed, before anything
 * is looked up.
 *
 * @param pattern - as `checkVoucherPattern` returns it
 * @returns refuses `voucher/code-mistyped`
 * @throws RangeError when the pattern is none
 * @example
 * parseVoucherCode('friend ۵۶۷۹ 9jfql wr5w4', 'FRIEND-####-#####-#####');
 * // { ok: true, value: 'FRIEND-5679-9JFQL-WR5W4' }
 */
export function parseVoucherCode(text: string, pattern: string): Result<string, VoucherCodeMistyped> {
  const printed = knownPattern(pattern);
  const typed = text.length > longestText ? '' : voucherCodeKey(text);
  const places: number[] = [];
  let [code, position] = ['', 0];
  for (const expected of printed) {
    if (expected === '-') {
      code += expected;
      continue;
    }
    const found = typed.charAt(position);
    position += 1;
    if (expected === '#') {
      // The key of an empty text is found at place 0 of every text.
      const place = found === '' ? -1 : alphabetKeys.indexOf(found);
      code += voucherAlphabet.charAt(place);
      places.push(place);
    } else {
      code += expected;
      if (found !== voucherCodeKey(expected)) places.push(-1);
    }
  }
  const isRead = position === typed.length && !places.includes(-1) && isChecked(places);
  return isRead ? ok(code) : refuse({ kind: 'voucher/code-mistyped' });
}
