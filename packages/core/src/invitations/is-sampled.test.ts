import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256Hex } from '../hash/sha256-hex.js';
import { chiSquareUpperTail } from '../stats/chi-square.js';
import { isSampled } from './is-sampled.js';

const key = (customerId: string, surveyId = 'after purchase', occasionId = 'wave 1') => ({ surveyId, customerId, occasionId });
/** Each text once, since the tests draw from the same customers again and again. */
const hashes = new Map<string, string>();
const hash = (text: string): string => {
  const hashed = hashes.get(text) ?? sha256Hex(text);
  hashes.set(text, hashed);
  return hashed;
};
const customers = Array.from({ length: 5_000 }, (_, at) => `customer ${at}`);
const drawn = (share: number, surveyId?: string, occasionId?: string) =>
  customers.filter((id) => isSampled(key(id, surveyId, occasionId), share, hash));

describe('a sample', () => {
  it('is nobody for 0 and everybody for 1, whatever the hash', () => {
    for (const any of [sha256Hex, () => '0'.repeat(64), () => 'f'.repeat(64)]) {
      expect(isSampled(key('ana'), 0, any)).toBe(false);
      expect(isSampled(key('ana'), 1, any)).toBe(true);
    }
  });

  it('has the first hash below the share and no other', () => {
    const half = `8${'0'.repeat(12)}`;
    expect(isSampled(key('ana'), 0.5, () => half)).toBe(false);
    expect(isSampled(key('ana'), 0.5, () => `7${'f'.repeat(12)}`)).toBe(true);
    expect(isSampled(key('ana'), 0.5 + 2 ** -52, () => half)).toBe(true);
  });

  // Shares lie within four standard errors: by chance alone one test in 16,000 would fail, and this draw is always the same.
  it.each([0.01, 0.33, 0.5, 0.9])('has the share of %d that was asked for', (share) => {
    const reach = 4 * Math.sqrt((share * (1 - share)) / customers.length);
    expect(Math.abs(drawn(share).length / customers.length - share)).toBeLessThan(reach);
  });

  it('is even over all of its range', () => {
    const inTenth = Array.from({ length: 10 }, (_, at) => drawn((at + 1) / 10).length - (at === 0 ? 0 : drawn(at / 10).length));
    const expected = customers.length / 10;
    const statistic = inTenth.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
    expect(chiSquareUpperTail(statistic, 9)).toBeGreaterThan(0.001);
  });

  it('holds everybody of a smaller one', () => {
    const larger = new Set(drawn(0.4));
    expect(drawn(0.3).every((id) => larger.has(id))).toBe(true);
  });

  it('is another one for another survey and another wave: nobody is spared for ever', () => {
    for (const other of [drawn(0.33, 'onboarding'), drawn(0.33, undefined, 'wave 2')]) {
      const both = new Set(drawn(0.33));
      // Of independent draws 0.33 × 0.33 are in both.
      expect(other.filter((id) => both.has(id)).length / customers.length).toBeCloseTo(0.33 ** 2, 1);
    }
  });

  it('does not depend on who else is looked at, nor on the order', () => {
    fc.assert(fc.property(fc.array(fc.string()), fc.double({ min: 0, max: 1, noNaN: true }), (ids, share) => {
      const one = ids.map((id) => isSampled(key(id), share, sha256Hex));
      const other = [...ids].reverse().map((id) => isSampled(key(id), share, sha256Hex)).reverse();
      expect(other).toEqual(one);
    }));
  });

  it('tells ids apart that would be one text when joined', () => {
    const texts: string[] = [];
    const remember = (text: string) => {
      texts.push(text);
      return sha256Hex(text);
    };
    for (const [surveyId, customerId] of [['a', 'b:c'], ['a:b', 'c'], ['a","b', 'c'], ['a', 'b","c']] as const) {
      isSampled({ surveyId, customerId, occasionId: 'd' }, 0.5, remember);
    }
    expect(new Set(texts).size).toBe(4);
  });

  it.each([-0.1, 1.1, Number.NaN])('has no share of %d', (share) => {
    expect(() => isSampled(key('ana'), share, sha256Hex)).toThrow(RangeError);
  });

  it.each(['', 'abc', 'not a number at all', '0x12345678901'])('cannot be drawn by the hash %j', (hashed) => {
    expect(() => isSampled(key('ana'), 0.5, () => hashed)).toThrow('13 hexadecimal digits');
  });
});
