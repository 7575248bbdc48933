import { domainToASCII } from 'node:url';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodePunycode } from './decode-punycode.js';

// From RFC 3492, section 7.1, and the top level domains of our languages.
it.each([
  ['egbpdaj6bu4bxfgehfvwxn', 'ليهمابتكلموشعربي؟'],
  ['ihqwcrb4cv8a8dqg056pqjye', '他们为什么不说中文'],
  ['b1abfaaepdrnnbgefbaDotcwatmq2g4l', 'почемужеонинеговорятпорусски'],
  ['p1ai', 'рф'],
  ['mgba3a4f16a', 'ایران'],
  ['o3cw4h', 'ไทย'],
  ['e1afmkfd', 'пример'],
  ['mnchen-3ya', 'münchen'],
  ['MNCHEN-3YA', 'MüNCHEN'],
  // The neighbours of the surrogates, and the last code point there is.
  ['hb9b', '\ud7ff'],
  ['0y0c', '\ue000'],
  ['dn32g', '\u{10ffff}'],
  ['3B-ww4c5e180e575a65lsy2b', '3年B組金八先生'],
])('reads %j as %j', (label, text) => {
  // Punycode may carry the case of Cyrillic letters in the case of its own; hosts have none.
  expect(decodePunycode(label)?.toLowerCase()).toBe(text.toLowerCase());
});

it.each(['', '-', 'a b', '-> $1.00 <-', 'é', '99999999', 'a-9', 'ib9b', 'zy0c', 'a'.repeat(60), '0'.repeat(59), 'a\u0000'])(
  'takes %j for no Punycode',
  (label) => {
    expect(decodePunycode(label)).toBeNull();
  },
);

it('reads what the URL parser of Node writes', () => {
  const letters = fc.constantFrom(...Array.from('абвгдежзиклмнопрстуфхцчшщэюя中文字汉语你好ไทยกขคایرانبپتabcxyz059'));
  fc.assert(
    fc.property(fc.array(letters, { minLength: 1, maxLength: 12 }), (drawn) => {
      const text = drawn.join('');
      const ascii = domainToASCII(`${text}.example`).split('.')[0] ?? '';
      fc.pre(ascii.startsWith('xn--'));
      expect(decodePunycode(ascii.slice(4))).toBe(text);
    }),
  );
});
