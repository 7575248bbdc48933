import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { programmeOf } from '../../test/vouchers/sample.ts';
import { checkVoucherProgramme } from './check-voucher-programme.js';

const percent = { kind: 'percent', basisPoints: 1_000 };
const least = { id: 'spring', currency: 'EUR', reward: percent, limits: [] };
const limit = { per: 'code', of: 'uses', atMost: 1 };

it('fills in what is left out', () => {
  expect(checkVoucherProgramme(least)).toEqual({ ok: true, value: programmeOf() });
});

it('keeps what is given', () => {
  const full = {
    id: 'gift', currency: 'IRR',
    reward: { kind: 'amount', amount: 500_000, appliesTo: { products: ['bread', 'milk'] } },
    validFrom: '2026-12-01T00:00:00+03:30', validUntil: new Date('2027-01-01T00:00:00Z'),
    minimumOrder: 1_000_000, firstPurchaseOnly: true,
    limits: [{ per: 'code', of: 'money', atMost: 500_000 }, { per: 'customer', period: 'month', of: 'uses', atMost: 2 }],
    lane: 'cards', exclusive: true,
  };
  expect(checkVoucherProgramme(full)).toEqual({
    ok: true,
    value: {
      ...full,
      validFrom: new Date('2026-11-30T20:30:00Z'),
      limits: [
        { per: 'code', period: null, of: 'money', atMost: 500_000 },
        { per: 'customer', period: 'month', of: 'uses', atMost: 2 },
      ],
    },
  });
});

it.each([
  [{ kind: 'percent', basisPoints: 10_000 }, { kind: 'percent', basisPoints: 10_000, atMost: null, rounding: 'floor', appliesTo: 'order' }],
  [
    { kind: 'percent', basisPoints: 1, atMost: 1, rounding: 'half-even', appliesTo: 'nextPayment' },
    { kind: 'percent', basisPoints: 1, atMost: 1, rounding: 'half-even', appliesTo: 'nextPayment' },
  ],
  [{ kind: 'amount', amount: 1 }, { kind: 'amount', amount: 1, appliesTo: 'order' }],
  [{ kind: 'shipping' }, { kind: 'shipping', atMost: null }],
  [{ kind: 'shipping', atMost: 1 }, { kind: 'shipping', atMost: 1 }],
  [{ kind: 'item', product: 'cup', quantity: 1, unitValue: 1 }, { kind: 'item', product: 'cup', quantity: 1, unitValue: 1 }],
  [{ kind: 'points', multiplier: 101 }, { kind: 'points', multiplier: 101 }],
  [{ kind: 'points', multiplier: 10_000 }, { kind: 'points', multiplier: 10_000 }],
])('takes the reward %j', (reward, value) => {
  expect(checkVoucherProgramme({ ...least, reward })).toEqual({ ok: true, value: programmeOf({ reward: value as never }) });
});

it.each([
  '2026-12-01T00:00Z', '2026-12-01T00:00:00Z', '2026-12-01T00:00:00.0Z', '2026-12-01T00:00:00.000+00:00',
])('reads the instant %s', (validFrom) => {
  expect(checkVoucherProgramme({ ...least, validFrom })).toEqual({
    ok: true, value: programmeOf({ validFrom: new Date('2026-12-01T00:00:00Z') }),
  });
});

it('is what it returned before', () => {
  const once = checkVoucherProgramme({ ...least, validFrom: '2026-12-01T00:00Z', limits: [limit] });
  expect(once.ok && checkVoucherProgramme(once.value)).toEqual(once);
  expect(once.ok && checkVoucherProgramme(JSON.parse(JSON.stringify(once.value)))).toEqual(once);
});

const malformed: readonly (readonly [string, unknown, string, string])[] = [
  ['nothing', undefined, '', 'malformed'],
  ['null', null, '', 'malformed'],
  ['a list', [least], '', 'malformed'],
  ['a text', 'spring', '', 'malformed'],
  ['an empty object', {}, 'id', 'missing'],
  ['an unknown field', { ...least, minimumorder: 5 }, 'minimumorder', 'unknown'],
  ['a prototype', JSON.parse('{"__proto__": {"id": "x"}}'), '__proto__', 'unknown'],
  ['a name of the prototype', { ...least, constructor: 1 }, 'constructor', 'unknown'],
  ['an empty id', { ...least, id: ' ' }, 'id', 'malformed'],
  ['an id of 201 characters', { ...least, id: 'x'.repeat(201) }, 'id', 'malformed'],
  ['an id with U+0000', { ...least, id: 'a\0' }, 'id', 'malformed'],
  ['a number for an id', { ...least, id: 7 }, 'id', 'malformed'],
  ['no currency', { ...least, currency: undefined }, 'currency', 'missing'],
  ['a currency in small letters', { ...least, currency: 'eur' }, 'currency', 'malformed'],
  ['a currency and a line break', { ...least, currency: 'EUR\n' }, 'currency', 'malformed'],
  ['a currency of four letters', { ...least, currency: 'EURO' }, 'currency', 'malformed'],
  ['a number for a currency', { ...least, currency: 978 }, 'currency', 'malformed'],
  ['no reward', { ...least, reward: undefined }, 'reward', 'missing'],
  ['a reward of null', { ...least, reward: null }, 'reward', 'malformed'],
  ['a reward without a kind', { ...least, reward: {} }, 'reward.kind', 'missing'],
  ['a reward of another kind', { ...least, reward: { kind: 'toString' } }, 'reward.kind', 'malformed'],
  ['a field that no reward has', { ...least, reward: { ...percent, percent: 10 } }, 'reward.percent', 'unknown'],
  ['a field of another reward', { ...least, reward: { ...percent, amount: 10 } }, 'reward.amount', 'unknown'],
  ['no percent', { ...least, reward: { kind: 'percent' } }, 'reward.basisPoints', 'missing'],
  ['0 %', { ...least, reward: { ...percent, basisPoints: 0 } }, 'reward.basisPoints', 'malformed'],
  ['more than 100 %', { ...least, reward: { ...percent, basisPoints: 10_001 } }, 'reward.basisPoints', 'malformed'],
  ['half a basis point', { ...least, reward: { ...percent, basisPoints: 0.5 } }, 'reward.basisPoints', 'malformed'],
  ['a percent as a text', { ...least, reward: { ...percent, basisPoints: '1000' } }, 'reward.basisPoints', 'malformed'],
  ['NaN', { ...least, reward: { ...percent, basisPoints: Number.NaN } }, 'reward.basisPoints', 'malformed'],
  ['at most nothing', { ...least, reward: { ...percent, atMost: 0 } }, 'reward.atMost', 'malformed'],
  ['another rounding', { ...least, reward: { ...percent, rounding: 'up' } }, 'reward.rounding', 'malformed'],
  ['another target', { ...least, reward: { ...percent, appliesTo: 'shipping' } }, 'reward.appliesTo', 'malformed'],
  ['no target', { ...least, reward: { ...percent, appliesTo: null } }, 'reward.appliesTo', 'malformed'],
  ['no products', { ...least, reward: { ...percent, appliesTo: { products: [] } } }, 'reward.appliesTo', 'malformed'],
  ['products of another type', { ...least, reward: { ...percent, appliesTo: { products: 'bread' } } }, 'reward.appliesTo', 'malformed'],
  ['a product without a name', { ...least, reward: { ...percent, appliesTo: { products: ['bread', ''] } } }, 'reward.appliesTo', 'malformed'],
  ['a hole for a product', { ...least, reward: { ...percent, appliesTo: { products: Array(2) } } }, 'reward.appliesTo', 'malformed'],
  ['products and more', { ...least, reward: { ...percent, appliesTo: { products: ['a'], brands: ['b'] } } }, 'reward.appliesTo', 'malformed'],
  ['brands', { ...least, reward: { ...percent, appliesTo: { brands: ['b'] } } }, 'reward.appliesTo', 'malformed'],
  ['1,001 products', { ...least, reward: { ...percent, appliesTo: { products: Array(1_001).fill('a') } } }, 'reward.appliesTo', 'malformed'],
  ['an amount of 0', { ...least, reward: { kind: 'amount', amount: 0 } }, 'reward.amount', 'malformed'],
  ['no amount', { ...least, reward: { kind: 'amount' } }, 'reward.amount', 'missing'],
  ['an amount beyond 2^53', { ...least, reward: { kind: 'amount', amount: 2 ** 53 } }, 'reward.amount', 'malformed'],
  ['another target of an amount', { ...least, reward: { kind: 'amount', amount: 1, appliesTo: 'all' } }, 'reward.appliesTo', 'malformed'],
  ['shipping up to 0', { ...least, reward: { kind: 'shipping', atMost: 0 } }, 'reward.atMost', 'malformed'],
  ['a gift without a product', { ...least, reward: { kind: 'item', quantity: 1, unitValue: 1 } }, 'reward.product', 'missing'],
  ['no gift', { ...least, reward: { kind: 'item', product: 'cup', quantity: 0, unitValue: 1 } }, 'reward.quantity', 'malformed'],
  ['a gift without a quantity', { ...least, reward: { kind: 'item', product: 'cup', unitValue: 1 } }, 'reward.quantity', 'missing'],
  ['a gift without worth', { ...least, reward: { kind: 'item', product: 'cup', quantity: 1, unitValue: 0 } }, 'reward.unitValue', 'malformed'],
  ['a gift whose worth is not told', { ...least, reward: { kind: 'item', product: 'cup', quantity: 1 } }, 'reward.unitValue', 'missing'],
  ['gifts worth more than 2^53', { ...least, reward: { kind: 'item', product: 'cup', quantity: 2 ** 30, unitValue: 2 ** 23 } }, 'reward.unitValue', 'malformed'],
  ['no multiple', { ...least, reward: { kind: 'points', multiplier: 100 } }, 'reward.multiplier', 'malformed'],
  ['a multiple of more than 100', { ...least, reward: { kind: 'points', multiplier: 10_001 } }, 'reward.multiplier', 'malformed'],
  ['points without a multiple', { ...least, reward: { kind: 'points' } }, 'reward.multiplier', 'missing'],
  ['a day for an instant', { ...least, validFrom: '2026-12-01' }, 'validFrom', 'malformed'],
  ['an instant without a zone', { ...least, validFrom: '2026-12-01T00:00:00' }, 'validFrom', 'malformed'],
  ['30 February', { ...least, validFrom: '2026-02-30T00:00:00Z' }, 'validFrom', 'malformed'],
  ['year 1, of which no decision can be made', { ...least, validFrom: '0001-01-01T00:00:00Z' }, 'validFrom', 'malformed'],
  ['a year of five digits by its zone', { ...least, validUntil: '9999-12-31T23:59:59-12:00' }, 'validUntil', 'malformed'],
  ['a date of year 1', { ...least, validFrom: new Date('0001-01-01T00:00:00Z') }, 'validFrom', 'malformed'],
  ['25 o’clock', { ...least, validFrom: '2026-02-03T25:00:00Z' }, 'validFrom', 'malformed'],
  ['an instant and more', { ...least, validFrom: '2026-12-01T00:00:00Z?' }, 'validFrom', 'malformed'],
  ['something before an instant', { ...least, validFrom: ' 2026-12-01T00:00:00Z' }, 'validFrom', 'malformed'],
  ['a number for an instant', { ...least, validFrom: 0 }, 'validFrom', 'malformed'],
  ['a date that is none', { ...least, validUntil: new Date(Number.NaN) }, 'validUntil', 'malformed'],
  ['an end at the beginning', { ...least, validFrom: '2026-12-01T00:00Z', validUntil: '2026-12-01T00:00Z' }, 'validUntil', 'malformed'],
  ['a minimum below 0', { ...least, minimumOrder: -1 }, 'minimumOrder', 'malformed'],
  ['a minimum of null', { ...least, minimumOrder: null }, 'minimumOrder', 'malformed'],
  ['a number for a truth', { ...least, firstPurchaseOnly: 1 }, 'firstPurchaseOnly', 'malformed'],
  ['a text for a truth', { ...least, exclusive: 'true' }, 'exclusive', 'malformed'],
  ['no limits', { ...least, limits: undefined }, 'limits', 'missing'],
  ['an object of limits', { ...least, limits: { 0: limit } }, 'limits', 'malformed'],
  ['21 limits', { ...least, limits: Array.from({ length: 21 }, () => limit) }, 'limits', 'malformed'],
  ['a limit that is none', { ...least, limits: [limit, 3] }, 'limits.1', 'malformed'],
  ['a limit per something else', { ...least, limits: [{ ...limit, per: 'day' }] }, 'limits.0.per', 'malformed'],
  ['a limit per nothing', { ...least, limits: [{ of: 'uses', atMost: 1 }] }, 'limits.0.per', 'missing'],
  ['a limit of something else', { ...least, limits: [{ ...limit, of: 'gifts' }] }, 'limits.0.of', 'malformed'],
  ['a limit of nothing', { ...least, limits: [{ per: 'code', atMost: 1 }] }, 'limits.0.of', 'missing'],
  ['a limit of 0', { ...least, limits: [{ ...limit, atMost: 0 }] }, 'limits.0.atMost', 'malformed'],
  ['a limit without a number', { ...least, limits: [{ per: 'code', of: 'uses' }] }, 'limits.0.atMost', 'missing'],
  ['an hour for a period', { ...least, limits: [{ ...limit, period: 'hour' }] }, 'limits.0.period', 'malformed'],
  ['an unknown field of a limit', { ...least, limits: [limit, { ...limit, max: 1 }] }, 'limits.1.max', 'unknown'],
  ['an empty lane', { ...least, lane: '' }, 'lane', 'malformed'],
];

it.each(malformed)('refuses %s', (_, json, path, fault) => {
  expect(checkVoucherProgramme(json)).toEqual({ ok: false, refusal: { kind: 'voucher/programme-malformed', path, fault } });
});

it.each([
  ['id', 'x'.repeat(200)],
  ['minimumOrder', Number.MAX_SAFE_INTEGER],
  ['limits', Array.from({ length: 20 }, () => ({ ...limit, period: null }))],
])('takes %s up to its bound', (name, value) => {
  expect(checkVoucherProgramme({ ...least, [name]: value })).toEqual({ ok: true, value: { ...programmeOf(), [name]: value } });
});

it('takes 1,000 products', () => {
  const appliesTo = { products: Array.from({ length: 1_000 }, (_, at) => `p-${at}`) };
  const checked = checkVoucherProgramme({ ...least, reward: { ...percent, appliesTo } });
  expect(checked.ok && checked.value.reward).toEqual({ ...percent, atMost: null, rounding: 'floor', appliesTo });
});

it('makes 0 of -0', () => {
  const checked = checkVoucherProgramme({ ...least, minimumOrder: -0 });
  expect(checked.ok && Object.is(checked.value.minimumOrder, 0)).toBe(true);
});

it('does not share what it was given', () => {
  const validFrom = new Date('2026-12-01T00:00:00Z');
  const checked = checkVoucherProgramme({ ...least, validFrom });
  validFrom.setUTCFullYear(2030);
  expect(checked.ok && checked.value.validFrom).toEqual(new Date('2026-12-01T00:00:00Z'));
});

describe('JSON of any kind', () => {
  it('is refused or taken, never thrown at', () => {
    const anyReward = fc.oneof(fc.jsonValue(), fc.record({ kind: fc.constantFrom('percent', 'amount', 'shipping', 'item', 'points', '__proto__') }));
    const anyProgramme = fc.record({ id: fc.jsonValue(), currency: fc.jsonValue(), reward: anyReward, limits: fc.jsonValue(), validFrom: fc.jsonValue() });
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), anyProgramme), (json) => {
        expect(checkVoucherProgramme(json).ok).toBeTypeOf('boolean');
      }),
    );
  });

  it('is read fast however wide it is', () => {
    const wide = Object.fromEntries(Array.from({ length: 50_000 }, (_, at) => [`field${at}`, at]));
    const started = performance.now();
    expect(checkVoucherProgramme(wide).ok).toBe(false);
    expect(checkVoucherProgramme({ ...least, reward: wide }).ok).toBe(false);
    expect(performance.now() - started).toBeLessThan(1_500);
  });

  it('never shows more than a hundred characters of a name', () => {
    const checked = checkVoucherProgramme({ ['x'.repeat(5_000)]: 1 });
    expect(checked).toEqual({ ok: false, refusal: { kind: 'voucher/programme-malformed', path: 'x'.repeat(100), fault: 'unknown' } });
  });
});
