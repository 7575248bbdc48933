import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusalOf, valueOf } from '../../test/expect-refusal.js';
import { plainJson } from './plain-json.js';

const nested = (levels: number, make: (of: unknown) => unknown): unknown => {
  let value: unknown = 1;
  for (let level = 0; level < levels; level += 1) value = make(value);
  return value;
};

/** Whatever runs, is found. */
const trap = () => { throw new Error('it was run'); };

describe('JSON from outside', () => {
  it('is copied as it is', () => {
    fc.assert(fc.property(fc.json({ maxDepth: 5 }), (text) => {
      const json: unknown = JSON.parse(text);
      // Minus zero, half of a pair, the null sign and prototypes are refused.
      fc.pre(!/-0|__proto__|\\u/.test(text));
      const copy = valueOf(plainJson(json));
      expect(copy).toEqual(json);
      if (typeof json === 'object' && json !== null) expect(copy).not.toBe(json);
    }));
  });

  it('keeps names that every object has, as plain fields', () => {
    const json = JSON.parse('{ "constructor": { "prototype": 1 }, "toString": 2, "hasOwnProperty": 3 }');
    const copy = valueOf(plainJson(json));
    expect(Object.keys(copy as object)).toEqual(['constructor', 'toString', 'hasOwnProperty']);
    expect(Object.getPrototypeOf(copy)).toBe(Object.prototype);
  });

  it.each([
    ['undefined', undefined, '', 'plain-value'],
    ['NaN', { a: Number.NaN }, '/a', 'plain-value'],
    ['infinity', [Infinity], '/0', 'plain-value'],
    ['minus zero', [-0], '/0', 'plain-value'],
    ['a bigint', { a: 1n }, '/a', 'plain-value'],
    ['a function', { a: trap }, '/a', 'plain-value'],
    ['a symbol', { a: Symbol('s') }, '/a', 'plain-value'],
    ['a Map', { a: new Map() }, '/a', 'plain-value'],
    ['an instant', { a: new Date(0) }, '/a', 'plain-value'],
    ['a class', { a: new (class { b = 1; })() }, '/a', 'plain-value'],
    ['a text in an object', { a: Object('text') }, '/a', 'plain-value'],
    ['undefined in a list', [1, undefined], '/1', 'plain-value'],
    ['a hole', Object.assign([1], { length: 2 }), '/1', 'plain-value'],
    ['a getter', { get a() { return trap(); } }, '/a', 'plain-value'],
    ['a setter', { set a(_: unknown) { trap(); } }, '/a', 'plain-value'],
    ['a getter in a list', Object.defineProperty([0], 0, { get: trap, enumerable: true }), '/0', 'plain-value'],
    ['a toJSON', { toJSON: trap }, '/toJSON', 'plain-value'],
    ['half of a pair', { a: '\uD800' }, '/a', 'text'],
    ['the null sign', ['\0'], '/0', 'text'],
    ['half of a pair as a name', { a: { '\uD800': 1 } }, '/a', 'text'],
    ['a slash in a name', { 'a/~b': { c: undefined } }, '/a~1~0b/c', 'plain-value'],
  ])('is refused with %s, which is never run', (_, value, path, expected) => {
    expect(refusalOf(plainJson(value))).toEqual({ kind: 'rule/malformed', path, expected });
  });

  it('is refused with a field that would set a prototype', () => {
    expect(refusalOf(plainJson(JSON.parse('{ "a": { "__proto__": { "vip": true } } }')))).toEqual({ kind: 'rule/name-unknown', path: '/a/__proto__', what: 'field' });
    expect(refusalOf(plainJson({ a: Object.create({ vip: true }) }))).toEqual({ kind: 'rule/malformed', path: '/a', expected: 'plain-value' });
  });

  it.each([
    ['a list', (of: unknown) => [of], '/0'],
    ['a record', (of: unknown) => ({ of }), '/of'],
  ])('is refused when %s is deeper than 64', (_, make, step) => {
    expect(plainJson(nested(64, make)).ok).toBe(true);
    expect(refusalOf(plainJson(nested(65, make)))).toEqual({ kind: 'rule/too-large', path: step.repeat(64), what: 'depth', limit: 64 });
    expect(refusalOf(plainJson(nested(100_000, make)))).toMatchObject({ what: 'depth' });
  });

  it('is refused when it is wide', () => {
    expect(plainJson(Array.from({ length: 1_000 }, () => 1)).ok).toBe(true);
    expect(refusalOf(plainJson({ a: Array.from({ length: 1_001 }, () => 1) }))).toEqual({ kind: 'rule/too-large', path: '/a', what: 'list', limit: 1_000 });
    const record = (fields: number) => Object.fromEntries(Array.from({ length: fields }, (_, index) => [`f${index}`, 1]));
    expect(plainJson(record(1_000)).ok).toBe(true);
    expect(refusalOf(plainJson([record(1_001)]))).toEqual({ kind: 'rule/too-large', path: '/0', what: 'list', limit: 1_000 });
    expect(refusalOf(plainJson(Object.assign([], { length: 2 ** 32 - 1 })))).toMatchObject({ what: 'list' });
  });

  it('is refused when a text is long', () => {
    expect(plainJson('a'.repeat(1_000)).ok).toBe(true);
    expect(refusalOf(plainJson(['a'.repeat(1_001)]))).toEqual({ kind: 'rule/too-large', path: '/0', what: 'text', limit: 1_000 });
    expect(refusalOf(plainJson({ ['a'.repeat(1_001)]: 1 }))).toEqual({ kind: 'rule/malformed', path: '', expected: 'text' });
    expect(refusalOf(plainJson({ ['a'.repeat(1_000)]: undefined })).path).toBe(`/${'a'.repeat(60)}`);
  });

  it('is refused when it holds itself, once or many times', () => {
    const circle: Record<string, unknown> = {};
    circle['self'] = circle;
    expect(refusalOf(plainJson(circle))).toEqual({ kind: 'rule/too-large', path: '/self'.repeat(64), what: 'depth', limit: 64 });
    const laughs = nested(30, (of) => [of, of, of, of]);
    expect(refusalOf(plainJson(laughs))).toMatchObject({ kind: 'rule/too-large', what: 'values', limit: 200_000 });
  });

  it('may hold exactly so many values', () => {
    const values = (count: number) => {
      const rows = Array.from({ length: Math.floor((count - 1) / 1_001) }, () => Array.from({ length: 1_000 }, () => 1));
      return [...rows, Array.from({ length: count - 2 - rows.length * 1_001 }, () => 1)];
    };
    expect(plainJson(values(200_000)).ok).toBe(true);
    expect(refusalOf(plainJson(values(200_001)))).toMatchObject({ what: 'values' });
  });
});
