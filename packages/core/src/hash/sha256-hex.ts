import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * SHA-256 of a text in UTF-8, as 64 lower-case hexadecimal digits. Synchronous, unlike the engine's own `crypto.subtle`, and the
 * same in browsers, Node, Deno, Bun and at the edge. Needs the package `@noble/hashes`.
 *
 * @throws RangeError when the text holds half of a surrogate pair: UTF-8 has no form for it, so different texts would look alike
 * @see FIPS 180-4
 * @example
 * sha256Hex('abc'); // 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
 */
export function sha256Hex(text: string): string {
  if (/\p{Surrogate}/u.test(text)) throw new RangeError('sha256Hex: the text holds half of a surrogate pair');
  return bytesToHex(sha256(utf8ToBytes(text)));
}
