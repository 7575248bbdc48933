import { describe, expect, it } from 'vitest';
import { defineFacts, factTypeAt } from './define-facts.js';
import { bool, int } from './fact-type.js';

describe('a schema of facts', () => {
  it('has the version 1 unless told', () => {
    expect(defineFacts({ a: bool() })).toEqual({ version: 1, types: { a: bool() } });
    expect(defineFacts({ a: bool() }, 3).version).toBe(3);
  });

  it.each(['customer.orders', 'a', 'مشتری.سفارش', 'ลูกค้า.คะแนน', 'case.cause-confirmed_2'])('takes the path %s', (path) => {
    expect(factTypeAt(defineFacts({ [path]: int(0) }), path)).toEqual(int(0));
  });

  it.each([
    '', '.a', 'a.', 'a..b', '1a', '_a', '__proto__', 'a b', 'a/b', 'a{b}', 'a'.repeat(101),
  ])('refuses the path %j', (path) => {
    expect(() => defineFacts({ [path]: bool() })).toThrow(new RangeError(`facts: ${JSON.stringify(path)} is not a path of words and dots`));
  });

  it.each(['constructor', 'toString', 'hasOwnProperty', 'valueOf'])('refuses the path %s, that every object has', (path) => {
    expect(() => defineFacts({ [path]: bool() })).toThrow(new RangeError(`facts: ${path} is a name that every object has`));
  });

  it.each([0, 1.5, Number.NaN])('refuses the version %d', (version) => {
    expect(() => defineFacts({}, version)).toThrow(RangeError);
  });

  it.each(['constructor', '__proto__', 'b', null, 7])('knows nothing of %j', (path) => {
    expect(factTypeAt(defineFacts({ a: bool() }), path)).toBeNull();
  });
});
