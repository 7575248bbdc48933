import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderOf } from '../../test/vouchers/sample.ts';
import { grantReward, type VoucherGrant } from './grant-reward.js';
import { wholeOrder, type VoucherOrder } from './voucher-order.js';
import type { VoucherReward, VoucherTarget } from './voucher-reward.js';

const endless = Number.MAX_SAFE_INTEGER;
const percent = { kind: 'percent', basisPoints: 1_000, atMost: null, rounding: 'floor', appliesTo: 'order' } as const;
const amount = { kind: 'amount', amount: 700, appliesTo: 'order' } as const;
const shipping = { kind: 'shipping', atMost: null } as const;
const item = { kind: 'item', product: 'cup', quantity: 3, unitValue: 250 } as const;

const grantOf = (reward: VoucherReward, budget = endless, order: VoucherOrder = orderOf()) =>
  grantReward(reward, order, wholeOrder(order), budget);

it.each<[string, VoucherReward, number, Partial<VoucherGrant>]>([
  ['a percent of the goods', percent, endless, { desired: 500, granted: 500, boundBy: null, lines: [400, 100], shipping: 0 }],
  ['a percent of everything', { ...percent, appliesTo: 'nextPayment' }, endless, { desired: 540, granted: 540, lines: [400, 100], shipping: 40 }],
  ['a percent of products', { ...percent, appliesTo: { products: ['milk', 'cheese'] } }, endless, { desired: 100, granted: 100, lines: [0, 100], shipping: 0 }],
  ['a percent with a bound', { ...percent, atMost: 250 }, endless, { desired: 500, granted: 250, boundBy: 'atMost', lines: [200, 50] }],
  ['a percent at its bound', { ...percent, atMost: 500 }, endless, { desired: 500, granted: 500, boundBy: null }],
  ['a percent with a budget', percent, 499, { desired: 500, granted: 499, boundBy: 'budget', lines: [399, 100] }],
  ['a percent with a budget that is tighter than its bound', { ...percent, atMost: 300 }, 200, { granted: 200, boundBy: 'budget' }],
  ['a percent with a bound that is tighter than the budget', { ...percent, atMost: 200 }, 300, { granted: 200, boundBy: 'atMost' }],
  ['all of it', { ...percent, basisPoints: 10_000 }, endless, { desired: 5_000, granted: 5_000, lines: [4_000, 1_000] }],
  ['an amount', amount, endless, { desired: 700, granted: 700, boundBy: null, lines: [560, 140], shipping: 0 }],
  ['an amount above the order', { ...amount, amount: 5_300 }, endless, { desired: 5_300, granted: 5_000, boundBy: 'order', lines: [4_000, 1_000], shipping: 0 }],
  ['an amount above the order, with shipping', { ...amount, amount: 5_300, appliesTo: 'nextPayment' }, endless, { granted: 5_300, boundBy: null, lines: [3_926, 981], shipping: 393 }],
  ['an amount above its products', { ...amount, amount: 5_300, appliesTo: { products: ['milk'] } }, endless, { granted: 1_000, boundBy: 'order', lines: [0, 1_000] }],
  ['an amount above the order and the budget', { ...amount, amount: 5_300 }, 4_999, { granted: 4_999, boundBy: 'budget' }],
  ['an amount without any budget', amount, 0, { desired: 700, granted: 0, boundBy: 'budget', lines: [0, 0] }],
  ['the shipping', shipping, endless, { desired: 400, granted: 400, boundBy: null, lines: [0, 0], shipping: 400 }],
  ['the shipping with a bound', { ...shipping, atMost: 150 }, endless, { desired: 400, granted: 150, boundBy: 'atMost', lines: [0, 0], shipping: 150 }],
  ['the shipping with a budget', shipping, 399, { desired: 400, granted: 399, boundBy: 'budget', shipping: 399 }],
  ['gifts', item, endless, { desired: 750, granted: 750, boundBy: null, item: { product: 'cup', quantity: 3 }, lines: [0, 0], shipping: 0 }],
  ['gifts with a budget for two', item, 749, { desired: 750, granted: 500, boundBy: 'budget', item: { product: 'cup', quantity: 2 } }],
  ['gifts with a budget for all', item, 750, { granted: 750, boundBy: null, item: { product: 'cup', quantity: 3 } }],
])('gives %s', (_, reward, budget, grant) => {
  expect(grantOf(reward, budget)).toMatchObject(grant);
});

it('gives more points and nothing else', () => {
  expect(grantOf({ kind: 'points', multiplier: 150 }, 0)).toEqual({
    desired: 0, granted: 0, boundBy: null, lines: [0, 0], shipping: 0, item: null, pointsMultiplier: 150,
  });
});

it('gives gifts and discounts without the fields of the other', () => {
  expect(grantOf(item)).toEqual({
    desired: 750, granted: 750, boundBy: null, lines: [0, 0], shipping: 0, item: { product: 'cup', quantity: 3 }, pointsMultiplier: null,
  });
  expect(grantOf(shipping)).toMatchObject({ item: null, pointsMultiplier: null });
});

it.each([
  // 10 % of 5, 15, 25 and 24 and 26 smallest units
  [1_000, 5, 'floor', 0], [1_000, 5, 'half-even', 0],
  [1_000, 15, 'floor', 1], [1_000, 15, 'half-even', 2],
  [1_000, 25, 'floor', 2], [1_000, 25, 'half-even', 2],
  [1_000, 24, 'half-even', 2], [1_000, 26, 'half-even', 3],
  [1_000, 35, 'half-even', 4], [1_000, 30, 'half-even', 3],
  // Products beyond 2^53, computed with whole numbers of any length in Python
  [3_333, 9_007_199_254_740_991, 'floor', 3_002_099_511_605_172], [3_333, 9_007_199_254_740_991, 'half-even', 3_002_099_511_605_172],
  [10_000, 9_007_199_254_740_991, 'floor', 9_007_199_254_740_991],
] as const)('%d basis points of %d are rounded %s to %d', (basisPoints, price, rounding, granted) => {
  const order = orderOf({ lines: [{ product: 'bread', amount: price }], shipping: 0 });
  expect(grantOf({ ...percent, basisPoints, rounding }, endless, order).granted).toBe(granted);
});

it('acts on what earlier vouchers have left', () => {
  const left = { lines: [1_000, 0], shipping: 100 };
  expect(grantReward(percent, orderOf(), left, endless)).toMatchObject({ desired: 100, granted: 100, lines: [100, 0] });
  expect(grantReward(amount, orderOf(), { lines: [500, 100], shipping: 400 }, endless)).toMatchObject({ granted: 600, boundBy: 'order', lines: [500, 100] });
  expect(grantReward(shipping, orderOf(), left, endless)).toMatchObject({ desired: 100, granted: 100, shipping: 100 });
  expect(grantReward({ ...percent, appliesTo: { products: ['bread'] } }, orderOf(), left, endless)).toMatchObject({ granted: 100, lines: [100, 0] });
});

describe('what a discount takes off', () => {
  it('goes to the last unit where the largest fraction was cut off, of equal ones to the first', () => {
    const three = orderOf({ lines: [100, 100, 100].map((price, at) => ({ product: `p${at}`, amount: price })), shipping: 0 });
    expect(grantOf({ ...amount, amount: 100 }, endless, three).lines).toEqual([34, 33, 33]);
    expect(grantOf({ ...amount, amount: 200 }, endless, three).lines).toEqual([67, 67, 66]);
    const uneven = orderOf({ lines: [10, 25, 65].map((price, at) => ({ product: `p${at}`, amount: price })), shipping: 0 });
    expect(grantOf({ ...amount, amount: 9 }, endless, uneven).lines).toEqual([1, 2, 6]);
  });

  const anyMoney = fc.oneof(fc.nat({ max: 20 }), fc.nat({ max: 10_000_000 }), fc.integer({ min: 2 ** 48, max: 2 ** 50 }));
  const anyTarget = fc.constantFrom<VoucherTarget>('order', 'nextPayment', { products: ['p0', 'p2'] });
  const anyReward: fc.Arbitrary<VoucherReward> = fc.oneof(
    fc.record({
      kind: fc.constant('percent' as const), basisPoints: fc.integer({ min: 1, max: 10_000 }), atMost: fc.option(fc.integer({ min: 1, max: 9_999 })),
      rounding: fc.constantFrom('floor', 'half-even'), appliesTo: anyTarget,
    }),
    fc.record({ kind: fc.constant('amount' as const), amount: fc.integer({ min: 1, max: 2 ** 50 }), appliesTo: anyTarget }),
    fc.record({ kind: fc.constant('shipping' as const), atMost: fc.option(fc.integer({ min: 1, max: 9_999 })) }),
  );
  const anyCase = fc.record({ reward: anyReward, prices: fc.array(anyMoney, { maxLength: 5 }), shipping: anyMoney, budget: fc.oneof(anyMoney, fc.constant(endless)) });

  it('is what is granted, and never more than a line, the promise or the budget', () => {
    fc.assert(
      fc.property(anyCase, ({ reward, prices, shipping: fee, budget }) => {
        const order = orderOf({ lines: prices.map((price, at) => ({ product: `p${at}`, amount: price })), shipping: fee });
        const grant = grantOf(reward, budget, order);
        expect(grant.lines.reduce((sum, part) => sum + part, grant.shipping)).toBe(grant.granted);
        expect(grant.lines).toHaveLength(prices.length);
        for (const [at, part] of grant.lines.entries()) expect(part >= 0 && part <= (prices[at] ?? -1)).toBe(true);
        expect(grant.shipping >= 0 && grant.shipping <= fee).toBe(true);
        expect(grant.granted <= grant.desired && grant.granted <= budget).toBe(true);
        expect(grant.boundBy === null).toBe(grant.granted === grant.desired);
        expect(Number.isSafeInteger(grant.desired)).toBe(true);
      }),
    );
  });
});

it('gives no more than the order by a percent that nobody checked', () => {
  const reward = { kind: 'percent', basisPoints: 10_001, atMost: null, rounding: 'floor', appliesTo: 'order' } as const;
  expect(() => grantReward(reward, orderOf(), wholeOrder(orderOf()), endless)).toThrow(new RangeError('reward: 10001 basis points are more than 10,000'));
});
