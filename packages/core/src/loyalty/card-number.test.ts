import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusalOf, valueOf } from '../../test/expect-refusal.js';
import { cardNumber, parseCardNumber, printedCardNumber } from './card-number.js';
import { dammDigit } from './damm-digit.js';

/** A source that gives these bytes in order, and then zeros. */
function bytesOf(...bytes: readonly number[]): (length: number) => Uint8Array {
  let used = 0;
  return (length) => {
    const given = Uint8Array.from({ length }, (_, at) => bytes[used + at] ?? 0);
    used += length;
    return given;
  };
}

const anyFormat = fc
  .record({ length: fc.integer({ min: 12, max: 19 }), prefix: fc.stringMatching(/^\d{0,8}$/) })
  .map(({ length, prefix }) => ({ length, prefix: prefix.slice(0, length - 11) }));
const anyNumber = fc
  .tuple(anyFormat, fc.uint8Array({ minLength: 60, maxLength: 60 }))
  .map(([format, bytes]) => ({ format, number: cardNumber(bytesOf(...bytes), format) }));

describe('a new card number', () => {
  it('is the prefix, a digit of each byte, and the check digit', () => {
    const number = cardNumber(bytesOf(0, 1, 12, 123, 249, 5, 6, 7, 8, 9, 10), { prefix: '20', length: 14 });
    expect(number).toBe(`2001239567890${dammDigit('2001239567890')}`);
    expect(number).toHaveLength(14);
  });

  it('has 16 digits and no prefix unless told', () => {
    expect(cardNumber(bytesOf())).toBe('0000000000000000');
  });

  it('leaves bytes out that would make some digits more likely, and asks for others', () => {
    expect(cardNumber(bytesOf(250, 255, 1, 2, 3, 4, 5, 6, 7, 8, 9, 17, 18), { length: 12 })).toBe(
      `12345678978${dammDigit('12345678978')}`,
    );
  });

  it('has every digit as often as any other, over all bytes that count', () => {
    const counts = new Map<string, number>();
    for (let byte = 0; byte < 250; byte += 1) {
      const first = cardNumber(bytesOf(byte))[0] ?? '';
      counts.set(first, (counts.get(first) ?? 0) + 1);
    }
    expect([...counts.values()]).toEqual(Array.from({ length: 10 }, () => 25));
  });

  it.each([
    [{ length: 11 }, 'card number: a length of 11 is not 12 to 19 digits'],
    [{ length: 20 }, 'card number: a length of 20 is not 12 to 19 digits'],
    [{ length: 12.5 }, 'card number: a length of 12.5 is not 12 to 19 digits'],
    [{ length: NaN }, 'card number: a length of NaN is not 12 to 19 digits'],
    [{ length: 12, prefix: '20' }, 'card number: 12 digits with this prefix leave fewer than 10 random ones'],
    [{ prefix: 'GW' }, 'card number: the prefix holds something else than digits'],
  ])('cannot have the format %j', (format, message) => {
    expect(() => cardNumber(bytesOf(), format)).toThrow(new RangeError(message));
    expect(() => parseCardNumber('', format)).toThrow(new RangeError(message));
  });

  it('may have a prefix that leaves ten random digits', () => {
    expect(cardNumber(bytesOf(), { length: 12, prefix: '7' })).toHaveLength(12);
  });

  it.each([
    ['gives fewer bytes than asked', () => new Uint8Array(0)],
    ['only gives bytes that do not count', (length: number) => new Uint8Array(length).fill(255)],
  ])('is not made with a source that %s', (_, source) => {
    expect(() => cardNumber(source)).toThrow(new RangeError('cardNumber: the source of random bytes is broken'));
  });
});

describe('a typed card number', () => {
  it('is read as it was printed', () => {
    fc.assert(
      fc.property(anyNumber, ({ number, format }) => {
        expect(valueOf(parseCardNumber(printedCardNumber(number), format))).toBe(number);
      }),
    );
  });

  it.each([
    '2077777777777778', ' 2077-7777-7777-7778\n', '2077.7777.7777.7778', '۲۰۷۷ ۷۷۷۷ ۷۷۷۷ ۷۷۷۸', '๒๐๗๗๗๗๗๗๗๗๗๗๗๗๗๘',
    '２０７７７７７７７７７７７７７８', '\u200f2077\u200c7777\u00a07777\u20137778', '٢٠٧٧٧٧٧٧٧٧٧٧٧٧٧٨',
  ])('is read as %j', (text) => {
    expect(valueOf(parseCardNumber(text, { prefix: '20' }))).toBe('2077777777777778');
  });

  it.each([
    ['', 'length'],
    ['207777777777777', 'length'],
    ['20777777777777780', 'length'],
    [' '.repeat(101), 'length'],
    ['2077777777777779', 'check-digit'],
    ['0277777777777778', 'check-digit'],
    ['2077777777777778x', 'characters'],
    ['+2077777777777778', 'characters'],
    ['207777777777777²', 'characters'],
    ['0000000000000000', 'prefix'],
  ] as const)('%j is refused by its %s', (text, fault) => {
    expect(refusalOf(parseCardNumber(text, { prefix: '20' }))).toEqual({ kind: 'card/number-mistyped', fault });
  });

  it('of exactly a hundred characters is still looked at', () => {
    expect(parseCardNumber('2077777777777778'.padStart(100)).ok).toBe(true);
  });

  it('of another length than the programme has is refused', () => {
    expect(refusalOf(parseCardNumber('2077777777777778', { length: 17 })).fault).toBe('length');
  });
});

it.each([
  ['2077777777777778', '2077 7777 7777 7778'],
  ['123456789012', '1234 5678 9012'],
  ['1234567890123', '1234 5678 9012 3'],
])('%s is printed as %s', (number, printed) => {
  // The check digit is of no matter to how a number is printed.
  expect(printedCardNumber(number as Parameters<typeof printedCardNumber>[0])).toBe(printed);
});
