import { expect, it } from 'vitest';
import { parseEmail } from './parse-email.js';

it.each([
  ['a@b.co', 'a@b.co'],
  ['Sara.Ahmadi+news@Mail.Example.IR', 'sara.ahmadi+news@mail.example.ir'],
  ['IVAN@пример.рф', 'ivan@пример.рф'],
  ['user@ตัวอย่าง.ไทย', 'user@ตัวอย่าง.ไทย'],
  ['Cafe\u0301@example.com', 'caf\u00e9@example.com'],
  ["o'neil_1@x-y.example", "o'neil_1@x-y.example"],
])('finds %s under %s', (given, forLookup) => {
  expect(parseEmail(given)?.forLookup).toBe(forLookup);
});

it.each([
  '', 'sara', 'sara@', '@example.com', 'sara@example', 'sara@@example.com', 'sara@example..com', 'sara@-example.com',
  'sara@example-.com', 'a b@example.com', 'a@b@c.com', '.a@example.com', 'a.@example.com', 'a..b@example.com',
  'a@example.c', 'a\n@example.com', 'a\0@example.com', '<a@example.com>', 'mailto:a@example.com',
  'a@example.com, b@example.com',
  `${'a'.repeat(65)}@example.com`, `a@${'b'.repeat(64)}.com`, `a@${'b.'.repeat(130)}com`,
])('takes %j for no address', (text) => {
  expect(parseEmail(text)).toBeNull();
});

it('answers at once to a text made to take long', () => {
  const started = performance.now();
  expect(parseEmail(`a@${'a.'.repeat(100_000)}!`)).toBeNull();
  expect(parseEmail(`a@${'a-'.repeat(100_000)}`)).toBeNull();
  expect(performance.now() - started).toBeLessThan(500);
});
