import { describe, expect, it } from 'vitest';
import { bought, noonOf, past, simulated, vocabulary } from '../../test/programmes.ts';
import type { PastEvent } from '../publishing/backtest.js';
import type { VoucherLimit } from '../vouchers/voucher-programme.js';
import type { VoucherReward } from '../vouchers/voucher-reward.js';
import { apologyProgramme } from './apology-programme.js';
import { defineProgramme } from './define-programme.js';
import type { Programme } from './programme.js';

const joined = (customerId: string, day: string): PastEvent =>
  past('membership/joined', day, { membershipId: customerId, customerId }, { 'membership.joinedAt': noonOf(day) });
const returned = (id: string, customerId: string, day: string, amount?: number): PastEvent =>
  past('interaction/refunded', day, { interactionId: id, customerId }, amount === undefined ? {} : { 'interaction.amount': amount });
const apologized = (customerId: string, day: string): PastEvent =>
  past('case/updated', day, { caseId: `of-${customerId}`, incidentId: customerId, responseId: customerId, customerId }, { 'case.causeConfirmed': true });

/** Whoever joins has a voucher. */
const welcoming = (limits: readonly VoucherLimit[], reward: VoucherReward = { kind: 'amount', amount: 500, appliesTo: 'order' }): Programme =>
  defineProgramme(vocabulary, {
    id: 'welcome', currency: 'EUR', vouchers: [{ id: 'hello', reward, limits }],
    rules: ({ on, all, issueVoucher }) => [
      on('membership/joined').rule('hello').when(all()).then(issueVoucher({ programme: 'hello', kind: 'amount', value: 500, currency: 'EUR' })),
    ],
  });
const once: VoucherLimit = { per: 'code', period: null, of: 'uses', atMost: 1 };
const costsOf = (programme: Programme, history: readonly PastEvent[]): readonly number[] => simulated(programme, history).costs.map(({ amount }) => amount);

describe('a voucher of a refunded purchase', () => {
  const sorry = apologyProgramme({ currency: 'EUR', percent: 10, budget: null });

  it('can be used again, though another purchase came between', () => {
    expect(costsOf(sorry, [
      apologized('ana', '2026-01-01'), bought('p1', 'ana', 5_000, '2026-01-02'), bought('p2', 'ana', 7_000, '2026-01-03'),
      returned('p1', 'ana', '2026-01-04'), bought('p3', 'ana', 9_000, '2026-01-05'),
    ])).toEqual([500, -500, 900]);
  });

  it('comes back to the last unit, where products of money pass 2^53', () => {
    expect(costsOf(sorry, [
      apologized('ana', '2026-01-01'), bought('p1', 'ana', 600_259_742, '2026-01-02'), returned('p1', 'ana', '2026-01-03', 300_000_000),
      returned('p1', 'ana', '2026-01-04'), bought('p2', 'ana', 1_000, '2026-01-05'),
    ])).toEqual([60_025_974, -29_999_999, -30_025_975, 100]);
  });

  it('may be used once in each month, when its terms say so', () => {
    const monthly = welcoming([{ ...once, period: 'month' }]);
    expect(costsOf(monthly, [
      joined('ana', '2026-01-01'), bought('p1', 'ana', 900, '2026-01-02'), bought('p2', 'ana', 900, '2026-01-03'), bought('p3', 'ana', 900, '2026-02-01'),
    ])).toEqual([500, 500]);
  });
});

describe('a purchase', () => {
  const gifted = defineProgramme(vocabulary, {
    id: 'gifted', currency: 'EUR',
    points: { currencies: { points: { expiry: { kind: 'never' }, reversal: 'debt', lateUndo: { kind: 'expire' } } } },
    rules: ({ on, all, grantPoints, giveGift }) => [
      on('membership/joined').rule('welcome').when(all()).then(grantPoints({ amount: 100 })),
      on('interaction/recorded').rule('sweet').when(all()).then(giveGift({ gift: 'sweet' })),
    ],
  });

  it('of nothing is given back once, and with it the points that it spent', () => {
    const { costs } = simulated(gifted, [
      joined('ana', '2026-01-01'), bought('p1', 'ana', 0, '2026-01-02'), returned('p1', 'ana', '2026-01-03'), returned('p1', 'ana', '2026-01-04'),
    ], { spendFrom: 1, worthOf100: { points: 100 }, giftCosts: { sweet: 0 } });
    expect(costs.map(({ amount }) => amount)).toEqual([100, -100]);
  });

  it('is given back though nobody knows by whom, and takes the tier along', () => {
    const tiered = defineProgramme(vocabulary, {
      id: 'tiered', currency: 'EUR',
      points: { currencies: { points: { expiry: { kind: 'never' }, reversal: 'debt', lateUndo: { kind: 'expire' } } } },
      tiers: {
        tiers: [{ name: 'base', needs: 'all', thresholds: [] }, { name: 'top', needs: 'all', thresholds: [{ measure: 'spend', atLeast: 1_000 }] }],
        window: { kind: 'calendar', unit: 'year' }, downgrade: 'toEarned', graceDays: 0, noticeDays: 0,
      },
      rules: ({ on, eq, grantPoints }) => [on('interaction/recorded').rule('top').when(eq('membership.tier', 'top')).then(grantPoints({ amount: 5 }))],
    });
    const start = [joined('ana', '2026-01-01'), bought('p1', 'ana', 1_000, '2026-01-02'), bought('p2', 'ana', 10, '2026-01-03')];
    const back = ['p1', 'p2'].map((interactionId) => past('interaction/refunded', '2026-01-04', { interactionId }));
    const later = bought('p3', 'ana', 10, '2026-01-05');
    expect(simulated(tiered, [...start, later]).liability.at(-1)).toMatchObject({ issued: 10n, reversed: 0n });
    expect(simulated(tiered, [...start, ...back, later]).liability.at(-1)).toMatchObject({ issued: 5n, reversed: 5n });
  });

  it('of whom nobody knows has its gift as well', () => {
    const { costs } = simulated(gifted, [past('interaction/recorded', '2026-01-01', { interactionId: 'p1' }, { 'interaction.kind': 'purchase' })], { giftCosts: { sweet: 5 } });
    expect(costs).toEqual([{ at: noonOf('2026-01-01'), customerId: null, source: 'sweet', kind: 'gifts', amount: 5 }]);
  });

  it.each([
    ['a purchase below 0', [bought('p1', 'ana', -1, '2026-01-01')], {}],
    ['a refund below 0', [bought('p1', 'ana', 5, '2026-01-01'), returned('p1', 'ana', '2026-01-02', -1)], {}],
    ['a refund of half a cent', [bought('p1', 'ana', 5, '2026-01-01'), returned('p1', 'ana', '2026-01-02', 0.5)], {}],
    ['a gift that costs no number', [], { giftCosts: { sweet: Number.NaN } }],
    ['points below 0', [], { worthOf100: { points: -1 } }],
    ['spending from 0', [], { spendFrom: 0 }],
  ])('is not possible with %s', (_, history, terms) => {
    expect(() => simulated(gifted, history, terms)).toThrow(RangeError);
  });
});

describe('the end of a budget', () => {
  const all: VoucherLimit = { per: 'programme', period: null, of: 'money', atMost: 700 };
  const history = [joined('ana', '2026-01-01'), joined('ben', '2026-01-01'), bought('p1', 'ana', 900, '2026-01-02'), bought('p2', 'ben', 900, '2026-01-03')];

  it.each([
    ['the whole, when that is the tightest', [{ ...all, period: 'month', atMost: 5_000 }, all], [null]],
    ['the month, when that is', [{ ...all, period: 'month' }, { ...all, atMost: 5_000 }], ['month']],
    ['none, when it is the own limit of a customer', [{ ...all, per: 'customer', atMost: 300 }, { ...all, atMost: 5_000 }], []],
  ] as const)('is that of %s', (_, limits, periods) => {
    expect(simulated(welcoming([once, ...limits]), history).budgetEnds).toEqual(
      periods.map((period) => ({ of: 'voucher', programme: 'hello', period, at: noonOf('2026-01-03') })),
    );
  });
});
