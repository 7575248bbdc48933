import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseDecimal } from './parse-decimal.js';

it('reads back every number with up to six decimals, in each script and with each separator', () => {
  const scripts = ['0123456789', '۰۱۲۳۴۵۶۷۸۹', '٠١٢٣٤٥٦٧٨٩', '๐๑๒๓๔๕๖๗๘๙', '０１２３４５６７８９'];
  fc.assert(
    fc.property(
      fc.integer({ min: -1e9, max: 1e9 }),
      fc.constantFrom(...scripts),
      fc.constantFrom('.', ',', '٫', '．'),
      fc.constantFrom('-', '−', '－'),
      (micros, digits, separator, minus) => {
        const text = (Math.abs(micros) / 1e6).toFixed(6).replace('.', separator);
        const written = (micros < 0 ? minus : '') + text.replace(/\d/g, (digit) => digits.charAt(Number(digit)));
        expect(parseDecimal(written)).toBe(micros / 1e6 + 0);
      },
    ),
  );
});

it('does not guess whether a comma before three digits groups thousands', () => {
  expect(parseDecimal('9,000')).toBeNull();
  expect(parseDecimal('9.000')).toBe(9);
  expect(parseDecimal('9,00')).toBe(9);
});

it('does not take more digits than a number keeps', () => {
  expect(parseDecimal('8.99999999999999')).toBe(8.99999999999999);
  expect(parseDecimal('8.9999999999999999')).toBeNull();
  expect(parseDecimal('9'.repeat(400))).toBeNull();
});
