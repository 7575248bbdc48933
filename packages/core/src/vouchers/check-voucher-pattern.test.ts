import { expect, it } from 'vitest';
import { checkVoucherPattern, voucherPatternLimits } from './check-voucher-pattern.js';
import { voucherAlphabet } from './voucher-alphabet.js';

const refusal = (drawn: number) => ({ kind: 'voucher/pattern-malformed', drawn, drawnAtLeast: 14, limit: 64 });

it.each([
  ['FRIEND-####-#####-#####', 'FRIEND-####-#####-#####'],
  ['friend-####-#####-#####', 'FRIEND-####-#####-#####'],
  ['##############', '##############'],
  ['#'.repeat(64), '#'.repeat(64)],
  ['A1-#####-#####-####-B2', 'A1-#####-#####-####-B2'],
])('takes %s', (text, value) => {
  expect(checkVoucherPattern(text)).toEqual({ ok: true, value });
});

it.each([
  ['', 0],
  ['FRIEND', 0],
  ['FRIEND-####-####-####', 12],
  ['#############', 13],
  // Longer than the limit: not looked at.
  ['#'.repeat(65), 0],
  ['#'.repeat(1_000_000), 0],
  ['-##############', 14],
  ['##############-', 14],
  ['#######--#######', 14],
  ['DRÜCK-##############', 14],
  // Cyrillic
  ['СКИДКА-##############', 14],
  ['GIFT ##############', 14],
  ['GIFT\n##############', 14],
  ['##############\n', 14],
  ['ß##############', 14],
])('refuses %j', (text, drawn) => {
  expect(checkVoucherPattern(text)).toEqual({ ok: false, refusal: refusal(drawn) });
});

it('leaves at least 50 bits to chance', () => {
  const random = voucherPatternLimits.drawnAtLeast - 1;
  expect(random * Math.log2(voucherAlphabet.length)).toBeGreaterThanOrEqual(50);
  expect((random - 1) * Math.log2(voucherAlphabet.length)).toBeLessThan(50);
});
