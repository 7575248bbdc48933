import { ok, refuse, type Result } from '../result.js';

/**
 * The pattern holds too few `#`, is too long, or holds something else than Latin letters, digits, `#` and single dashes
 * between them. `drawn` is how many `#` it has.
 */
export interface VoucherPatternMalformed {
  readonly kind: 'voucher/pattern-malformed';
  readonly drawn: number;
  readonly drawnAtLeast: number;
  readonly limit: number;
}

/**
 * Fewest `#` of a pattern, and its most characters. Thirteen random characters of four bits are 52 bits, and one checks
 * them: at ten guesses a second, it takes some 14 years to come upon one of a million such codes.
 */
export const voucherPatternLimits: Readonly<Record<'drawnAtLeast' | 'length', number>> = { drawnAtLeast: 14, length: 64 };

/**
 * A pattern of codes, checked: `#` stands for a drawn character, the last one for the check character; everything else is
 * printed as it is.
 *
 * @returns the pattern in capitals; refuses `voucher/pattern-malformed`
 * @example
 * checkVoucherPattern('friend-####-#####-#####'); // { ok: true, value: 'FRIEND-####-#####-#####' }
 */
export function checkVoucherPattern(text: string): Result<string, VoucherPatternMalformed> {
  const { drawnAtLeast, length: limit } = voucherPatternLimits;
  const isShort = text.length <= limit;
  const drawn = isShort ? text.split('#').length - 1 : 0;
  const isPlain = isShort && /^[A-Za-z0-9#]+(?:-[A-Za-z0-9#]+)*$/.test(text);
  return isPlain && drawn >= drawnAtLeast
    ? ok(text.toUpperCase())
    : refuse({ kind: 'voucher/pattern-malformed', drawn, drawnAtLeast, limit });
}

/** A pattern that was checked before it was stored, so that a bad one is a bug. */
export function knownPattern(text: string): string {
  const checked = checkVoucherPattern(text);
  if (!checked.ok) throw new RangeError(`pattern: ${JSON.stringify(text.slice(0, 80))} is not a pattern of codes`);
  return checked.value;
}
