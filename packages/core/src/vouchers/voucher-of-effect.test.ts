import { describe, expect, it } from 'vitest';
import { valueOf } from '../../test/expect-refusal.ts';
import { limitOf, noon, orderOf, programmeOf, requestOf } from '../../test/vouchers/sample.ts';
import { checkVoucher } from './check-voucher.js';
import { checkVoucherProgramme } from './check-voucher-programme.js';
import type { VoucherProgramme } from './voucher-programme.js';
import type { VoucherReward } from './voucher-reward.js';
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
  ['a hundredth of a percent', { value: 0.01 }, { reward: { basisPoints: 1 } }, {}],
  ['a percent that is not exact in binary', { value: 0.29 }, { reward: { basisPoints: 29 } }, {}],
  ['all', { value: 100 }, { reward: { basisPoints: 10_000 } }, {}],
])('promises %s', (_, changes, programme, voucher) => {
  expect(voucherOfEffect({ ...effect, ...changes }, issue)).toMatchObject({ programme, voucher });
});

it('makes a programme that is checked, and a voucher that can be used', () => {
  const { programme, voucher } = voucherOfEffect({ ...effect, expires: { amount: 1, unit: 'days' } }, issue);
  expect(checkVoucherProgramme(programme)).toEqual({ ok: true, value: programme });
  if (programme === null) throw new Error('It names none.');
  expect(valueOf(checkVoucher(requestOf({ programme, voucher, order: orderOf() }))).granted).toBe(500);
});

describe('a programme that the rule names', () => {
  const budget = limitOf('programme', 'money', 500, 'month');
  const named: DecidedVoucher = { ...effect, programme: 'sorry' };
  const sorry = programmeOf({ id: 'sorry', limits: [budget], minimumOrder: 100, exclusive: true, lane: 'thanks' });

  it('keeps its limits and conditions, and gives what the rule says', () => {
    const { programme, voucher } = voucherOfEffect({ ...named, value: 20 }, { ...issue, programme: sorry });
    expect(programme).toEqual({ ...sorry, limits: [once[0], budget], reward: { ...sorry.reward, basisPoints: 2_000 } });
    expect(voucher.programmeId).toBe('sorry');
  });

  it('shares its budget among all its vouchers, whatever they give', () => {
    const used = new Map([['["sorry","programme",null,"money","month","2026-11-01T00:00:00.000Z"]', 450]]);
    const { programme, voucher } = voucherOfEffect({ ...named, kind: 'amount', value: 300, currency: 'EUR' }, { ...issue, programme: sorry });
    if (programme === null) throw new Error('It was passed.');
    expect(valueOf(checkVoucher(requestOf({ programme, voucher, usage: used })))).toMatchObject({ desired: 300, granted: 50, boundBy: 'budget' });
  });

  it('is not replaced by one without limits when it is not passed', () => {
    expect(voucherOfEffect(named, issue)).toEqual({
      programme: null, voucher: { code: 'SORRY', programmeId: 'sorry', customerId: 'c-1', validFrom: null, validUntil: null },
    });
  });

  const twice = limitOf('code', 'uses', 2);
  const monthly = limitOf('code', 'uses', 1, 'month');
  const card = limitOf('code', 'money', 1);
  it.each([
    [undefined, [], [once[0]]], [undefined, [twice], [twice]], [undefined, [card], [card]],
    [true, [once[0]], [once[0]]], [true, [twice], [once[0], twice]], [true, [monthly], [once[0], monthly]], [true, [card], [once[0], card]],
    [false, [], []], [false, [twice], [twice]],
  ] as const)('with singleUse %j and the limits %j has %j', (singleUse, limits, expected) => {
    expect(voucherOfEffect({ ...named, singleUse }, { ...issue, programme: { ...sorry, limits } }).programme?.limits).toEqual(expected);
  });

  it.each<[Partial<DecidedVoucher>, VoucherReward, VoucherReward]>([
    [
      {}, { kind: 'percent', basisPoints: 1, atMost: 700, rounding: 'half-even', appliesTo: { products: ['tea'] } },
      { kind: 'percent', basisPoints: 1_000, atMost: 700, rounding: 'half-even', appliesTo: { products: ['tea'] } },
    ],
    [
      { appliesTo: 'anyPurchase' }, { kind: 'amount', amount: 5, appliesTo: 'nextPayment' },
      { kind: 'percent', basisPoints: 1_000, atMost: null, rounding: 'floor', appliesTo: 'order' },
    ],
    [{ kind: 'amount' }, { kind: 'amount', amount: 5, appliesTo: 'nextPayment' }, { kind: 'amount', amount: 10, appliesTo: 'nextPayment' }],
    [{}, { kind: 'points', multiplier: 200 }, { kind: 'percent', basisPoints: 1_000, atMost: null, rounding: 'floor', appliesTo: 'order' }],
  ])('adds to what the rule says in %j of %j', (changes, reward, expected) => {
    expect(voucherOfEffect({ ...named, ...changes }, { ...issue, programme: { ...sorry, reward } }).programme?.reward).toEqual(expected);
  });

  it.each<[string, DecidedVoucher, VoucherProgramme]>([
    ['the programme is not the one that the effect names', named, programmeOf({ id: 'other' })],
    ['the programme is not the one that the effect names', effect, sorry],
    ['the programme is in another currency', { ...named, kind: 'amount', currency: 'THB' }, sorry],
  ])('throws when %s', (message, wrong, programme) => {
    expect(() => voucherOfEffect(wrong, { ...issue, programme })).toThrow(new RangeError(`voucherOfEffect: ${message}`));
  });
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
