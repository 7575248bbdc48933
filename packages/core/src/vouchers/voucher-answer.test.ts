import { expect, it } from 'vitest';
import { vouchers } from '../../test/refusals/vouchers.ts';
import { voucherOf } from '../../test/vouchers/sample.ts';
import { voucherAnswer, voucherViewer } from './voucher-answer.js';

it.each([
  ['nobody knows', null, ['c-1'], 'stranger'],
  ['nobody knows, to nobody', null, [], 'stranger'],
  ['belongs to nobody', voucherOf(), [], 'holder'],
  ['belongs to nobody, to a customer', voucherOf(), ['c-1'], 'holder'],
  ['belongs to the customer', voucherOf({ customerId: 'c-1' }), ['c-1'], 'holder'],
  ['belongs to another identity of the customer', voucherOf({ customerId: 'c-0' }), ['c-1', 'c-0'], 'holder'],
  ['belongs to another customer', voucherOf({ customerId: 'c-2' }), ['c-1', 'c-0'], 'stranger'],
  ['belongs to a customer, to nobody', voucherOf({ customerId: 'c-1' }), [], 'stranger'],
] as const)('takes the asker for who they are about a code that %s', (_, voucher, customerIds, viewer) => {
  expect(voucherViewer(voucher, customerIds)).toBe(viewer);
});

it.each(vouchers)('says $kind to the holder only', (refusal) => {
  expect(voucherAnswer(refusal, 'holder')).toBe(refusal);
  expect(voucherAnswer(refusal, 'stranger')).toEqual({ kind: 'voucher/not-usable' });
});
