import { expect, it } from 'vitest';
import { isBlank, trimmed } from './trimmed.js';

it.each([
  [' a b ', 'a b'], ['\u200f\ufeff شعبه\u200c ها\u200f', 'شعبه\u200c ها'], ['Cafe\u0301', 'Café'], 
  ['\u3000东京\u3000', '东京'], [' \u200b ', ''],
])('turns %j into %j', (given, kept) => {
  expect(trimmed(given)).toBe(kept);
});

it('keeps the joiners inside a Persian word', () => {
  expect(trimmed('می\u200cخواهم')).toBe('می\u200cخواهم');
});

it.each([
  ['', true], [' \u200f\n\u3000\ufeff', true], [null, true], [undefined, true], ['0', false], [' \u200b. ', false],
])('finds %j blank: %j', (text, blank) => {
  expect(isBlank(text)).toBe(blank);
});

it('answers at once to megabytes of spaces', () => {
  const spaces = ' '.repeat(5_000_000);
  const started = performance.now();
  expect(trimmed(`a${spaces}b${spaces}`)).toHaveLength(5_000_002);
  expect(isBlank(spaces)).toBe(true);
  expect(performance.now() - started).toBeLessThan(3_000);
});
