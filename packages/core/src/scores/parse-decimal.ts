import { latinDigits } from '../latin-digits.js';
import { trimmed } from '../trimmed.js';

/**
 * A sign, digits, and one decimal separator with digits behind it: a point, a comma, the Arabic decimal
 * separator, or their full-width forms. The minus may be a hyphen, U+2212 or full-width.
 */
const plainDecimal = /^([+＋\-−－]?)(\d+)(?:([.．,，٫])(\d+))?$/u;

/** Beyond fifteen digits a double no longer tells 8.9999999999999999 from 9. */
const digitsThatADoubleKeeps = 15;

/**
 * The number that a person typed in plain decimal notation, in Latin, Persian, Arabic, Thai or full-width
 * digits; `null` when the text is anything else.
 *
 * Exponents, hexadecimal and grouping are not plain. A comma before exactly three digits may be a decimal
 * comma or a group of thousands, so it is refused rather than guessed.
 *
 * @returns a finite number, never -0
 * @example
 * parseDecimal('۶٫۵'); // 6.5
 * parseDecimal('1e1'); // null
 */
export function parseDecimal(text: string): number | null {
  const parts = plainDecimal.exec(latinDigits(trimmed(text)));
  if (parts === null) return null;
  const [, sign = '', whole = '', separator = '', fraction = ''] = parts;
  if ((separator === ',' || separator === '，') && fraction.length === 3) return null;
  const significant = whole.replace(/^0+/, '') + fraction.replace(/0+$/, '');
  if (significant.length > digitsThatADoubleKeeps) return null;
  const magnitude = Number(`${whole}.${fraction}`);
  return sign === '' || sign === '+' || sign === '＋' ? magnitude : 0 - magnitude;
}
