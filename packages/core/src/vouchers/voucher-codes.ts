import { checkCharacter } from './check-character.js';
import { knownPattern } from './check-voucher-pattern.js';
import { voucherAlphabet } from './voucher-alphabet.js';

/** Most codes of one call. */
export const voucherCodesAtOnce = 1_000_000;

/** With 2^52 codes to draw from, even a million of them meet in fewer than one of a thousand calls. */
const repeatsAtMost = 100;

/**
 * Codes that cannot be guessed, none of them twice.
 *
 * @param pattern - as `checkVoucherPattern` returns it; at least 52 random bits and a check character
 * @param count - 1 to 1,000,000
 * @param randomBytes - bytes that nobody can foresee, as many as asked for:
 *   `(length) => crypto.getRandomValues(new Uint8Array(length))`
 * @param taken - the codes that exist; a `Set`, or anything with its `has`
 * @throws RangeError when the pattern or the count is not as above, and when the bytes are too few or repeat themselves
 * @example
 * let last = 0;
 * voucherCodes('FRIEND-####-#####-#####', 1, (length) => Uint8Array.from({ length }, () => (last += 35)));
 * // ['FRIEND-5679-9JFQL-WR5W4']
 */
export function voucherCodes(
  pattern: string,
  count: number,
  randomBytes: (length: number) => Uint8Array,
  taken: Pick<ReadonlySet<string>, 'has'> = new Set(),
): readonly string[] {
  if (!Number.isInteger(count) || count < 1 || count > voucherCodesAtOnce) {
    throw new RangeError(`count: ${count} is not a whole number from 1 to ${voucherCodesAtOnce}`);
  }
  const known = knownPattern(pattern);
  const random = known.split('#').length - 2;
  const codes = new Set<string>();
  let repeats = 0;
  while (codes.size < count) {
    const code = codeOf(known, drawnPlaces(random, randomBytes));
    if (!codes.has(code) && !taken.has(code)) codes.add(code);
    // A broken source would otherwise keep us here for ever.
    else if ((repeats += 1) > repeatsAtMost) throw new RangeError('randomBytes: the bytes repeat themselves');
  }
  return [...codes];
}

/** Half a byte is one of 16 characters, each as likely as any other: nothing is left over that would have to be drawn again. */
function drawnPlaces(count: number, randomBytes: (length: number) => Uint8Array): readonly number[] {
  const length = Math.ceil(count / 2);
  const bytes = randomBytes(length);
  if (bytes.length !== length) throw new RangeError(`randomBytes: ${bytes.length} bytes are not the ${length} asked for`);
  return [...bytes].flatMap((byte) => [byte >> 4, byte & 15]).slice(0, count);
}

function codeOf(pattern: string, drawn: readonly number[]): string {
  const places = [...drawn, checkCharacter(drawn)].values();
  return pattern.replace(/#/g, () => voucherAlphabet.charAt(places.next().value ?? 0));
}
