import { totalOf, type VoucherOrder, type VoucherRemainder } from './voucher-order.js';
import type { VoucherReward, VoucherRounding, VoucherTarget } from './voucher-reward.js';

/** What made a voucher give less than it promises: its own bound, what is left to pay, or a limit in money. */
export type VoucherBound = 'atMost' | 'order' | 'budget';

/** What a voucher promises for an order, and what it gives. Money is in the smallest unit. */
export interface VoucherGrant {
  /** What it would give if nothing bounded it; the worth of a gift; 0 for points. */
  readonly desired: number;
  /** What it gives: at most `desired`. */
  readonly granted: number;
  /** The tightest bound; `null` when all is given. */
  readonly boundBy: VoucherBound | null;
  /** What is taken off each line of the order, and off the shipping. */
  readonly lines: readonly number[];
  readonly shipping: number;
  readonly item: { readonly product: string; readonly quantity: number } | null;
  /** In hundredths; `null` when the voucher is not for points. */
  readonly pointsMultiplier: number | null;
}

/** @param budget - what limits in money leave */
export function grantReward(reward: VoucherReward, order: VoucherOrder, left: VoucherRemainder, budget: number): VoucherGrant {
  const nothing = left.lines.map(() => 0);
  switch (reward.kind) {
    case 'percent': {
      const parts = partsOf(reward.appliesTo, order, left);
      const desired = percentOf(totalOf(parts), reward.basisPoints, reward.rounding);
      return discount(desired, { atMost: reward.atMost ?? desired, budget }, parts);
    }
    case 'amount': {
      const parts = partsOf(reward.appliesTo, order, left);
      return discount(reward.amount, { order: totalOf(parts), budget }, parts);
    }
    case 'shipping':
      return discount(left.shipping, { atMost: reward.atMost ?? left.shipping, budget }, [...nothing, left.shipping]);
    case 'item': {
      const { product, unitValue } = reward;
      // Half a gift cannot be given.
      const quantity = Math.min(reward.quantity, Math.floor(budget / unitValue));
      return {
        desired: reward.quantity * unitValue,
        granted: quantity * unitValue,
        boundBy: quantity < reward.quantity ? 'budget' : null,
        lines: nothing,
        shipping: 0,
        item: { product, quantity },
        pointsMultiplier: null,
      };
    }
    case 'points':
      return {
        desired: 0, granted: 0, boundBy: null, lines: nothing, shipping: 0, item: null, pointsMultiplier: reward.multiplier,
      };
  }
}

/** What a discount may be taken from: each line, then the shipping. */
function partsOf(target: VoucherTarget, order: VoucherOrder, left: VoucherRemainder): readonly number[] {
  if (target === 'nextPayment') return [...left.lines, left.shipping];
  if (target === 'order') return [...left.lines, 0];
  const products = new Set(target.products);
  return [...order.lines.map(({ product }, at) => (products.has(product) ? (left.lines[at] ?? 0) : 0)), 0];
}

function discount(desired: number, bounds: Partial<Record<VoucherBound, number>>, parts: readonly number[]): VoucherGrant {
  let [granted, boundBy]: [number, VoucherBound | null] = [desired, null];
  for (const by of ['atMost', 'order', 'budget'] as const) {
    const bound = bounds[by] ?? desired;
    if (bound < granted) [granted, boundBy] = [bound, by];
  }
  const shares = sharedOut(granted, parts);
  return {
    desired, granted, boundBy, lines: shares.slice(0, -1), shipping: shares.at(-1) ?? 0, item: null, pointsMultiplier: null,
  };
}

/** Products of money and shares pass 2^53, hence bigint. */
function percentOf(base: number, basisPoints: number, rounding: VoucherRounding): number {
  // A programme that nobody checked must not give more than the order.
  if (!(basisPoints <= 10_000)) throw new RangeError(`reward: ${basisPoints} basis points are more than 10,000`);
  const [product, whole] = [BigInt(base) * BigInt(basisPoints), 10_000n];
  const [floor, twice] = [product / whole, (product % whole) * 2n];
  const isUp = rounding === 'half-even' && (twice > whole || (twice === whole && floor % 2n === 1n));
  return Number(isUp ? floor + 1n : floor);
}

/**
 * An amount over parts in proportion to them, to the last unit; what rounding leaves goes where the largest fractions were cut
 * off, of equal ones to the first. No part gets more than itself.
 */
function sharedOut(amount: number, parts: readonly number[]): readonly number[] {
  const total = BigInt(totalOf(parts));
  if (amount === 0) return parts.map(() => 0);
  const exact = parts.map((part, at) => {
    const product = BigInt(amount) * BigInt(part);
    return { at, share: Number(product / total), cut: product % total };
  });
  let rest = amount - totalOf(exact.map(({ share }) => share));
  const shares = exact.map(({ share }) => share);
  for (const { at, share } of exact.sort((one, other) => compare(other.cut, one.cut) || one.at - other.at)) {
    if (rest === 0) break;
    shares[at] = share + 1;
    rest -= 1;
  }
  return shares;
}

function compare(one: bigint, other: bigint): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
