import { describe, expect, it } from 'vitest';
import { valueOf } from '../../test/expect-refusal.ts';
import { noon, orderOf, programmeOf, requestOf } from '../../test/vouchers/sample.ts';
import { checkVoucher } from './check-voucher.js';
import { checkVoucherProgramme } from './check-voucher-programme.js';
import { voucherOfEffect, type DecidedVoucher } from './voucher-of-effect.js';

const issue = { code: 'SORRY', customerId: 'c-1', currency: 'EUR', now: noon };
const effect: DecidedVoucher = { do: 'issueVoucher', kind: 'percent', value: 10, rule: 'apology' };
const once = [{ per: 'code', period: null, of: 'uses', atMost: 1 }] as const;

it('promises what the rule says', () => {
  const full: DecidedVoucher = { ...effect, appliesTo: 'nextPayment', singleUse: true, expires: { amount: 60, unit: 'days' } };
  expect(voucherOfEffect(full, issue)).toEqual({
    programme: programmeOf({
      id: 'rule:apology', limits: once,
      reward: { kind: 'percent', basisPoints: 1_000, atMost: null, rounding: 'floor', appliesTo: 'nextPayment' },
    }),
    voucher: { code: 'SORRY', programmeId: 'rule:apology', customerId: 'c-1', validFrom: null, validUntil: new Date('2027-01-26T12:00:00Z') },
  });
});

it.each<[string, Partial<DecidedVoucher>, object, object]>([
  ['one use, no end and any purchase, when it says no more', {}, { limits: once, reward: { appliesTo: 'order' } }, { validUntil: null }],
  ['any number of uses', { singleUse: false }, { limits: [] }, {}],
  ['any purchase', { appliesTo: 'anyPurchase' }, { reward: { appliesTo: 'order' } }, {}],
  ['an end within hours', { expires: { amount: 36, unit: 'hours' } }, {}, { validUntil: new Date('2026-11-29T00:00:00Z') }],
  ['an amount in its own currency', { kind: 'amount', value: 700, currency: 'THB' }, { currency: 'THB', reward: { kind: 'amount', amount: 700, appliesTo: 'order' } }, {}],
  ['a programme that it names', { programme: 'sorry' }, { id: 'sorry' }, { programmeId: 'sorry' }],
  ['a hundredth of a percent', { value: 0.01 }, { reward: { basisPoints: 1 } }, {}],
  ['a percent that is not exact in binary', { value: 0.29 }, { reward: { basisPoints: 29 } }, {}],
  ['all', { value: 100 }, { reward: { basisPoints: 10_000 } }, {}],
])('promises %s', (_, changes, programme, voucher) => {
  expect(voucherOfEffect({ ...effect, ...changes }, issue)).toMatchObject({ programme, voucher });
});

it('makes a programme that is checked, and a voucher that can be used', () => {
  const { programme, voucher } = voucherOfEffect({ ...effect, expires: { amount: 1, unit: 'days' } }, issue);
  expect(checkVoucherProgramme(programme)).toEqual({ ok: true, value: programme });
  expect(valueOf(checkVoucher(requestOf({ programme, voucher, order: orderOf() }))).granted).toBe(500);
});

describe('what no rule promises', () => {
  it.each([0, -1, 100.01, 0.001, 10.005, Number.NaN, Infinity])('%d percent', (value) => {
    expect(() => voucherOfEffect({ ...effect, value }, issue)).toThrow(new RangeError(`voucherOfEffect: ${value} is not a percent`));
  });

  it.each([0, -1, 0.5, Number.NaN, 2 ** 53])('an amount of %d', (value) => {
    expect(() => voucherOfEffect({ ...effect, kind: 'amount', value }, issue)).toThrow(new RangeError(`voucherOfEffect: ${value} is not an amount`));
  });

  it('an end out of all calendars, or a beginning that is none', () => {
    expect(() => voucherOfEffect({ ...effect, expires: { amount: 3_000_000, unit: 'days' } }, issue)).toThrow('voucherOfEffect: the date');
    expect(() => voucherOfEffect(effect, { ...issue, now: new Date(Number.NaN) })).toThrow('voucherOfEffect: the date');
  });
});
