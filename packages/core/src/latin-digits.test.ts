import { expect, it } from 'vitest';
import { latinDigits } from './latin-digits.js';

it.each([
  ['۰۱۲۳۴۵۶۷۸۹', 'Persian'], ['٠١٢٣٤٥٦٧٨٩', 'Arabic'], ['๐๑๒๓๔๕๖๗๘๙', 'Thai'], ['０１２３４５６７８９', 'full-width'],
  ['0123456789', 'Latin'],
])('reads %s, the %s digits', (digits) => {
  expect(latinDigits(digits)).toBe('0123456789');
});

it('leaves everything else alone', () => {
  expect(latinDigits('شعبه ۲, สาขา ๓, Ⅳ ½ ²')).toBe('شعبه 2, สาขา 3, Ⅳ ½ ²');
});
