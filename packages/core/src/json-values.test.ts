import { describe, expect, it } from 'vitest';
import { currencyCode, isCurrencyCode, nameUpTo, oneOf, orNull, truth, wholeBetween } from './json-values.js';

describe('a value of JSON', () => {
  it.each<[unknown, number | undefined]>([
    [1, 1], [5, 5], [0, undefined], [6, undefined], [1.5, undefined], ['1', undefined], [1n, undefined], [Number.NaN, undefined],
  ])('%s as a whole number from 1 to 5 is %s', (value, read) => {
    expect(wholeBetween(1, 5)(value)).toBe(read);
  });

  it('is 0 where it is -0', () => {
    expect(wholeBetween(0, 5)(-0)).toBe(0);
  });

  it.each<[unknown, string | undefined]>([['a', 'a'], ['c', undefined], ['toString', undefined], [['a'], undefined]])('%s as one of two words is %s', (value, read) => {
    expect(oneOf(['a', 'b'])(value)).toBe(read);
  });

  it.each<[unknown, string | undefined]>([['gold', 'gold'], ['silver', undefined], [' \u200f', undefined], ['\0', undefined], [5, undefined]])(
    '%s as a name of up to five characters is %s', (value, read) => {
      expect(nameUpTo(5)(value)).toBe(read);
    },
  );

  it.each<[unknown, boolean | undefined]>([[true, true], [false, false], ['true', undefined], [1, undefined], [null, undefined]])('%s as a truth is %s', (value, read) => {
    expect(truth(value)).toBe(read);
  });

  it.each<[unknown, string | undefined]>([
    ['EUR', 'EUR'], ['eur', undefined], ['EU', undefined], ['EURO', undefined], ['1EUR', undefined], ['EUR\n', undefined], ['ÄÖÜ', undefined],
    [['EUR'], undefined], [978, undefined], [null, undefined], [undefined, undefined],
  ])('%j as the code of a currency is %s', (value, read) => {
    expect(currencyCode(value)).toBe(read);
    expect(isCurrencyCode(value)).toBe(read !== undefined);
  });

  it('may be null where that is said', () => {
    expect([orNull(oneOf(['a']))(null), orNull(oneOf(['a']))('a'), orNull(oneOf(['a']))('b')]).toEqual([null, 'a', undefined]);
  });
});
