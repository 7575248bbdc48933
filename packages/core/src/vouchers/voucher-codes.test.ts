import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../stats/seeded-random.js';
import { parseVoucherCode } from './parse-voucher-code.js';
import { voucherAlphabet } from './voucher-alphabet.js';
import { voucherCodes } from './voucher-codes.js';

const pattern = 'FRIEND-####-#####-#####';

function seededBytes(seed: number | string): (length: number) => Uint8Array {
  const random = seededRandom(seed);
  return (length) => Uint8Array.from({ length }, () => Math.floor(random() * 256));
}

const bytes = (...values: readonly number[]) => (length: number) => Uint8Array.from({ length }, (_, at) => values[at] ?? 0);

it('spells every half byte by its character, and the check character last', () => {
  expect(voucherCodes('##############', 1, bytes(0x01, 0x23, 0x45, 0x67, 0x89, 0xab, 0xcd))).toEqual(['2456789DFJLNQN']);
  expect(voucherCodes('AB-#######-#######', 1, bytes(0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff))).toEqual(['AB-WWWWWWW-WWWWWW4']);
});

it('asks for no more bytes than a code needs', () => {
  const asked: number[] = [];
  const source = seededBytes(1);
  voucherCodes(pattern, 2, (length) => {
    asked.push(length);
    return source(length);
  });
  expect(asked).toEqual([7, 7]);
});

it('draws each character equally often', () => {
  const codes = voucherCodes('##############', 10_000, seededBytes(5));
  const counts = new Map<string, number>();
  for (const code of codes) for (const character of code) counts.set(character, (counts.get(character) ?? 0) + 1);
  expect(new Set(counts.keys())).toEqual(new Set(voucherAlphabet));
  const expected = 140_000 / 16;
  // 15 degrees of freedom: chance gives more than 44 once in ten thousand.
  const chiSquare = [...counts.values()].reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  expect(chiSquare).toBeLessThan(44);
});

it('makes as many as asked for, all different and all readable', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 200 }), fc.nat(), (count, seed) => {
      const codes = voucherCodes(pattern, count, seededBytes(seed));
      expect(new Set(codes).size).toBe(count);
      for (const code of codes) expect(parseVoucherCode(code, pattern)).toEqual({ ok: true, value: code });
    }),
  );
});

it('passes over codes that are taken', () => {
  const [first, second] = voucherCodes(pattern, 2, seededBytes(3));
  expect(voucherCodes(pattern, 1, seededBytes(3), new Set([first ?? '']))).toEqual([second]);
});

it('makes twenty thousand within two seconds', () => {
  const started = performance.now();
  expect(voucherCodes(pattern, 20_000, seededBytes(9))).toHaveLength(20_000);
  expect(performance.now() - started).toBeLessThan(2_000);
});

describe('a broken source of bytes', () => {
  it('that repeats itself is found, not waited for', () => {
    expect(() => voucherCodes(pattern, 2, bytes(1, 2, 3))).toThrow(new RangeError('randomBytes: the bytes repeat themselves'));
    expect(voucherCodes(pattern, 1, bytes(1, 2, 3))).toHaveLength(1);
  });

  it('may repeat itself a hundred times', () => {
    let calls = 0;
    const stuck = (length: number) => new Uint8Array(length).fill((calls += 1) <= 101 ? 7 : 8);
    expect(voucherCodes(pattern, 2, stuck)).toHaveLength(2);
  });

  it.each([0, 6, 8])('that gives %d bytes instead of 7 is found', (length) => {
    expect(() => voucherCodes(pattern, 1, () => new Uint8Array(length))).toThrow(
      new RangeError(`randomBytes: ${length} bytes are not the 7 asked for`),
    );
  });
});

it.each([0, -1, 1.5, Number.NaN, Infinity, 1_000_001])('does not make %d codes', (count) => {
  expect(() => voucherCodes(pattern, count, seededBytes(1))).toThrow(
    new RangeError(`count: ${count} is not a whole number from 1 to 1000000`),
  );
});

it('does not take a pattern that was never checked', () => {
  expect(() => voucherCodes('FRIEND-####', 1, seededBytes(1))).toThrow(
    new RangeError('pattern: "FRIEND-####" is not a pattern of codes'),
  );
});
