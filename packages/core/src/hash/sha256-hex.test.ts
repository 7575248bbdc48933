import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256Hex } from './sha256-hex.js';

describe('the hash of a text', () => {
  // Examples of FIPS 180-4: https://csrc.nist.gov/projects/cryptographic-standards-and-guidelines/example-values
  // and the message of no bits and the million letters a of the NIST test vectors.
  it.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    ['abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq', '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1'],
    ['a'.repeat(1_000_000), 'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0'],
  ])('is that of the standard', (text, hash) => {
    expect(sha256Hex(text)).toBe(hash);
  });

  it('is that of Node, for any text', () => {
    // Not fast-check's unit of all code points, whose table takes seconds on a busy machine.
    const codePoint = fc.integer({ min: 0, max: 0x10_ffff }).filter((code) => code < 0xd8_00 || code > 0xdf_ff);
    const anyText = fc.array(codePoint, { maxLength: 200 }).map((codes) => String.fromCodePoint(...codes));
    fc.assert(fc.property(anyText, (text) => {
      expect(sha256Hex(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
    }));
  });

  it.each(['\uD800', 'a\uDC00b', '\uDE00\uD83D'])('is refused for half of a pair', (text) => {
    expect(() => sha256Hex(text)).toThrow(RangeError);
  });
});
