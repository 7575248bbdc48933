import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../stats/seeded-random.js';
import { checkCharacter, isChecked } from './check-character.js';
import { parseVoucherCode } from './parse-voucher-code.js';
import { voucherAlphabet } from './voucher-alphabet.js';
import { voucherCodes } from './voucher-codes.js';

const pattern = 'FRIEND-####-#####-#####';
const code = 'FRIEND-4578-UWLDR-2494Q';
const mistyped = { ok: false, refusal: { kind: 'voucher/code-mistyped' } };

function drawn(seed: number): string {
  const random = seededRandom(seed);
  const [made = ''] = voucherCodes(pattern, 1, (length) => Uint8Array.from({ length }, () => Math.floor(random() * 256)));
  return made;
}

it.each([
  code,
  'friend-4578-uwldr-2494q',
  '  FRIEND4578UWLDR2494Q\n',
  'FRIEND – 4578 – UWLDR – 2494Q',
  'friend-۴۵۷۸-uwldr-۲۴۹۴q',
  'friend-٤٥٧٨-uwldr-٢٤٩٤q',
  'friend-๔๕๗๘-uwldr-๒๔๙๔q',
  'ＦＲＩＥＮＤ－４５７８－ＵＷＬＤＲ－２４９４Ｑ',
  '\u2068FRIEND-4578-UWLDR-2494Q\u2069',
  // Read for something else: I for L, Z for 2, S for 5, B for 8, V for U, O for Q, Cyrillic Е
  'FR1ЕND-4S7B-VWIDR-Z494O',
  '«FRIEND-4578-UWLDR-2494Q»',
])('reads %j as it was printed', (typed) => {
  expect(parseVoucherCode(typed, pattern)).toEqual({ ok: true, value: code });
});

it.each([
  '',
  ' ',
  'FRIEND',
  'FRIEND-4578-UWLDR-2494',
  'FRIEND-4578-UWLDR-2494QQ',
  '4578-UWLDR-2494Q',
  'FIEND-4578-UWLDR-2494Q',
  'GIFT-4578-UWLDR-2494Q',
  'FRIEND-4578-UWLDR-249AQ',
  'FRIEND-4578-UWLDR-2494\u0301Q',
  'FRIEND-3578-UWLDR-2494Q',
  '__proto__',
  `${code}${' '.repeat(178)}`,
  'x'.repeat(1_000_000),
])('refuses %j', (typed) => {
  expect(parseVoucherCode(typed, pattern)).toEqual(mistyped);
});

it('looks at 200 characters and no more', () => {
  expect(parseVoucherCode(`${code}${' '.repeat(177)}`, pattern)).toEqual({ ok: true, value: code });
});

it('reads a pattern that ends in letters, and takes a pattern in small ones', () => {
  const [made = ''] = voucherCodes('#######-#######-OK', 1, (length) => new Uint8Array(length).fill(0x5a));
  expect(parseVoucherCode(made.replace('OK', '0k'), '#######-#######-ok')).toEqual({ ok: true, value: made });
  expect(parseVoucherCode(made.replace('OK', 'AK'), '#######-#######-OK')).toEqual(mistyped);
});

it('notices every single wrong character', () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat({ max: 22 }), fc.constantFrom(...voucherAlphabet.split('')), (seed, at, wrong) => {
      const made = drawn(seed);
      fc.pre(made[at] !== '-' && made[at] !== wrong);
      // L for the I of the word in front is no mistake: it is read for what it looks like.
      fc.pre(!(at < 6 && made[at] === 'I' && wrong === 'L'));
      expect(parseVoucherCode(made.slice(0, at) + wrong + made.slice(at + 1), pattern)).toEqual(mistyped);
    }),
  );
});

it('notices every swap of two neighbours, dashes left aside', () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat({ max: 18 }), (seed, at) => {
      const made = drawn(seed).replaceAll('-', '');
      const [one = '', other = ''] = [made[at], made[at + 1]];
      fc.pre(one !== other);
      expect(parseVoucherCode(made.slice(0, at) + other + one + made.slice(at + 2), pattern)).toEqual(mistyped);
    }),
  );
});

it('notices nine of ten other mistakes', () => {
  const random = seededRandom(11);
  let passed = 0;
  for (let round = 0; round < 5_000; round += 1) {
    const typed = Array.from({ length: 14 }, () => voucherAlphabet[Math.floor(random() * 16)]).join('');
    if (parseVoucherCode(`FRIEND${typed}`, pattern).ok) passed += 1;
  }
  expect(passed / 5_000).toBeGreaterThan(0.05);
  expect(passed / 5_000).toBeLessThan(0.075);
});

describe('the check character', () => {
  it('would miss swaps if it were a plain sum', () => {
    const sum = (places: readonly number[]) => places.reduce((total, place) => total ^ place, 0);
    expect(sum([3, 9, 4])).toBe(sum([9, 3, 4]));
    expect(checkCharacter([3, 9, 4])).not.toBe(checkCharacter([9, 3, 4]));
  });

  it('completes any number of places', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 15 }), { maxLength: 70 }), (places) => {
        const check = checkCharacter(places);
        expect(check).toBeGreaterThanOrEqual(0);
        expect(check).toBeLessThan(16);
        for (let other = 0; other < 16; other += 1) expect(isChecked([...places, other])).toBe(other === check);
      }),
    );
  });

  it('multiplies as the field of 16 does', () => {
    // Powers of x modulo x^4 + x + 1 (Lidl & Niederreiter, Finite Fields, table A).
    const powers = [1, 2, 4, 8, 3, 6, 12, 11, 5, 10, 7, 14, 15, 13, 9, 1];
    const zeros = (count: number) => Array.from({ length: count }, () => 0);
    expect(powers.map((_, power) => checkCharacter([1, ...zeros(power)]))).toEqual([...powers.slice(1), 2]);
  });
});

it('does not take a pattern that was never checked', () => {
  expect(() => parseVoucherCode(code, 'FRIEND')).toThrow(new RangeError('pattern: "FRIEND" is not a pattern of codes'));
});
