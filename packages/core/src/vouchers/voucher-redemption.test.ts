import { describe, expect, it } from 'vitest';
import { refusalOf, valueOf } from '../../test/expect-refusal.ts';
import { reachableStates } from '../../test/reachable-states.ts';
import { limitOf, noon, orderOf, programmeOf, requestOf, voucherOf } from '../../test/vouchers/sample.ts';
import type { VoucherRequest } from './explain-voucher.js';
import { redeemVoucher } from './redeem-voucher.js';
import { releaseVoucher } from './release-voucher.js';
import { reserveVoucher, type VoucherReservation } from './reserve-voucher.js';
import { rollBackVoucher } from './roll-back-voucher.js';
import { voucherRedemptionTransitions, type VoucherRedemption } from './voucher-redemption.js';

const until = new Date('2026-11-27T12:20:00Z');
const justBefore = new Date('2026-11-27T12:19:59.999Z');
const programme = programmeOf({ limits: [limitOf('code', 'uses', 1), limitOf('programme', 'money', 9_000)] });
const uses = '["spring","code","A","uses",null,null]';
const money = '["spring","programme",null,"money",null,null]';

const reservation = (changes: Partial<VoucherReservation> = {}): VoucherReservation => ({ key: 'r-1', until, existing: null, ...changes });
const reserve = (changes: Partial<VoucherRequest> = {}) => valueOf(reserveVoucher(requestOf({ programme, ...changes }), reservation()));
const reserved = reserve().redemption;
const redeemed = valueOf(redeemVoucher(reserved, { key: 'p-1', now: noon })).redemption;
const rolledBack = valueOf(rollBackVoucher(redeemed, { key: 'b-1', now: until })).redemption;
const released = valueOf(releaseVoucher(reserved, noon)).redemption;
const lapsed = valueOf(releaseVoucher(reserved, until)).redemption;

const gift = programmeOf({ reward: { kind: 'item', product: 'cup', quantity: 2, unitValue: 300 }, limits: programme.limits });
const points = programmeOf({ reward: { kind: 'points', multiplier: 200 }, limits: programme.limits });

describe('the statuses', () => {
  it('are all reached from the first', () => {
    expect(reachableStates(voucherRedemptionTransitions, 'reserved')).toEqual(new Set(Object.keys(voucherRedemptionTransitions)));
  });

  it('are left by none that is an end', () => {
    const ends = Object.entries(voucherRedemptionTransitions).filter(([, next]) => next.length === 0).map(([status]) => status);
    expect(ends).toEqual(['released', 'lapsed', 'rolled-back']);
  });

  it.each([reserved, redeemed, rolledBack, released, lapsed])('of $status leads only where the table says', (from) => {
    const reached = [
      redeemVoucher(from, { key: 'p-2', now: noon }), rollBackVoucher(from, { key: 'b-2', now: noon }),
      releaseVoucher(from, noon), releaseVoucher(from, until),
    ].flatMap((result) => (result.ok && result.value.redemption !== from ? [result.value.redemption.status] : []));
    expect(new Set(reached)).toEqual(new Set(voucherRedemptionTransitions[from.status]));
  });
});

describe('reserving', () => {
  it('uses the limits up', () => {
    expect(reserve()).toEqual({
      redemption: {
        key: 'r-1', status: 'reserved', quote: reserved.quote, orderTotal: 5_400, reservedAt: noon, reservedUntil: until,
        redeemed: 0, takenBack: 0, steps: [],
      },
      changes: [
        { key: uses, by: 1, within: { limit: limitOf('code', 'uses', 1), ceiling: 1 } },
        { key: money, by: 500, within: { limit: limitOf('programme', 'money', 9_000), ceiling: 9_000 } },
      ],
    });
    expect(reserved.quote).toMatchObject({ code: 'A', programmeId: 'spring', orderId: 'o-1', customerId: 'c-1', granted: 500 });
  });

  it('acts on what earlier vouchers have left', () => {
    const left = { lines: [1_000, 0], shipping: 0 };
    const { redemption } = valueOf(reserveVoucher(requestOf({ programme }), reservation({ left })));
    expect([redemption.quote.granted, redemption.orderTotal]).toEqual([100, 5_400]);
  });

  it('is refused as the voucher is', () => {
    const usage = new Map([[uses, 1]]);
    expect(refusalOf(reserveVoucher(requestOf({ programme, usage }), reservation()))).toEqual({
      kind: 'voucher/limit-reached', ...limitOf('code', 'uses', 1), used: 1,
    });
  });

  it('again with the same key changes nothing, although the limits are used up', () => {
    const usage = new Map([[uses, 1]]);
    for (const existing of [reserved, redeemed, released]) {
      const again = reserveVoucher(requestOf({ programme, usage, now: until }), reservation({ existing }));
      expect(again).toEqual({ ok: true, value: { redemption: existing, changes: [] } });
    }
  });

  it.each<[string, Partial<VoucherRequest>]>([
    ['code', { voucher: voucherOf({ code: 'B' }) }],
    ['code that does not exist', { voucher: null }],
    ['programme', { programme: { ...programme, id: 'autumn' }, voucher: voucherOf({ programmeId: 'autumn' }) }],
    ['order', { order: orderOf({ id: 'o-2' }) }],
    ['total', { order: orderOf({ shipping: 401 }) }],
    ['customer', { customer: { ids: ['c-2'], purchases: [] } }],
    ['customer, nobody', { customer: null }],
  ])('with the key of another %s is refused', (_, changes) => {
    expect(reserveVoucher(requestOf({ programme, ...changes }), reservation({ existing: reserved }))).toEqual({
      ok: false, refusal: { kind: 'idempotency/key-reused' },
    });
  });

  it('knows a customer who was merged in between, and nobody again', () => {
    const merged = requestOf({ programme, customer: { ids: ['c-9', 'c-1'], purchases: [] } });
    expect(valueOf(reserveVoucher(merged, reservation({ existing: reserved }))).redemption).toBe(reserved);
    const unnamed = reserve({ customer: null }).redemption;
    expect(valueOf(reserveVoucher(requestOf({ programme, customer: null }), reservation({ existing: unnamed }))).redemption).toBe(unnamed);
    expect(refusalOf(reserveVoucher(requestOf({ programme }), reservation({ existing: unnamed }))).kind).toBe('idempotency/key-reused');
  });

  it('needs a key', () => {
    expect(refusalOf(reserveVoucher(requestOf(), reservation({ key: ' ' })))).toEqual({ kind: 'idempotency/key-malformed', limit: 200 });
  });

  it('does not take a redemption of another key', () => {
    expect(() => reserveVoucher(requestOf({ programme }), reservation({ key: 'r-2', existing: reserved }))).toThrow(
      new RangeError('existing: it was reserved under another key'),
    );
  });

  it.each([noon, new Date(noon.getTime() - 1)])('does not end at %s', (end) => {
    expect(() => reserveVoucher(requestOf(), reservation({ until: end }))).toThrow(new RangeError('until: it is not after now'));
  });

  it('does not end at a date that is none', () => {
    expect(() => reserveVoucher(requestOf(), reservation({ until: new Date(Number.NaN) }))).toThrow('reserveVoucher: the date');
  });
});

describe('redeeming', () => {
  it('keeps what was reserved', () => {
    expect(redeemVoucher(reserved, { key: 'p-1', now: justBefore })).toEqual({
      ok: true,
      value: {
        redemption: {
          ...reserved, status: 'redeemed', redeemed: 500,
          steps: [{ operation: 'redeem', key: 'p-1', asked: null, amount: 500, at: justBefore }],
        },
        changes: [],
      },
    });
  });

  it('of less gives the rest back to the budget', () => {
    expect(redeemVoucher(reserved, { key: 'p-1', amount: 1, now: noon })).toEqual({
      ok: true,
      value: {
        redemption: { ...reserved, status: 'redeemed', redeemed: 1, steps: [{ operation: 'redeem', key: 'p-1', asked: 1, amount: 1, at: noon }] },
        changes: [{ key: money, by: -499, within: null }],
      },
    });
  });

  it('again with the same key changes nothing, whatever came after', () => {
    for (const later of [redeemed, rolledBack]) {
      expect(redeemVoucher(later, { key: 'p-1', now: until })).toEqual({ ok: true, value: { redemption: later, changes: [] } });
    }
    const part = valueOf(redeemVoucher(reserved, { key: 'p-1', amount: 7, now: noon })).redemption;
    expect(valueOf(redeemVoucher(part, { key: 'p-1', amount: 7, now: until })).redemption).toBe(part);
  });

  it('again with the same key and another amount is refused', () => {
    expect(refusalOf(redeemVoucher(redeemed, { key: 'p-1', amount: 500, now: noon }))).toEqual({ kind: 'idempotency/key-reused' });
    const part = valueOf(redeemVoucher(reserved, { key: 'p-1', amount: 7, now: noon })).redemption;
    expect(refusalOf(redeemVoucher(part, { key: 'p-1', now: noon }))).toEqual({ kind: 'idempotency/key-reused' });
  });

  it.each([redeemed, rolledBack, released, lapsed])('what is $status is refused', (redemption) => {
    expect(refusalOf(redeemVoucher(redemption, { key: 'p-2', now: noon }))).toEqual({ kind: 'voucher/wrong-status', status: redemption.status });
  });

  it('what has run out is refused, whether it was released yet or not', () => {
    expect(refusalOf(redeemVoucher(reserved, { key: 'p-1', now: until }))).toEqual({ kind: 'voucher/wrong-status', status: 'lapsed' });
  });

  it.each([0, -1, 501])('%d of 500 is refused', (amount) => {
    expect(refusalOf(redeemVoucher(reserved, { key: 'p-1', amount, now: noon }))).toEqual({ kind: 'voucher/amount-out-of-range', lowest: 1, highest: 500 });
  });

  it.each([[gift, 600], [points, 0]] as const)('a gift or points is done as a whole', (whole, worth) => {
    const { redemption } = reserve({ programme: whole });
    expect(refusalOf(redeemVoucher(redemption, { key: 'p-1', amount: worth + 1, now: noon }))).toEqual({ kind: 'voucher/amount-out-of-range', lowest: worth, highest: worth });
    expect(refusalOf(redeemVoucher(redemption, { key: 'p-1', amount: worth - 1, now: noon }))).toMatchObject({ lowest: worth, highest: worth });
    expect(valueOf(redeemVoucher(redemption, { key: 'p-1', amount: worth, now: noon })).redemption.redeemed).toBe(worth);
    expect(valueOf(redeemVoucher(redemption, { key: 'p-1', now: noon })).redemption.redeemed).toBe(worth);
  });

  it('needs a key, an amount and a date', () => {
    expect(refusalOf(redeemVoucher(reserved, { key: '', now: noon })).kind).toBe('idempotency/key-malformed');
    for (const amount of [0.5, Number.NaN, Infinity]) {
      expect(() => redeemVoucher(reserved, { key: 'p-1', amount, now: noon })).toThrow(new RangeError(`amount: ${amount} is not a whole number`));
    }
    expect(() => redeemVoucher(reserved, { key: 'p-1', now: new Date(Number.NaN) })).toThrow('redeem: the date');
  });
});

describe('releasing', () => {
  it('gives everything back', () => {
    const changes = [{ key: uses, by: -1, within: null }, { key: money, by: -500, within: null }];
    expect(releaseVoucher(reserved, justBefore)).toEqual({ ok: true, value: { redemption: { ...reserved, status: 'released' }, changes } });
    expect(releaseVoucher(reserved, until)).toEqual({ ok: true, value: { redemption: { ...reserved, status: 'lapsed' }, changes } });
  });

  it('again changes nothing', () => {
    for (const before of [released, lapsed]) {
      expect(releaseVoucher(before, until)).toEqual({ ok: true, value: { redemption: before, changes: [] } });
    }
  });

  it.each([redeemed, rolledBack])('what is $status is refused', (redemption) => {
    expect(refusalOf(releaseVoucher(redemption, noon))).toEqual({ kind: 'voucher/wrong-status', status: redemption.status });
  });

  it('gives back nothing of money to points', () => {
    expect(valueOf(releaseVoucher(reserve({ programme: points }).redemption, noon)).changes).toEqual([{ key: uses, by: -1, within: null }]);
  });

  it('needs a date', () => {
    expect(() => releaseVoucher(reserved, new Date(Number.NaN))).toThrow('releaseVoucher: the date');
  });
});

describe('taking back', () => {
  const back = (redemption: VoucherRedemption, key: string, amount?: number) => rollBackVoucher(redemption, { key, amount, now: until });

  it('of everything gives the voucher back, also after its end', () => {
    expect(back(redeemed, 'b-1')).toEqual({
      ok: true,
      value: {
        redemption: {
          ...redeemed, status: 'rolled-back', takenBack: 500,
          steps: [...redeemed.steps, { operation: 'roll-back', key: 'b-1', asked: null, amount: 500, at: until }],
        },
        changes: [{ key: uses, by: -1, within: null }, { key: money, by: -500, within: null }],
      },
    });
  });

  it('of a part gives money back to the budget, and the voucher with the last part', () => {
    const part = valueOf(back(redeemed, 'b-1', 499));
    expect(part.redemption).toMatchObject({ status: 'redeemed', redeemed: 500, takenBack: 499 });
    expect(part.changes).toEqual([{ key: money, by: -499, within: null }]);
    const rest = valueOf(back(part.redemption, 'b-2'));
    expect(rest.redemption).toMatchObject({ status: 'rolled-back', redeemed: 500, takenBack: 500 });
    expect(rest.changes).toEqual([{ key: uses, by: -1, within: null }, { key: money, by: -1, within: null }]);
    expect(rest.redemption.steps.map(({ asked, amount }) => [asked, amount])).toEqual([[null, 500], [499, 499], [null, 1]]);
  });

  it('of what was redeemed in part has that for its bound', () => {
    const part = valueOf(redeemVoucher(reserved, { key: 'p-1', amount: 200, now: noon })).redemption;
    expect(refusalOf(back(part, 'b-1', 201))).toEqual({ kind: 'voucher/amount-out-of-range', lowest: 1, highest: 200 });
    expect(valueOf(back(part, 'b-1')).changes).toEqual([{ key: uses, by: -1, within: null }, { key: money, by: -200, within: null }]);
  });

  it('again with the same key changes nothing', () => {
    expect(back(rolledBack, 'b-1')).toEqual({ ok: true, value: { redemption: rolledBack, changes: [] } });
    const part = valueOf(back(redeemed, 'b-1', 100)).redemption;
    expect(back(part, 'b-1', 100)).toEqual({ ok: true, value: { redemption: part, changes: [] } });
    expect(refusalOf(back(part, 'b-1', 101))).toEqual({ kind: 'idempotency/key-reused' });
  });

  it('may have the key of the payment: each operation has its own', () => {
    expect(valueOf(back(redeemed, 'p-1')).redemption.status).toBe('rolled-back');
  });

  it.each([reserved, rolledBack, released, lapsed])('what is $status is refused', (redemption) => {
    expect(refusalOf(back(redemption, 'b-2'))).toEqual({ kind: 'voucher/wrong-status', status: redemption.status });
  });

  it.each([0, -1, 501])('%d of 500 is refused', (amount) => {
    expect(refusalOf(back(redeemed, 'b-1', amount))).toEqual({ kind: 'voucher/amount-out-of-range', lowest: 1, highest: 500 });
  });

  it('of points gives the use back', () => {
    const used = valueOf(redeemVoucher(reserve({ programme: points }).redemption, { key: 'p-1', now: noon })).redemption;
    expect(valueOf(back(used, 'b-1'))).toMatchObject({ redemption: { status: 'rolled-back' }, changes: [{ key: uses, by: -1, within: null }] });
    expect(refusalOf(back(used, 'b-1', 1))).toMatchObject({ lowest: 0, highest: 0 });
  });

  it('needs a key and a date', () => {
    expect(refusalOf(back(redeemed, '')).kind).toBe('idempotency/key-malformed');
    expect(() => rollBackVoucher(redeemed, { key: 'b-1', now: new Date(Number.NaN) })).toThrow('roll-back: the date');
  });
});
