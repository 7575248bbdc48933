import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from './canonical-json.js';

describe('canonical JSON', () => {
  // The example of RFC 8785, section 3.2.2 and 3.2.3.
  it('is that of the standard', () => {
    const value = JSON.parse(String.raw`{ "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/", "literals": [null, true, false] }`);
    expect(canonicalJson(value)).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    );
  });

  it('orders names by code units, as the standard does', () => {
    const names = ['€', '\r', '\ufb33', '1', '😀', '\u0080', 'ö'];
    const text = canonicalJson(Object.fromEntries(names.map((name) => [name, 0])));
    expect(Object.keys(JSON.parse(text))).toEqual(['1', '\r', '\u0080', 'ö', '€', '😀', '\ufb33']);
  });

  it.each([
    [new Date('2026-11-27T12:00:00Z'), '"2026-11-27T12:00:00.000Z"'],
    [{ a: undefined, b: 1 }, '{"b":1}'],
    [-0, '0'],
    [[], '[]'],
    [{}, '{}'],
  ])('writes %j', (value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });

  it.each([
    [Number.NaN, 'canonical JSON: NaN is not a number of JSON'],
    [[Infinity], 'canonical JSON: Infinity is not a number of JSON'],
    [1n, 'canonical JSON: a bigint is not a value of JSON'],
    [[undefined], 'canonical JSON: a undefined is not a value of JSON'],
    [{ a: () => 1 }, 'canonical JSON: a function is not a value of JSON'],
    [new Date(Number.NaN), 'canonical JSON: the value is not an instant'],
    [{ a: new Map([[1, 2]]) }, 'canonical JSON: an object of a class is not a value of JSON'],
    [Object(1), 'canonical JSON: an object of a class is not a value of JSON'],
  ])('does not write %o', (value, message) => {
    expect(() => canonicalJson(value)).toThrow(new RangeError(message));
  });

  it('does not run in circles', () => {
    const circle: unknown[] = [];
    circle.push(circle);
    expect(() => canonicalJson(circle)).toThrow(new RangeError('canonical JSON: the value is deeper than 100'));
    const nested = (levels: number): unknown => (levels === 0 ? 1 : [nested(levels - 1)]);
    expect(canonicalJson(nested(100))).toHaveLength(201);
    expect(() => canonicalJson(nested(101))).toThrow(RangeError);
  });

  it('is the same for the same value, and reads back as it', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value);
      expect(canonicalJson(JSON.parse(text))).toBe(text);
      expect(canonicalJson(reversed(value))).toBe(text);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
    }));
  });
});

/** The same value with its fields written in another order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).reverse().map(([name, part]) => [name, reversed(part)]));
}
