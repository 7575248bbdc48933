import { describe, expect, it } from 'vitest';
import { enumOf, int, listOf, moneyIn, personal, textUpTo } from './fact-type.js';

describe('a type of fact', () => {
  it.each([
    ['a bound that is not whole', () => int(0.5), 'int: min 0.5 is not a whole number'],
    ['a bound beyond 2^53', () => int(0, 2 ** 53), 'int: max 9007199254740992 is not a whole number of at least 0'],
    ['bounds the wrong way round', () => int(10, 0), 'int: max 0 is not a whole number of at least 10'],
    ['a word twice', () => enumOf('a', 'a'), 'enumOf: a word is there twice'],
    ['one of no words', () => enumOf(...([] as unknown as ['a'])), 'enumOf: number of words 0 is not a whole number from 1 to 1000'],
    ['an empty word', () => enumOf(''), 'enumOf: length of a word 0 is not a whole number from 1 to 1000'],
    ['too many words', () => enumOf('a', ...Array.from({ length: 1_000 }, (_, at) => `w${at}`)), 'enumOf: number of words 1001 is not a whole number from 1 to 1000'],
    ['a text of no length', () => textUpTo(0), 'textUpTo: length 0 is not a whole number from 1 to 1000'],
    ['a text without an end', () => textUpTo(1_001), 'textUpTo: length 1001 is not a whole number from 1 to 1000'],
    ['a currency in small letters', () => moneyIn('eur'), 'moneyIn: currency is not a code of ISO 4217'],
    ['a currency of four letters', () => moneyIn('EURO'), 'moneyIn: currency is not a code of ISO 4217'],
    ['a list of one currency', () => moneyIn(['EUR'] as never), 'moneyIn: currency is not a code of ISO 4217'],
    ['a list without an end', () => listOf(textUpTo(5), 1_001), 'listOf: max 1001 is not a whole number from 1 to 1000'],
  ])('is not %s', (_, make, message) => {
    expect(make).toThrow(new RangeError(message));
  });

  it('may be exactly as large as its limits', () => {
    expect(int(7, 7)).toEqual({ type: 'int', min: 7, max: 7, personal: false });
    expect(textUpTo(1_000).length).toBe(1_000);
    expect(enumOf('a', ...Array.from({ length: 999 }, (_, at) => `w${at}`)).words).toHaveLength(1_000);
    expect(listOf(enumOf('a'), 1)).toEqual({ type: 'list', of: enumOf('a'), max: 1, personal: false });
  });

  it('is marked as personal in a copy', () => {
    const text = textUpTo(20);
    expect(personal(text)).toEqual({ type: 'text', length: 20, personal: true });
    expect(text.personal).toBe(false);
  });
});
