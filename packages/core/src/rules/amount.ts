import type { Facts } from './define-facts.js';

/** How a share that is not whole becomes whole: down, or to the nearest whole number and from the middle to the even one. */
export type ShareRounding = 'floor' | 'half-even';

/**
 * A share of a fact that is a whole number or money: `times` for each `per`. 5 % is 5 per 100; a point for every 30 euros is 1 per
 * 3000 cents.
 */
export interface Share {
  /** The path of the fact. */
  readonly shareOf: string;
  readonly times: number;
  readonly per: number;
  readonly rounding: ShareRounding;
  /** The share is never more than this; absent: no bound. */
  readonly atMost?: number | undefined;
}

/** Points or whole minor units: fixed, at least 1, or a share of a fact. */
export type Amount = number | Share;

/**
 * What an amount comes to.
 *
 * @returns 0 or more; `null` when the fact is not known
 * @throws RangeError when the fact is negative or not whole, or the share is beyond 2^53 - 1
 */
export function amountFrom(amount: Amount, facts: Facts): number | null {
  if (typeof amount === 'number') return amount;
  const { shareOf, times, per, rounding, atMost } = amount;
  const whole = facts[shareOf] ?? null;
  if (whole === null) return null;
  if (typeof whole !== 'number' || !Number.isSafeInteger(whole) || whole < 0) {
    throw new RangeError(`fact ${shareOf}: the value is not a whole number of at least 0`);
  }
  const share = shareOfWhole(whole, times, per, rounding);
  const bounded = atMost === undefined ? share : Math.min(share, atMost);
  if (!Number.isSafeInteger(bounded)) throw new RangeError(`fact ${shareOf}: a share of it is beyond 2^53 - 1`);
  return bounded;
}

function shareOfWhole(whole: number, times: number, per: number, rounding: ShareRounding): number {
  const product = whole * times;
  // Exact as long as the product is: a remainder is, and so is the division of what it divides.
  if (Number.isSafeInteger(product)) {
    const rest = product % per;
    const share = (product - rest) / per;
    return roundsUp(rest, per - rest, share % 2 === 1, rounding) ? share + 1 : share;
  }
  const [exact, divisor] = [BigInt(whole) * BigInt(times), BigInt(per)];
  const [share, rest] = [exact / divisor, exact % divisor];
  return Number(roundsUp(rest, divisor - rest, share % 2n === 1n, rounding) ? share + 1n : share);
}

function roundsUp<N extends number | bigint>(below: N, above: N, isOdd: boolean, rounding: ShareRounding): boolean {
  return rounding === 'half-even' && (below > above || (below === above && isOdd));
}
