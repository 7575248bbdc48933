import { latinDigits } from '../latin-digits.js';
import { trimmed } from '../trimmed.js';

/** What people put between the digits: spaces, hyphens and dashes, points, brackets, slashes, marks of direction. */
const separators = /[\s\-\u2010-\u2015\u2212.()/\u200b-\u200f\u202a-\u202e\u2066-\u2069]/gu;

const e164 = /^\+[1-9]\d{7,14}$/;

/**
 * A phone number in E.164; `null` when it is not one.
 *
 * The leading plus and the country are required: the core does not guess the country of a local number.
 *
 * @example
 * parsePhone('+۹۸ (۹۱۲) ۳۴۵-۶۷۸۹'); // '+989123456789'
 */
export function parsePhone(text: string): string | null {
  const digits = latinDigits(trimmed(text)).replace('＋', '+').replace(separators, '');
  return e164.test(digits) ? digits : null;
}
