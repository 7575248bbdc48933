import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backoffMs, retryAfterMs } from './retry-delay.js';

describe('the backoff', () => {
  it.each([
    [1, 250], [2, 500], [3, 1_000], [6, 8_000], [7, 8_000], [1_000, 8_000],
  ])('after failure %i is below %i ms', (attempt, limit) => {
    expect(backoffMs(attempt, 0)).toBe(0);
    expect(backoffMs(attempt, 0.5)).toBe(limit / 2);
    expect(backoffMs(attempt, 1 - Number.EPSILON)).toBeLessThan(limit);
  });

  it('spreads evenly: it is proportional to the random number', () => {
    fc.assert(fc.property(
      fc.integer({ min: 1, max: 50 }), fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
      (attempt, random) => {
        expect(backoffMs(attempt, random)).toBeCloseTo(random * backoffMs(attempt, 1), 9);
      },
    ));
  });
});

describe('Retry-After', () => {
  const now = Date.UTC(2026, 10, 21, 12);
  it.each([
    [null, null],
    ['', null],
    ['0', 0],
    ['3', 3_000],
    [' 120 ', 120_000],
    ['-1', null],
    ['1.5', null],
    ['soon', null],
    ['Sat, 21 Nov 2026 12:00:30 GMT', 30_000],
    ['Sat, 21 Nov 2026 11:00:00 GMT', 0],
  ])('%j asks for %j ms', (header, wait) => {
    expect(retryAfterMs(header, now)).toBe(wait);
  });
});
