import { expect, it } from 'vitest';
import { comparableEmail } from './comparable-email.js';

it.each([
  ['sara@example.com', 'sara@example.com'],
  ['Sara@Example.COM', 'sara@example.com'],
  ['sara.ahmadi@gmail.com', 'saraahmadi@gmail.com'],
  ['s.a.r.a.ahmadi+friends+more@googlemail.com', 'saraahmadi@gmail.com'],
  ['sara+a.b@example.com', 'sara@example.com'],
  ['sara+x\ny@example.com', 'sara@example.com'],
  [' \u200fsara@example.com\u200e ', 'sara@example.com'],
  ['ｓａｒａ＠ｅｘａｍｐｌｅ．ｃｏｍ', 'sara@example.com'],
  ['ivan@xn--e1afmkfd.xn--p1ai', 'ivan@пример.рф'],
  ['Ivan@ПРИМЕР.РФ', 'ivan@пример.рф'],
  ['ivan@XN--E1AFMKFD.XN--P1AI', 'ivan@пример.рф'],
  ['wang@例子。中国', 'wang@例子.中国'],
  ['sara@example.com.', 'sara@example.com'],
  ['sara@xn--99999999.com', 'sara@xn--99999999.com'],
  ['a@b@example.com', 'a@b@example.com'],
  ['cafe\u0301@example.com', 'caf\u00e9@example.com'],
])('compares %j as %j', (given, form) => {
  expect(comparableEmail(given)).toBe(form);
});

it.each(['', 'sara', '@example.com', 'sara@', '+tag@example.com', '...@example.com', 'sara@.', `${'a'.repeat(1_000)}@b.co`])(
  'takes %j for no address',
  (text) => {
    expect(comparableEmail(text)).toBeNull();
  },
);

it('keeps apart people whose names differ in a letter', () => {
  expect(comparableEmail('sara@example.com')).not.toBe(comparableEmail('sana@example.com'));
  expect(comparableEmail('sara@example.com')).not.toBe(comparableEmail('sara@example.org'));
});
