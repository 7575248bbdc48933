import { describe, expect, test } from 'vitest';
import { formatsFor, localeOf } from './formats.js';

const instant = new Date('2026-10-05T23:30:00Z');
const plain = (text: string): string => text.replaceAll(/[\u2066\u2069\u200e\u200f]/g, '').replaceAll(/\s/g, ' ');

describe('dates are written in the calendar of the reader and the zone of the workspace', () => {
  test.each([
    ['en-US', 'UTC', 'Oct 5, 2026'],
    ['en-US', 'Asia/Tehran', 'Oct 6, 2026'],
    ['fa-IR', 'Asia/Tehran', '۱۴ مهر ۱۴۰۵'],
    ['th-TH', 'UTC', '5 ต.ค. 2569'],
    ['zh-CN', 'UTC', '2026年10月5日'],
  ])('%s in %s: %s', (locale, zone, written) => {
    expect(plain(formatsFor(locale, zone).day(instant))).toBe(written);
  });
});

test.each([
  ['en-US', 'Jul – Sep 2026'],
  ['fa-IR', 'تیر ۱۴۰۵ – شهریور ۱۴۰۵'],
  ['zh-CN', '2026年7月 – 2026年9月'],
])('a quarter in %s names its first and its last month: %s', (locale, written) => {
  const { months } = formatsFor(locale, 'UTC');
  expect(plain(months(new Date('2026-07-01T00:00:00Z'), new Date('2026-09-21T00:00:00Z')))).toBe(written);
});

test.each([
  ['en-US', '+8.6', '−0.4', '0.0'],
  ['fa-IR', '+۸٫۶', '−۰٫۴', '۰٫۰'],
])('changes in %s carry their sign before the number', (locale, more, less, none) => {
  const { change } = formatsFor(locale, 'UTC');
  expect([8.6, -0.4, 0].map((value) => plain(change(value)))).toEqual([more, less, none]);
});

test.each([
  ['en', ['pt-BR', 'en-GB'], 'en-GB'],
  ['en', ['pt-BR'], 'en-US'],
  ['pt', ['pt-PT'], 'pt-PT'],
  // Its calendar and its digits come with the region.
  ['fa', ['fa-AF'], 'fa-IR'],
] as const)('%s for a browser of %j is written as %s', (language, wanted, locale) => {
  expect(localeOf(language, wanted)).toBe(locale);
});
