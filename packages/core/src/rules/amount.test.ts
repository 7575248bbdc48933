import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountFrom, type Share } from './amount.js';

const share = (times: number, per: number, rounding: Share['rounding'], atMost?: number): Share =>
  ({ shareOf: 'spend', times, per, rounding, ...(atMost === undefined ? {} : { atMost }) });

describe('an amount', () => {
  it('is fixed, whatever is known', () => {
    expect(amountFrom(500, {})).toBe(500);
  });

  it.each([
    [199, share(5, 100, 'floor'), 9],
    [1999, share(5, 100, 'floor'), 99],
    [2999, share(1, 3000, 'floor'), 0],
    [3000, share(1, 3000, 'floor'), 1],
    [5, share(1, 2, 'half-even'), 2],
    [7, share(1, 2, 'half-even'), 4],
    [8, share(1, 3, 'half-even'), 3],
    [7, share(1, 3, 'half-even'), 2],
    [0, share(5, 100, 'half-even'), 0],
    [100_000, share(5, 100, 'floor', 500), 500],
    [9_000, share(5, 100, 'floor', 500), 450],
    [2 ** 53 - 1, share(1, 2, 'half-even'), 2 ** 52],
    [2 ** 53 - 1, share(3, 4, 'floor'), 6_755_399_441_055_743],
    [2 ** 53 - 1, share(10, 1, 'floor', 7), 7],
    [2 ** 53 - 1, share(3, 6, 'half-even'), 4_503_599_627_370_496],
    [2 ** 53 - 3, share(3, 6, 'half-even'), 4_503_599_627_370_494],
    [2 ** 53 - 3, share(3, 6, 'floor'), 4_503_599_627_370_494],
  ])('of %d by %j is %d', (spend, amount, result) => {
    expect(amountFrom(amount, { spend })).toBe(result);
  });

  it('is not known when its fact is not', () => {
    expect(amountFrom(share(5, 100, 'floor'), {})).toBeNull();
    expect(amountFrom(share(5, 100, 'floor'), { spend: null })).toBeNull();
  });

  it.each([-1, 1.5, '100', Number.NaN, 2 ** 53])('is not taken of %j', (spend) => {
    expect(() => amountFrom(share(5, 100, 'floor'), { spend })).toThrow(new RangeError('fact spend: the value is not a whole number of at least 0'));
  });

  it('is never more than can be counted', () => {
    expect(() => amountFrom(share(10, 1, 'floor'), { spend: 2 ** 53 - 1 })).toThrow(new RangeError('fact spend: a share of it is beyond 2^53 - 1'));
  });

  it('is what exact arithmetic says', () => {
    const large = fc.maxSafeNat();
    fc.assert(fc.property(large, fc.integer({ min: 1, max: 1_000 }), fc.integer({ min: 1_000, max: 2 ** 53 - 1 }), (spend, times, per) => {
      const [exact, divisor] = [BigInt(spend) * BigInt(times), BigInt(per)];
      expect(amountFrom(share(times, per, 'floor'), { spend })).toBe(Number(exact / divisor));
      const nearest = amountFrom(share(times, per, 'half-even'), { spend });
      const distance = 2n * (BigInt(nearest ?? -1) * divisor - exact);
      expect(distance <= divisor && distance >= -divisor).toBe(true);
      if (distance === divisor || distance === -divisor) expect((nearest ?? 1) % 2).toBe(0);
    }), { numRuns: 500 });
  });
});
