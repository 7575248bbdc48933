import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusalOf, valueOf } from '../../test/expect-refusal.ts';
import { limitOf, noon, orderOf, programmeOf, requestOf, utc, voucherOf } from '../../test/vouchers/sample.ts';
import { calendarClock } from '../calendars/calendar-clock.js';
import { checkVoucher } from './check-voucher.js';
import { explainVoucher, type VoucherRequest } from './explain-voucher.js';
import type { Voucher, VoucherProgramme } from './voucher-programme.js';

const justBefore = new Date('2026-11-27T11:59:59.999Z');
const justAfter = new Date('2026-11-27T12:00:00.001Z');

const keyOf = (per: string, whose: string | null, of: string, period: string | null = null, since: string | null = null) =>
  JSON.stringify(['spring', per, whose, of, period, since]);

it('says what a voucher gives, and why it may', () => {
  const programme = programmeOf({ minimumOrder: 5_000, validUntil: justAfter, limits: [limitOf('code', 'uses', 2)] });
  const usage = new Map([[keyOf('code', 'A', 'uses'), 1]]);
  expect(explainVoucher(requestOf({ programme, usage }))).toEqual({
    checks: [
      { check: 'customer', passed: true },
      { check: 'valid-from', from: null, passed: true },
      { check: 'valid-until', until: justAfter, passed: true },
      { check: 'currency', expected: 'EUR', actual: 'EUR', passed: true },
      { check: 'minimum-order', atLeast: 5_000, actual: 5_000, passed: true },
      { check: 'first-purchase', found: null, passed: true },
      { check: 'limit', limit: limitOf('code', 'uses', 2), used: 1, passed: true },
      { check: 'worth', desired: 500, granted: 500, boundBy: null, passed: true },
    ],
    outcome: {
      ok: true,
      value: {
        programmeId: 'spring', code: 'A', orderId: 'o-1', customerId: 'c-1',
        desired: 500, granted: 500, boundBy: null, lines: [400, 100], shipping: 0, item: null, pointsMultiplier: null,
        changes: [{ key: keyOf('code', 'A', 'uses'), by: 1, within: { limit: limitOf('code', 'uses', 2), ceiling: 2 } }],
      },
    },
  });
});

describe('a voucher is refused', () => {
  const used = (limit: VoucherProgramme['limits'][number], key: string, count: number): Partial<VoucherRequest> => ({
    programme: programmeOf({ limits: [limit] }), usage: new Map([[key, count]]),
  });
  it.each<[string, Partial<VoucherRequest>, object]>([
    ['that nobody knows', { voucher: null }, { kind: 'voucher/not-found' }],
    ['of a named customer, to nobody', { voucher: voucherOf({ customerId: 'c-1' }), customer: null }, { kind: 'voucher/customer-needed' }],
    ['for a first purchase, to nobody', { programme: programmeOf({ firstPurchaseOnly: true }), customer: null }, { kind: 'voucher/customer-needed' }],
    ['with a limit per customer, to nobody', { programme: programmeOf({ limits: [limitOf('customer', 'uses', 1)] }), customer: null }, { kind: 'voucher/customer-needed' }],
    ['of another customer', { voucher: voucherOf({ customerId: 'c-2' }) }, { kind: 'voucher/other-customer' }],
    ['whose programme begins later', { programme: programmeOf({ validFrom: justAfter }) }, { kind: 'voucher/not-yet-valid', from: justAfter }],
    ['that begins later', { voucher: voucherOf({ validFrom: justAfter }) }, { kind: 'voucher/not-yet-valid', from: justAfter }],
    ['that begins later than its programme', { programme: programmeOf({ validFrom: noon }), voucher: voucherOf({ validFrom: justAfter }) }, { kind: 'voucher/not-yet-valid', from: justAfter }],
    ['whose programme begins later than it', { programme: programmeOf({ validFrom: justAfter }), voucher: voucherOf({ validFrom: noon }) }, { kind: 'voucher/not-yet-valid', from: justAfter }],
    ['whose programme is over', { programme: programmeOf({ validUntil: noon }) }, { kind: 'voucher/expired', until: noon }],
    ['that is over', { voucher: voucherOf({ validUntil: noon }) }, { kind: 'voucher/expired', until: noon }],
    ['that is over before its programme', { programme: programmeOf({ validUntil: justAfter }), voucher: voucherOf({ validUntil: noon }) }, { kind: 'voucher/expired', until: noon }],
    ['whose programme is over before it', { programme: programmeOf({ validUntil: noon }), voucher: voucherOf({ validUntil: justAfter }) }, { kind: 'voucher/expired', until: noon }],
    ['in another currency', { order: orderOf({ currency: 'USD' }) }, { kind: 'voucher/other-currency', expected: 'EUR' }],
    // Shipping does not count.
    ['below the minimum', { programme: programmeOf({ minimumOrder: 5_001 }) }, { kind: 'voucher/minimum-order', currency: 'EUR', atLeast: 5_001, actual: 5_000 }],
    [
      'for a first purchase, for a second one',
      {
        programme: programmeOf({ firstPurchaseOnly: true }),
        customer: { ids: ['c-1', 'c-0'], purchases: [{ orderId: 'o-0', paid: 1, paidAt: justBefore, refunds: [] }] },
      },
      { kind: 'voucher/not-first-purchase' },
    ],
    ['that was used', used(limitOf('code', 'uses', 1), keyOf('code', 'A', 'uses'), 1), { kind: 'voucher/limit-reached', ...limitOf('code', 'uses', 1), used: 1 }],
    ['to a customer who used them', used(limitOf('customer', 'uses', 2), keyOf('customer', 'c-1', 'uses'), 2), { kind: 'voucher/limit-reached', ...limitOf('customer', 'uses', 2), used: 2 }],
    ['of a programme that was used', used(limitOf('programme', 'uses', 3), keyOf('programme', null, 'uses'), 4), { kind: 'voucher/limit-reached', ...limitOf('programme', 'uses', 3), used: 4 }],
    ['whose budget is spent', used(limitOf('programme', 'money', 900), keyOf('programme', null, 'money'), 900), { kind: 'voucher/limit-reached', ...limitOf('programme', 'money', 900), used: 900 }],
    [
      'that was used this month',
      used(limitOf('code', 'uses', 1, 'month'), keyOf('code', 'A', 'uses', 'month', '2026-11-01T00:00:00.000Z'), 1),
      { kind: 'voucher/limit-reached', ...limitOf('code', 'uses', 1, 'month'), used: 1 },
    ],
    ['for an order that costs nothing', { order: orderOf({ lines: [] }) }, { kind: 'voucher/nothing-to-give' }],
    ['for an order so small that nothing is left of the percents', { order: orderOf({ lines: [{ product: 'bread', amount: 9 }] }) }, { kind: 'voucher/nothing-to-give' }],
    [
      'for an order without its products',
      { programme: programmeOf({ reward: { kind: 'amount', amount: 1, appliesTo: { products: ['cheese'] } } }) },
      { kind: 'voucher/nothing-to-give' },
    ],
    ['for free shipping, where it is free', { programme: programmeOf({ reward: { kind: 'shipping', atMost: null } }), order: orderOf({ shipping: 0 }) }, { kind: 'voucher/nothing-to-give' }],
    // A whole gift does not fit into the budget.
    [
      'for a gift that is worth more than what is left',
      {
        programme: programmeOf({ reward: { kind: 'item', product: 'cup', quantity: 2, unitValue: 300 }, limits: [limitOf('programme', 'money', 1_000)] }),
        usage: new Map([[keyOf('programme', null, 'money'), 701]]),
      },
      { kind: 'voucher/limit-reached', ...limitOf('programme', 'money', 1_000), used: 701 },
    ],
  ])('%s', (_, changes, refusal) => {
    const { checks, outcome } = explainVoucher(requestOf(changes));
    expect(refusalOf(outcome)).toEqual(refusal);
    if (changes.voucher !== null) expect(checks.filter(({ passed }) => !passed).length).toBeGreaterThanOrEqual(1);
    expect(checkVoucher(requestOf(changes))).toEqual(outcome);
  });
});

describe('a voucher is good', () => {
  it.each<[string, Partial<VoucherRequest>]>([
    ['for nobody, if nothing asks for a customer', { customer: null }],
    ['for nobody, with limits of the code and the programme', { customer: null, programme: programmeOf({ limits: [limitOf('code', 'uses', 1), limitOf('programme', 'money', 500)] }) }],
    ['for its customer', { voucher: voucherOf({ customerId: 'c-1' }) }],
    ['for its customer under another identity', { voucher: voucherOf({ customerId: 'c-0' }), customer: { ids: ['c-1', 'c-0'], purchases: [] } }],
    ['from its first instant on', { voucher: voucherOf({ validFrom: noon }) }],
    ['until just before its last', { voucher: voucherOf({ validUntil: justAfter }) }],
    ['at the minimum', { programme: programmeOf({ minimumOrder: 5_000 }) }],
    ['once more', { programme: programmeOf({ limits: [limitOf('code', 'uses', 2)] }), usage: new Map([[keyOf('code', 'A', 'uses'), 1]]) }],
    ['when another code was used', { programme: programmeOf({ limits: [limitOf('code', 'uses', 1)] }), usage: new Map([[keyOf('code', 'B', 'uses'), 1]]) }],
    ['in the next month', { programme: programmeOf({ limits: [limitOf('code', 'uses', 1, 'month')] }), usage: new Map([[keyOf('code', 'A', 'uses', 'month', '2026-10-01T00:00:00.000Z'), 1]]) }],
    ['in a month that begins with a used week', { programme: programmeOf({ limits: [limitOf('code', 'uses', 1, 'month')] }), now: new Date('2026-06-01T00:00Z'), usage: new Map([[keyOf('code', 'A', 'uses', 'week', '2026-06-01T00:00:00.000Z'), 1]]) }],
    [
      'for a first purchase',
      { programme: programmeOf({ firstPurchaseOnly: true }), customer: { ids: ['c-1'], purchases: [{ orderId: 'o-1', paid: 5_000, paidAt: justBefore, refunds: [] }] } },
    ],
    ['for a second purchase, if it need not be the first', { customer: { ids: ['c-1'], purchases: [{ orderId: 'o-0', paid: 5_000, paidAt: justBefore, refunds: [] }] } }],
  ])('%s', (_, changes) => {
    expect(valueOf(checkVoucher(requestOf(changes))).granted).toBe(500);
  });
});

it('gives more points without money, whatever the order costs', () => {
  const programme = programmeOf({ reward: { kind: 'points', multiplier: 200 }, limits: [limitOf('code', 'uses', 1), limitOf('programme', 'money', 1)] });
  expect(valueOf(checkVoucher(requestOf({ programme, order: orderOf({ lines: [] }) })))).toMatchObject({
    desired: 0, granted: 0, pointsMultiplier: 200, changes: [{ key: keyOf('code', 'A', 'uses'), by: 1 }],
  });
});

describe('several conditions that fail', () => {
  const order = orderOf({ currency: 'USD', lines: [] });
  const programme = programmeOf({
    validFrom: justAfter, validUntil: justBefore, minimumOrder: 1, firstPurchaseOnly: true,
    limits: [limitOf('code', 'uses', 1), limitOf('programme', 'money', 1)],
  });
  const customer = { ids: ['c-1'], purchases: [{ orderId: 'o-0', paid: 1, paidAt: justBefore, refunds: [] }] };
  const usage = new Map([[keyOf('code', 'A', 'uses'), 1], [keyOf('programme', null, 'money'), 1]]);
  const everything = requestOf({ programme, order, customer, usage, voucher: voucherOf({ customerId: 'c-2' }) });

  it('are all shown', () => {
    expect(explainVoucher(everything).checks.map(({ check, passed }) => [check, passed])).toEqual([
      ['customer', false], ['valid-from', false], ['valid-until', false], ['currency', false], ['minimum-order', false],
      ['first-purchase', false], ['limit', false], ['limit', false], ['worth', false],
    ]);
  });

  it('are answered by the first', () => {
    const steps: readonly (readonly [Partial<VoucherProgramme> & Partial<Voucher>, string])[] = [
      [{}, 'voucher/other-customer'],
      [{ customerId: null }, 'voucher/not-yet-valid'],
      [{ validFrom: null }, 'voucher/expired'],
      [{ validUntil: null }, 'voucher/other-currency'],
      [{ currency: 'USD' }, 'voucher/minimum-order'],
      [{ minimumOrder: 0 }, 'voucher/not-first-purchase'],
      [{ firstPurchaseOnly: false }, 'voucher/limit-reached'],
      [{ limits: [] }, 'voucher/nothing-to-give'],
    ];
    let request = everything;
    for (const [change, kind] of steps) {
      request = { ...request, programme: { ...request.programme, ...change }, voucher: { ...voucherOf(request.voucher ?? {}), ...change } };
      expect(refusalOf(checkVoucher(request)).kind).toBe(kind);
    }
  });

  it('are as many for a code that nobody knows', () => {
    const unknown = explainVoucher({ ...everything, voucher: null });
    expect(unknown.outcome).toEqual({ ok: false, refusal: { kind: 'voucher/not-found' } });
    expect(unknown.checks.map(({ check }) => check)).toEqual(explainVoucher(everything).checks.map(({ check }) => check));
  });
});

describe('counters', () => {
  const limits = [
    limitOf('code', 'uses', 9), limitOf('customer', 'uses', 9, 'week'), limitOf('programme', 'uses', 9, 'day'),
    limitOf('code', 'money', 9_000), limitOf('customer', 'money', 9_000, 'year'), limitOf('programme', 'money', 9_000, 'quarter'),
  ];

  it('count uses and money, each in its period', () => {
    const { changes } = valueOf(checkVoucher(requestOf({ programme: programmeOf({ limits }) })));
    expect(changes.map(({ key, by }) => [key, by])).toEqual([
      [keyOf('code', 'A', 'uses'), 1],
      [keyOf('customer', 'c-1', 'uses', 'week', '2026-11-23T00:00:00.000Z'), 1],
      [keyOf('programme', null, 'uses', 'day', '2026-11-27T00:00:00.000Z'), 1],
      [keyOf('code', 'A', 'money'), 500],
      [keyOf('customer', 'c-1', 'money', 'year', '2026-01-01T00:00:00.000Z'), 500],
      [keyOf('programme', null, 'money', 'quarter', '2026-10-01T00:00:00.000Z'), 500],
    ]);
  });

  it('begin their periods where the customers live', () => {
    const clock = valueOf(calendarClock({ timeZone: 'Asia/Tehran', weekStart: 'saturday' }));
    const programme = programmeOf({ limits: [limitOf('code', 'uses', 1, 'week')] });
    const { changes } = valueOf(checkVoucher(requestOf({ programme, clock })));
    expect(changes.map(({ key }) => key)).toEqual([keyOf('code', 'A', 'uses', 'week', '2026-11-20T20:30:00.000Z')]);
  });

  it('of all identities of a customer count together, and the present one grows', () => {
    const limit = limitOf('customer', 'uses', 5);
    const usage = new Map([[keyOf('customer', 'c-1', 'uses'), 1], [keyOf('customer', 'c-0', 'uses'), 3]]);
    const ask = (ids: readonly string[], atMost: number) =>
      explainVoucher(requestOf({ programme: programmeOf({ limits: [{ ...limit, atMost }] }), usage, customer: { ids, purchases: [] } }));
    const good = ask(['c-1', 'c-0', 'c-1'], 5);
    expect(good.checks[6]).toEqual({ check: 'limit', limit, used: 4, passed: true });
    expect(valueOf(good.outcome).changes).toEqual([{ key: keyOf('customer', 'c-1', 'uses'), by: 1, within: { limit, ceiling: 2 } }]);
    expect(refusalOf(ask(['c-1', 'c-0'], 4).outcome)).toMatchObject({ kind: 'voucher/limit-reached', used: 4 });
  });

  it('that two limits share grow once, within the tighter', () => {
    const tight = limitOf('code', 'uses', 2);
    for (const both of [[limitOf('code', 'uses', 3), tight], [tight, limitOf('code', 'uses', 3)]]) {
      const { changes } = valueOf(checkVoucher(requestOf({ programme: programmeOf({ limits: both }) })));
      expect(changes).toEqual([{ key: keyOf('code', 'A', 'uses'), by: 1, within: { limit: tight, ceiling: 2 } }]);
    }
  });

  it('cannot be mistaken for those of another id', () => {
    const limits = [limitOf('code', 'uses', 1), limitOf('customer', 'uses', 1), limitOf('programme', 'uses', 1)];
    const anyId = fc.string({ unit: fc.constantFrom('"', ',', '[', 'a', '\\', '\ud800'), maxLength: 4 });
    const keysOf = (id: string, code: string, customer: string) => {
      const programme = programmeOf({ id, limits });
      const request = requestOf({ programme, voucher: voucherOf({ programmeId: id, code }), customer: { ids: [customer], purchases: [] } });
      return valueOf(checkVoucher(request)).changes.map(({ key }) => key);
    };
    fc.assert(
      fc.property(anyId, anyId, anyId, anyId, (one, other, third, fourth) => {
        const [code, customer, programme] = keysOf(one, other, third);
        expect(new Set([code, customer, programme]).size).toBe(3);
        expect(keysOf(one, fourth, third)[0] === code).toBe(fourth === other);
        expect(keysOf(fourth, other, third)[2] === programme).toBe(fourth === one);
      }),
    );
  });

  it.each([-1, 0.5, Number.NaN, 2 ** 53])('never stand at %d', (count) => {
    const programme = programmeOf({ limits: [limitOf('customer', 'uses', 1)] });
    for (const id of ['c-1', 'c-0']) {
      const request = requestOf({ programme, usage: new Map([[keyOf('customer', id, 'uses'), count]]), customer: { ids: ['c-1', 'c-0'], purchases: [] } });
      expect(() => checkVoucher(request)).toThrow(new RangeError(`usage: ${count} is not a count`));
    }
  });
});

describe('what is no request', () => {
  const none = new Date(Number.NaN);
  const years = 'explainVoucher: the date is not one of the years 1000 to 9999';
  it.each<[string, Partial<VoucherRequest>, string]>([
    ['a voucher of another programme', { voucher: voucherOf({ programmeId: 'autumn' }) }, 'voucher: it is of another programme'],
    ['a customer without an id', { customer: { ids: [], purchases: [] } }, 'customer: there is no id'],
    ['a date that is none', { now: none }, years],
    ['a beginning that is none', { programme: programmeOf({ validFrom: none }) }, years],
    ['an end that is none', { voucher: voucherOf({ validUntil: none }) }, years],
    ['a negative line', { order: orderOf({ lines: [{ product: 'bread', amount: -1 }] }) }, 'order: -1 is not money in whole smallest units'],
    ['half a unit of shipping', { order: orderOf({ shipping: 0.5 }) }, 'order: 0.5 is not money in whole smallest units'],
    ['an order beyond 2^53', { order: orderOf({ shipping: Number.MAX_SAFE_INTEGER }) }, 'order: its total is above 2^53 - 1'],
  ])('%s', (_, changes, message) => {
    expect(() => explainVoucher(requestOf(changes))).toThrow(new RangeError(message));
  });

  it.each([
    ['a line too few', { lines: [4_000], shipping: 400 }],
    ['a line too many', { lines: [4_000, 1_000, 0], shipping: 400 }],
    ['a line that grew', { lines: [4_001, 1_000], shipping: 400 }],
    ['a line below 0', { lines: [4_000, -1], shipping: 400 }],
    ['half a unit', { lines: [4_000, 0.5], shipping: 400 }],
    ['shipping that grew', { lines: [4_000, 1_000], shipping: 401 }],
    ['shipping below 0', { lines: [4_000, 1_000], shipping: -1 }],
  ])('%s left', (_, left) => {
    expect(() => explainVoucher(requestOf(), left)).toThrow(new RangeError('left: it is not a part of the order'));
  });
});

it('changes nothing that it was given', () => {
  const request = requestOf({ programme: programmeOf({ validFrom: justBefore, limits: [limitOf('code', 'uses', 1)] }), clock: utc });
  const copy = structuredClone({ ...request, clock: null });
  explainVoucher(request);
  expect({ ...request, clock: null }).toEqual(copy);
});

it('gives a quote that any storage can keep', () => {
  const programme = programmeOf({ limits: [limitOf('code', 'uses', 1), limitOf('customer', 'money', 900, 'week')] });
  const quote = valueOf(checkVoucher(requestOf({ programme })));
  expect(JSON.parse(JSON.stringify(quote))).toEqual(quote);
});
